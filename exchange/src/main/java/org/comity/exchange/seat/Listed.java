package org.comity.exchange.seat;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.comity.exchange.Office;
import org.comity.exchange.application.ApplicationTerms;
import org.comity.exchange.outcome.Admission;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.seat.Loosened.Weeks;

/// An officer of a round who ranked a place.
///
/// @param pseudonym her code; never told
record Listed(String pseudonym, Office home, ApplicationTerms brings) {

    /// Whether a place of that host with these terms takes her.
    boolean admitted(Office host, PlaceTerms terms) {
        return new Admission(host, terms).shortfall(home, brings).none();
    }

    /// What the place could ask less so that it takes her, each with nothing in it that could be left out; empty
    /// when nothing that the place asks keeps her out, or nothing that it could ask less lets her in.
    List<Loosened> openings(Office host, PlaceTerms terms) {
        if (host.equals(home) || admitted(host, terms)) {
            return List.of();
        }
        List<Loosened> all = List.of(Loosened.none());
        all = each(all, one -> languages(one, terms));
        all = each(all, one -> specialisms(one, terms));
        all = each(
                all,
                one -> Stream.of(
                        terms.asked().ranks().contains(brings.profile().rank())
                                ? one
                                : one.withRank(brings.profile().rank())));
        all = each(all, one -> weeks(one, terms.stay()));
        int levels =
                Math.max(0, terms.asked().clearance().above(brings.profile().clearance()));
        return all.stream()
                .map(one -> one.lessCleared(levels))
                .filter(one -> one.possible(terms) && admitted(host, one.applied(terms)))
                .sorted(Comparator.comparingInt(one -> one.size(terms)))
                .toList();
    }

    @FunctionalInterface
    private interface Ways {
        Stream<Loosened> of(Loosened one);
    }

    private static List<Loosened> each(List<Loosened> all, Ways ways) {
        return all.stream().flatMap(ways::of).toList();
    }

    /// Only languages of the place: which others she speaks would tell where she comes from.
    private Stream<Loosened> languages(Loosened one, PlaceTerms terms) {
        List<Loosened> ways = new ArrayList<>();
        for (LanguageSkill asked : terms.asked().languages()) {
            for (LanguageSkill has : brings.profile().languages()) {
                if (has.language().equals(asked.language())) {
                    if (has.level().compareTo(asked.level()) >= 0) {
                        return Stream.of(one);
                    }
                    ways.add(one.withLevel(has.language(), has.level()));
                }
            }
        }
        return ways.stream();
    }

    private Stream<Loosened> specialisms(Loosened one, PlaceTerms terms) {
        List<String> hers = brings.profile().specialisms();
        return hers.stream().anyMatch(terms.asked().specialisms()::contains)
                ? Stream.of(one)
                : hers.stream().map(one::withSpecialism);
    }

    private Stream<Loosened> weeks(Loosened one, PlaceTerms.Stay stay) {
        return brings.windows().isEmpty()
                ? Stream.of(one)
                : brings.windows().stream()
                        .map(window -> new Weeks(
                                Weeks.of(Math.max(0, stay.from().until(window.from(), DAYS))),
                                Weeks.of(Math.max(0, window.to().until(stay.to(), DAYS)))))
                        .distinct()
                        .map(one::shorter);
    }
}
