package org.comity.exchange.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationTerms;
import org.comity.exchange.form.Checked;
import org.comity.exchange.matching.balanced.Alternatives;
import org.comity.exchange.matching.balanced.Alternatives.Terms;
import org.comity.exchange.matching.balanced.Effect;
import org.comity.exchange.matching.eligibility.Change;
import org.comity.exchange.matching.eligibility.Qualities;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.reasons.Reasoning;
import org.comity.exchange.matching.reasons.Seating;
import org.comity.exchange.outcome.Admission;
import org.comity.exchange.outcome.Shortfall;
import org.comity.exchange.outcome.Shortfall.Lacking;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.profile.Clearance;
import org.comity.exchange.reason.Search.Sought;
import org.comity.exchange.round.RoundDates;

/// Explains one officer of a kept round: what the file holds of her is weighed by the prices of its certificate or
/// by what its mechanism does, and what it does not hold, because a place did not take her, is found by the rules of
/// the place.
final class Weighing {

    private final KeptRound kept;
    private final Map<UUID, HostPlace> places;
    private final RoundDates dates;
    private final Office home;
    private final ApplicationTerms brings;
    private final int officer;
    private final Reasoning reasoning;
    private final Map<UUID, Optional<Admission>> admissions = new HashMap<>();

    /// @param places those she ranked, and those of the file that are still offered, by their ids
    /// @param officer index of hers in the instance
    Weighing(
            KeptRound kept,
            Map<UUID, HostPlace> places,
            RoundDates dates,
            Application application,
            ApplicationTerms brings,
            int officer) {
        this.kept = kept;
        this.places = places;
        this.dates = dates;
        home = application.home();
        this.brings = brings;
        this.officer = officer;
        reasoning = kept.reasoning();
    }

    /// What keeps an officer out of a place; empty when the place cannot be read.
    static Optional<Shortfall> shortfall(HostPlace place, RoundDates dates, Office home, ApplicationTerms brings) {
        return admission(place, dates).map(rules -> rules.shortfall(home, brings));
    }

    private Optional<Admission> admission(UUID place) {
        return admissions.computeIfAbsent(place, id -> admission(Objects.requireNonNull(places.get(id)), dates));
    }

    private static Optional<Admission> admission(HostPlace place, RoundDates dates) {
        return PlaceFields.read(place.fields(), dates) instanceof Checked.Sound<PlaceTerms> sound
                ? Optional.of(new Admission(place.host(), sound.value()))
                : Optional.empty();
    }

    /// Why she does not have each of some places.
    List<WhyNot> whyNot(List<UUID> ids) {
        return ids.stream().map(this::whyNot).toList();
    }

    /// What it took to get into a place; empty when the round did not have it.
    Optional<Seating> seating(UUID id) {
        OptionalInt place = kept.place(id.toString());
        return place.isPresent() ? Optional.of(reasoning.seating(place.getAsInt())) : Optional.empty();
    }

    /// In which order the host of a place would take officers; empty when it prefers nobody, when that did not count,
    /// and when the round did not have the place.
    Optional<HostOrder> order(UUID id) {
        OptionalInt place = kept.place(id.toString());
        return place.isPresent() && kept.prioritizes()
                ? admission(id)
                        .filter(Admission::prefers)
                        .map(rules -> HostOrder.of(
                                rules.priorities(),
                                Optional.of(rules.met(brings)),
                                reasoning.seating(place.getAsInt()),
                                kept.classes(place.getAsInt(), any -> true)))
                : Optional.empty();
    }

    /// How dear she would be to the hosts of places, by their indexes.
    private IntUnaryOperator priorities(Opening opening) {
        return index -> {
            UUID id = UUID.fromString(kept.instance().places().get(index).id());
            return (kept.prioritizes() ? admission(id) : Optional.<Admission>empty())
                    .filter(Admission::prefers)
                    .map(rules -> rules.met(brings, opening.changes()).priority())
                    .orElseGet(() -> kept.applications().priority(officer, index));
        };
    }

    /// Her position in the lottery.
    int drew() {
        return reasoning.drew(officer);
    }

    /// What became of her group; empty when she was in none.
    Optional<Group.Stand> group() {
        return kept.seated()
                .turn(officer)
                .map(turn -> kept.instance().groups().get(turn.group()).stand());
    }

    private WhyNot whyNot(UUID id) {
        int place = kept.place(id.toString()).orElse(Matching.NOWHERE);
        if (place == Matching.NOWHERE) {
            return new WhyNot.NotOffered();
        }
        if (takes(place)) {
            return new WhyNot.Weighed(reasoning.whyNot(officer, place));
        }
        return admission(id)
                .map(rules -> rules.shortfall(home, brings))
                .map(shortfall -> shortfall.none() ? new WhyNot.Closed() : new WhyNot.KeptOut(shortfall))
                .orElseGet(WhyNot.NotOffered::new);
    }

    private boolean takes(int place) {
        return kept.seated().before().pairs().find(officer, place) >= 0;
    }

