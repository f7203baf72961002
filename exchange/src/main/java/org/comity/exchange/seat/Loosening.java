package org.comity.exchange.seat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.exchange.application.ApplicationTerms;
import org.comity.exchange.matching.balanced.Alternatives;
import org.comity.exchange.matching.balanced.Alternatives.Terms;
import org.comity.exchange.matching.balanced.Effect;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.outcome.Admission;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.RoundFile;
import org.comity.exchange.outcome.Solving;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.reason.KeptRound;

/// Looks for the smallest change of a place that would have filled a seat more: the changes that would have let one
/// or several in who ranked it, the smallest first. Where the prices of the certificate show that nobody whom a
/// change lets in makes the round better, the matching stands; otherwise the round is matched again.
final class Loosening {

    /// How many times a round is matched again at most.
    private static final int MOST_MATCHED = 20;

    /// How many pairs it has at most, all these times together.
    private static final int MOST_PAIRS = 600_000;

    private static final int MOST_TRIED = 2_000;

    /// How much is looked at, whatever the round is: counted and not timed, so that the answer is the same each time.
    ///
    /// @param openings how many changes are put together that let one officer in, the smallest ones
    /// @param steps an officer who is looked at counts one, two changes that are put together ten
    record Work(int openings, long steps) {

        static final Work USUAL = new Work(300, 2_000_000);

        private static final int TOGETHER = 10;

        private long each(int officers, int changes) {
            return officers + (long) TOGETHER * changes;
        }
    }

    /// How many changes are listed that let one officer in.
    private static final int MOST_OPENINGS = 50_000;

    private final Work work;

    private final HostPlace place;
    private final PlaceTerms terms;
    private final RoundFile file;
    private final KeptRound kept;
    private final Outcome outcome;
    /// Who ranked the place and is kept out by what it asks.
    private final List<Listed> shut;

    private final Alternatives alternatives;
    private final long before;

    /// A round that has run, as it was kept.
    record Ran(RoundFile file, KeptRound kept, Outcome outcome) {}

    /// What was found.
    ///
    /// @param smallest empty when nothing was found
    /// @param all whether everything was looked at that is not larger than it
    record Found(Optional<Loosened> smallest, boolean all) {}

    /// @param terms of the place
    /// @param listed who ranked it and took part
    Loosening(Ran ran, HostPlace place, PlaceTerms terms, List<Listed> listed) {
        this(ran, place, terms, listed, Work.USUAL);
    }

    Loosening(Ran ran, HostPlace place, PlaceTerms terms, List<Listed> listed, Work work) {
        this.work = work;
        this.place = place;
        this.terms = terms;
        file = ran.file();
        kept = ran.kept();
        outcome = ran.outcome();
        shut = listed.stream()
                .filter(each -> !each.admitted(place.host(), terms))
                .toList();
        alternatives = new Alternatives(kept.instance(), kept.balanced());
        before = guests(outcome);
    }

    Found smallest() {
        List<Loosened> every = shut.stream()
                .flatMap(each -> each.openings(place.host(), terms).stream())
                .limit(MOST_OPENINGS)
                .toList();
        List<Loosened> sorted = every.stream().distinct().sorted(order()).toList();
        List<Loosened> openings = sorted.subList(0, Math.min(work.openings(), sorted.size()));
        int sure = sure(every.size(), sorted, openings);
        long left = work.steps();
        PriorityQueue<Loosened> next = new PriorityQueue<>(order());
        next.addAll(openings);
        Set<Loosened> known = new HashSet<>(openings);
        int most = Math.min(
                MOST_MATCHED, MOST_PAIRS / Math.max(1, kept.instance().pairs().count()));
        int matched = 0;
        for (int tried = 0; !next.isEmpty(); tried++) {
            Loosened change = next.remove();
            left -= work.each(shut.size(), openings.size());
            if (left < 0) {
                return new Found(Optional.empty(), false);
            }
            Map<String, ApplicationTerms> opened = opened(change);
            if (mayHelp(opened)) {
                if (matched++ == most) {
                    return new Found(Optional.empty(), false);
                }
                if (fills(change, opened)) {
                    return new Found(Optional.of(change), change.size(terms) <= sure);
                }
            }
            if (tried == MOST_TRIED) {
                return new Found(Optional.empty(), false);
            }
            openings.stream()
                    .map(change::or)
                    .filter(both -> both.possible(terms) && known.add(both))
                    .forEach(next::add);
        }
        return new Found(Optional.empty(), sure == Integer.MAX_VALUE);
    }

