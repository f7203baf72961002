package org.comity.exchange.matching.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.balanced.Alternatives;
import org.comity.exchange.matching.balanced.Alternatives.Terms;
import org.comity.exchange.matching.balanced.Balanced;
import org.comity.exchange.matching.balanced.Effect;
import org.comity.exchange.matching.eligibility.Change;
import org.comity.exchange.matching.eligibility.Eligibility;
import org.comity.exchange.matching.eligibility.Exclusion;
import org.comity.exchange.matching.eligibility.Qualities;
import org.comity.exchange.matching.groups.Hindrance;
import org.comity.exchange.matching.groups.Seated;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Lottery;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.mechanism.Cutoff;

/// Explains the balanced matching of a round from the prices of its certificate; nothing is matched again.
public final class Explaining implements Reasoning {

    private final Seated seated;
    private final Instance instance;
    private final Applications applications;
    private final Matching matching;
    private final Alternatives alternatives;
    private final int[] lottery;
    private final List<List<Integer>> hosted = new ArrayList<>();

    /// @param balanced of this instance
    public Explaining(Instance instance, Applications applications, Balanced balanced) {
        this(new Seated(instance, instance, List.of()), applications, balanced);
    }

    /// @param seated what became of the groups of the round
    /// @param balanced of the others around them
    public Explaining(Seated seated, Applications applications, Balanced balanced) {
        this.seated = seated;
        instance = seated.instance();
        this.applications = applications;
        matching = balanced.matching();
        alternatives = new Alternatives(instance, balanced);
        lottery = Lottery.positions(
                instance.policy().seed(),
                instance.officers().stream().map(Officer::id).toList());
        instance.places().forEach(each -> hosted.add(new ArrayList<>()));
        for (int officer = 0; officer < lottery.length; officer++) {
            if (matching.of(officer) != Matching.NOWHERE) {
                hosted.get(matching.of(officer)).add(officer);
            }
        }
    }

    /// Works out beforehand what questions about many officers share, so that each is answered at once.
    public void prepare() {
        alternatives.prepare();
    }

    @Override
    public Reason whyNot(int officer, int place) {
        if (matching.of(officer) == place) {
            return new Reason.Has();
        }
        int pair = seated.before().pairs().find(officer, place);
        Optional<Hindrance> group = seated.hindrance(officer, place);
        if (group.isPresent() && pair >= 0) {
            return new Reason.OfGroup(group.get());
        }
        if (instance.fixed().get(officer) && group.isEmpty()) {
            return new Reason.Accepted();
        }
        if (pair < 0) {
            List<Exclusion> rules = applications.asks(place).exclusions(applications.brings(officer));
            return rules.isEmpty() ? new Reason.NotListed() : new Reason.Excluded(rules);
        }
        return switch (alternatives.of(instance.pairs().find(officer, place))) {
            case Effect.Impossible() -> new Reason.OutOfReach(seats(officer, place));
            case Effect.Loss loss -> new Reason.Outweighed(loss, seats(officer, place));
            case Effect.Alike() -> new Reason.Alike(seats(officer, place));
            case Effect.Gain gain -> throw new IllegalStateException("The matching is not optimal: " + gain);
        };
    }

    @Override
    public Seating seating(int place) {
        List<Integer> guests = hosted.get(place);
        int capacity = instance.places().get(place).capacity();
        Optional<Cutoff.Last> last = guests.stream()
                .map(officer -> new Cutoff.Last(applications.priority(officer, place), lottery[officer]))
                .max(Comparator.comparingInt(Cutoff.Last::priority).thenComparingInt(Cutoff.Last::lottery));
        return new Seating(
                capacity,
                guests.size(),
                last.filter(found -> guests.size() >= capacity),
                alternatives.seat(place) instanceof Effect.Gain gain ? Optional.of(gain) : Optional.empty());
    }

    @Override
    public int drew(int officer) {
        return lottery[officer];
    }

    private Reason.Seats seats(int officer, int place) {
        int hers = applications.priority(officer, place);
        long before = hosted.get(place).stream()
                .filter(other -> {
                    int theirs = applications.priority(other, place);
                    return theirs < hers || (theirs == hers && lottery[other] < lottery[officer]);
                })
                .count();
        return new Reason.Seats(
                instance.places().get(place).capacity(), hosted.get(place).size(), (int) before);
    }

    /// What would have to change for an officer to pass all rules of a place.
    private record Opening(int place, List<Change> changes, boolean adds, int size) {}

    /// The smallest change that would have placed an officer, of all that open one place to her: by size, then by
    /// the number of changes, then by the id of the place. Empty when she has a place,
    /// when none helps, and when her group comes together or not at all.
    public Optional<Remedy> smallest(int officer) {
        if (matching.of(officer) != Matching.NOWHERE || seated.bound(officer)) {
            return Optional.empty();
        }
        List<Opening> openings = new ArrayList<>();
        for (int place = 0; place < hosted.size(); place++) {
            if (instance.pairs().find(officer, place) < 0) {
                opening(officer, place).ifPresent(openings::add);
            }
        }
        openings.sort(Comparator.comparingInt(Opening::size)
                .thenComparingInt(each -> each.changes().size())
                .thenComparing(each -> instance.places().get(each.place()).id()));
        for (Opening opening : openings) {
            if (alternatives.of(officer, opening.place(), terms(officer, opening)) instanceof Effect.Gain gain) {
                return Optional.of(
                        new Remedy(opening.place(), opening.changes(), opening.adds(), opening.size(), gain));
            }
        }
        return Optional.empty();
    }

    private Optional<Opening> opening(int officer, int place) {
        List<Change> changes = applications.asks(place).exclusions(applications.brings(officer)).stream()
                .map(Exclusion::smallestChange)
                .toList();
        if (changes.stream().anyMatch(Change.None.class::isInstance)) {
            return Optional.empty();
        }
        boolean adds = applications.rank(officer, place).isEmpty();
        int size = changes.stream().mapToInt(Change::size).sum() + (adds ? 1 : 0);
        return Optional.of(new Opening(place, changes, adds, size));
    }

    private Terms terms(int officer, Opening opening) {
        Qualities changed = applications.brings(officer);
        for (Change change : opening.changes()) {
            changed = change.applied(changed);
        }
        Eligibility rules = applications.asks(opening.place());
        return new Terms(
                applications.rank(officer, opening.place()).orElseGet(() -> applications.nextRank(officer)),
                applications.priority(officer, opening.place()),
                rules.fit(changed));
    }
}
