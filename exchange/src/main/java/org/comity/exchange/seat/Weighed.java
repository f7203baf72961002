package org.comity.exchange.seat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationFields;
import org.comity.exchange.application.ApplicationTerms.Choice;
import org.comity.exchange.consent.Anonymity;
import org.comity.exchange.consent.Anonymity.Traits;
import org.comity.exchange.matching.balanced.Alternatives;
import org.comity.exchange.matching.eligibility.Exclusion;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.PriorityClass;
import org.comity.exchange.matching.reasons.Explaining;
import org.comity.exchange.matching.reasons.Reason;
import org.comity.exchange.matching.reasons.Seating;
import org.comity.exchange.outcome.Admission;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.RoundFile;
import org.comity.exchange.outcome.Shortfall;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.profile.Clearance;
import org.comity.exchange.profile.RankBand;
import org.comity.exchange.reason.HostOrder;
import org.comity.exchange.reason.KeptRound;
import org.comity.exchange.round.RoundDates;
import org.comity.platform.json.Json;
import org.jspecify.annotations.Nullable;

/// Weighs a place of a round that was kept.
final class Weighed {

    private final HostPlace place;
    private final PlaceTerms terms;
    private final Outcome outcome;
    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, RoundFile.OfficerPart> officers = new HashMap<>();
    private final @Nullable KeptRound kept;
    private final RoundFile file;
    private final Map<String, Application> applications;

    /// @param files of the outcome
    /// @param applications of the round by their pseudonyms, with all that are nominated
    Weighed(
            HostPlace place,
            PlaceTerms terms,
            RoundDates dates,
            Outcome outcome,
            Outcome.Files files,
            Map<String, Application> applications) {
        this.place = place;
        this.terms = terms;
        this.outcome = outcome;
        this.applications = Map.copyOf(applications);
        file = Json.read(files.round(), RoundFile.class);
        kept = KeptRound.balanced(files).orElse(null);
        for (RoundFile.OfficerPart officer : file.officers()) {
            officers.put(officer.id(), officer);
            Optional.ofNullable(applications.get(officer.id()))
                    .flatMap(found -> ApplicationFields.standing(found.fields(), dates)
                            .map(brings -> new Listed(officer.id(), found.home(), brings)))
                    .filter(each -> rank(each, place.id()).isPresent())
                    .ifPresent(listed::add);
        }
    }

    SeatReasons reasons() {
        return new SeatReasons(
                place,
                terms,
                taken(place, outcome),
                counts(),
                Optional.ofNullable(kept).flatMap(this::grounds),
                true);
    }

    static int taken(HostPlace place, Outcome outcome) {
        return Math.toIntExact(
                outcome.pairs().values().stream().filter(place.id()::equals).count());
    }

    private List<Told.Count> counts() {
        List<Set<String>> excluded = new ArrayList<>();
        Map<String, Integer> others = new HashMap<>();
        @Nullable
        Explaining explaining =
                kept == null ? null : new Explaining(kept.seated(), kept.applications(), kept.balanced());
        for (Listed each : listed) {
            Shortfall shortfall = new Admission(place.host(), terms).shortfall(each.home(), each.brings());
            if (!shortfall.none()) {
                excluded.add(rules(shortfall));
            } else if (offered(each) && !place.id().equals(outcome.pairs().get(each.pseudonym()))) {
                others.merge(preferred(each) ? "preferred" : keptAway(each, explaining), 1, Integer::sum);
            }
        }
        return Told.of(excluded, rules(), others);
    }

    /// Whether the round had the place for her; not when its office had said no to her before.
    private boolean offered(Listed officer) {
        RoundFile.@Nullable OfficerPart part = officers.get(officer.pseudonym());
        return part != null && part.acceptable().stream().anyMatch(rank -> rank.contains(place.id()));
    }

    private boolean preferred(Listed officer) {
        @Nullable UUID has = outcome.pairs().get(officer.pseudonym());
        if (has == null) {
            return false;
        }
        boolean fixed = Optional.ofNullable(officers.get(officer.pseudonym()))
                .flatMap(RoundFile.OfficerPart::fixed)
                .orElse(false);
        return fixed
                || rank(officer, has).orElse(Integer.MAX_VALUE)
                        <= rank(officer, place.id()).orElse(0);
    }