    /// The smallest change that would have placed her, of all that open one place to her: by size, then by the
    /// number of changes, then by the id of the place. A balanced round without groups tells it by its prices, any
    /// other one by matching it again.
    Search nearest() {
        if (kept.matching().of(officer) != Matching.NOWHERE || kept.seated().bound(officer)) {
            return new Search(Optional.empty(), Sought.NONE);
        }
        // groups have their turns before the prices are made, and may have them otherwise with another list
        boolean prices = kept.method().mechanism() == Mechanism.BALANCED
                && kept.seated().turns().isEmpty();
        return prices ? new Search(priced(), Sought.PROVEN) : tried();
    }

    private Search tried() {
        Retrial retrial = new Retrial(kept, officer);
        List<Opening> openings = openings();
        int most = Math.min(openings.size(), retrial.most());
        for (Opening opening : openings.subList(0, most)) {
            if (retrial.places(ranks(opening), priorities(opening), fits(opening))) {
                return new Search(Optional.of(nearest(opening, Optional.empty())), Sought.ALL);
            }
        }
        return new Search(
                Optional.empty(), most == openings.size() ? Sought.ALL : most == 0 ? Sought.NONE : Sought.SOME);
    }

    /// Her list as the file would hold it with the changes: places of one rank together, without those that would
    /// not take her.
    private List<List<Integer>> ranks(Opening opening) {
        Map<Integer, List<Integer>> ranks = new TreeMap<>();
        for (ApplicationTerms.Choice choice : brings.choices()) {
            if (wouldTake(choice.place(), opening) && !closed(choice.place())) {
                ranks.computeIfAbsent(choice.rank(), rank -> new ArrayList<>())
                        .add(kept.place(choice.place().toString()).orElseThrow());
            }
        }
        if (opening.adds()) {
            ranks.put(Integer.MAX_VALUE, List.of(opening.index()));
        }
        return List.copyOf(ranks.values());
    }

    /// Whether a place would take her by its rules and yet the round did not have her there.
    private boolean closed(UUID id) {
        return !takes(kept.place(id.toString()).orElseThrow())
                && admission(id)
                        .filter(rules -> rules.shortfall(home, brings).none())
                        .isPresent();
    }

    private Optional<Nearest> priced() {
        Alternatives alternatives = new Alternatives(kept.instance(), kept.balanced());
        for (Opening opening : openings()) {
            if (alternatives.of(officer, opening.index(), terms(opening)) instanceof Effect.Gain gain) {
                return Optional.of(nearest(opening, Optional.of(gain)));
            }
        }
        return Optional.empty();
    }

    private static Nearest nearest(Opening opening, Optional<Effect.Gain> gain) {
        return new Nearest(
                opening.place(),
                opening.changes(),
                opening.shortfall().clearance(),
                opening.adds(),
                opening.size(),
                gain);
    }

    private List<Opening> openings() {
        List<Opening> openings = new ArrayList<>();
        for (int index = 0; index < kept.instance().places().size(); index++) {
            HostPlace place = places.get(
                    UUID.fromString(kept.instance().places().get(index).id()));
            if (place != null && !takes(index) && !place.host().equals(home)) {
                opening(index, place).ifPresent(openings::add);
            }
        }
        openings.sort(Comparator.comparingInt(Opening::size)
                .thenComparingInt(Opening::count)
                .thenComparing(each -> each.place().id()));
        return openings;
    }

    private Optional<Opening> opening(int index, HostPlace place) {
        boolean adds = rank(place.id()).isEmpty();
        return admission(place.id())
                .map(rules -> rules.shortfall(home, brings))
                // a place that she ranked and that keeps her out by no rule is closed to her
                .filter(shortfall -> adds || !shortfall.none())
                .flatMap(shortfall ->
                        shortfall.changes().map(changes -> new Opening(index, place, shortfall, changes, adds)));
    }

    private Optional<Integer> rank(UUID place) {
        return brings.choices().stream()
                .filter(choice -> choice.place().equals(place))
                .map(ApplicationTerms.Choice::rank)
                .findFirst();
    }

    /// How the pair would have stood in the file: ranks count without places that do not take her, and the changes
    /// may open to her others that she ranked as well.
    private Terms terms(Opening opening) {
        int hers = rank(opening.place().id()).orElse(Integer.MAX_VALUE);
        int before = (int) brings.choices().stream()
                .filter(choice -> choice.rank() < hers && wouldTake(choice.place(), opening))
                .mapToInt(ApplicationTerms.Choice::rank)
                .distinct()
                .count();
        return new Terms(
                before + 1,
                priorities(opening).applyAsInt(opening.index()),
                fits(opening).applyAsInt(opening.index()));
    }

    /// How she would fit places, by their indexes.
    private IntUnaryOperator fits(Opening opening) {
        Qualities changed = kept.applications().brings(officer);
        for (Change change : opening.changes()) {
            changed = change.applied(changed);
        }
        Qualities brought = changed;
        return place -> kept.applications().asks(place).fit(brought);
    }

    private boolean wouldTake(UUID id, Opening opening) {
        int index = kept.place(id.toString()).orElse(Matching.NOWHERE);
        if (index == Matching.NOWHERE) {
            return false;
        }
        Clearance clearance = opening.shortfall()
                .clearance()
                .map(Lacking::asked)
                .orElse(brings.profile().clearance());
        return takes(index)
                || admission(id)
                        .filter(rules -> rules.admits(home, brings, opening.changes(), clearance))
                        .isPresent();
    }
}