    /// Up to which size nothing is left out; what the work has no room for is not smaller than what is kept.
    private int sure(int listed, List<Loosened> sorted, List<Loosened> openings) {
        if (listed == MOST_OPENINGS) {
            return 0;
        }
        return openings.size() == sorted.size()
                ? Integer.MAX_VALUE
                : openings.isEmpty() ? 0 : openings.getLast().size(terms);
    }

    private Comparator<Loosened> order() {
        return Comparator.<Loosened>comparingInt(each -> each.size(terms)).thenComparing(Loosened::toString);
    }

    /// Whom a change lets in, with what they bring.
    private Map<String, ApplicationTerms> opened(Loosened change) {
        PlaceTerms changed = change.applied(terms);
        return shut.stream()
                .filter(each -> each.admitted(place.host(), changed))
                .collect(Collectors.toMap(Listed::pseudonym, Listed::brings));
    }

    /// Whether the round could come out better. A change in the round changes its matching by cycles of the residual
    /// network, of which each goes through the place once at most, and so takes in one of them at most.
    private boolean mayHelp(Map<String, ApplicationTerms> opened) {
        // what a place asks changes what everybody's fit is, and a further rank in the list of somebody who has
        // a place what her place counts: then nothing but matching again tells
        if (file.policy().tiers().contains(Tier.FIT.key())) {
            return true;
        }
        // groups have their turns before the prices are made, and may have them otherwise with another list
        if (!kept.seated().turns().isEmpty()) {
            return true;
        }
        return opened.entrySet().stream().anyMatch(each -> mayHelp(each.getKey(), each.getValue()));
    }

    private boolean mayHelp(String pseudonym, ApplicationTerms brings) {
        OptionalInt officer = kept.officer(pseudonym);
        OptionalInt at = kept.place(place.id().toString());
        if (officer.isEmpty() || at.isEmpty()) {
            return false;
        }
        if (kept.balanced().matching().of(officer.getAsInt()) != Matching.NOWHERE) {
            return true;
        }
        Admission rules = new Admission(place.host(), terms);
        int priority = kept.prioritizes() && rules.prefers()
                ? rules.met(brings).priority()
                : kept.applications().priority(officer.getAsInt(), at.getAsInt());
        Terms counted = new Terms(rank(officer.getAsInt(), brings), priority, 0);
        return alternatives.of(officer.getAsInt(), at.getAsInt(), counted) instanceof Effect.Gain;
    }

    /// The rank of the place among those that take her.
    private int rank(int officer, ApplicationTerms brings) {
        int hers = ranked(brings, place.id().toString()).orElse(Integer.MAX_VALUE);
        return 1
                + (int) brings.choices().stream()
                        .filter(choice -> choice.rank() < hers)
                        .filter(choice -> kept.place(choice.place().toString()).stream()
                                .anyMatch(where -> kept.instance().pairs().find(officer, where) >= 0))
                        .mapToInt(ApplicationTerms.Choice::rank)
                        .distinct()
                        .count();
    }

    private static OptionalInt ranked(ApplicationTerms brings, String place) {
        return brings.choices().stream()
                .filter(choice -> choice.place().toString().equals(place))
                .mapToInt(ApplicationTerms.Choice::rank)
                .findFirst();
    }

    private boolean fills(Loosened change, Map<String, ApplicationTerms> opened) {
        Outcome again = Solving.solve(file.opened(place, change.applied(terms), opened), outcome.at());
        return guests(again) > before && !again.tiers().equals(outcome.tiers());
    }

    private long guests(Outcome of) {
        return of.pairs().values().stream().filter(place.id()::equals).count();
    }
}