    private String keptAway(Listed officer, @Nullable Explaining explaining) {
        if (kept == null || explaining == null) {
            return "kept";
        }
        int who = kept.officer(officer.pseudonym()).orElseThrow();
        int where = kept.place(place.id().toString()).orElseThrow();
        return switch (explaining.whyNot(who, where)) {
            case Reason.OutOfReach ignored -> "kept-band";
            case Reason.Outweighed outweighed ->
                "kept-" + outweighed.loss().tier().key();
            case Reason.Alike ignored -> "kept-alike";
            case Reason.OfGroup ignored -> "kept-group";
            case Reason.Excluded ignored -> "kept";
            case Reason.Has(),
                    Reason.Kept(),
                    Reason.Accepted(),
                    Reason.NotListed(),
                    Reason.Dearer(),
                    Reason.CutOff(),
                    Reason.NobodyBack(),
                    Reason.Taken(),
                    Reason.NoSeatsAtHome(),
                    Reason.NoExchange() -> "kept";
        };
    }

    private static OptionalInt rank(Listed officer, UUID place) {
        return officer.brings().choices().stream()
                .filter(choice -> choice.place().equals(place))
                .mapToInt(Choice::rank)
                .findFirst();
    }

    private static Set<String> rules(Shortfall shortfall) {
        Set<String> rules = new LinkedHashSet<>();
        shortfall.rules().forEach(rule -> rules.add(code(rule)));
        shortfall.clearance().ifPresent(lacking -> rules.add("clearance"));
        return rules;
    }

    private static String code(Exclusion rule) {
        return switch (rule) {
            case Exclusion.OwnOffice ignored -> "own-office";
            case Exclusion.LanguageLevel ignored -> "language";
            case Exclusion.RankBand ignored -> "rank";
            case Exclusion.Stay ignored -> "stay";
            case Exclusion.Jurisdiction ignored -> "jurisdiction";
            case Exclusion.Specialism ignored -> "specialism";
        };
    }

    /// How many rules can keep somebody out: language, specialism, stay and jurisdiction at every place.
    private int rules() {
        boolean everyRank = terms.asked().ranks().size() == RankBand.values().length;
        return 4 + (everyRank ? 0 : 1) + (terms.asked().clearance() == Clearance.NONE ? 0 : 1);
    }

    private Optional<SeatReasons.Grounds> grounds(KeptRound round) {
        OptionalInt at = round.place(place.id().toString());
        if (at.isEmpty()) {
            return Optional.empty();
        }
        Explaining explaining = new Explaining(round.seated(), round.applications(), round.balanced());
        int office = round.instance().places().get(at.getAsInt()).office();
        boolean upperEnd = new Alternatives(round.instance(), round.balanced()).atUpperEnd(office);
        boolean begun = !outcome.at()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .isBefore(terms.stay().from());
        boolean full = taken(place, outcome) >= terms.stay().capacity();
        Seating seating = explaining.seating(at.getAsInt());
        return Optional.of(new SeatReasons.Grounds(
                seating,
                round.prioritizes() && !terms.priorities().isEmpty()
                        ? Optional.of(HostOrder.of(
                                terms.priorities(),
                                Optional.empty(),
                                seating,
                                alike(round, explaining, at.getAsInt(), seating)))
                        : Optional.empty(),
                upperEnd,
                begun || full
                        ? Optional.empty()
                        : Optional.of(new Loosening(new Loosening.Ran(file, round, outcome), place, terms, listed)
                                .smallest())));
    }

    /// What those meet who ranked the place, whom it takes, and of whom all is true that its host is told in the
    /// profile
    /// of the officer who got in last.
    private List<PriorityClass> alike(KeptRound round, Explaining explaining, int where, Seating seating) {
        List<Traits> all = applications.values().stream()
                .filter(Application::nominated)
                .flatMap(each -> traits(each).stream())
                .toList();
        Optional<Anonymity.Told> told = seating.last()
                .flatMap(last -> listed.stream()
                        .map(Listed::pseudonym)
                        .filter(each -> explaining.drew(round.officer(each).orElseThrow()) == last.lottery())
                        .findFirst())
                .flatMap(last -> traits(Objects.requireNonNull(applications.get(last))))
                .map(hers -> Anonymity.told(hers, all));
        List<Officer> officers = round.instance().officers();
        return round.classes(
                where,
                officer -> Optional.ofNullable(
                                applications.get(officers.get(officer).id()))
                        .flatMap(Weighed::traits)
                        .filter(theirs ->
                                told.filter(each -> each.trueOf(theirs)).isPresent())
                        .isPresent());
    }

    private static Optional<Traits> traits(Application officer) {
        return ApplicationFields.profile(officer.fields())
                .map(profile ->
                        new Traits(officer.home().jurisdiction(), profile.rank(), Set.copyOf(profile.specialisms())));
    }
}
