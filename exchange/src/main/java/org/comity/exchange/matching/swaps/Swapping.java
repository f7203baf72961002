package org.comity.exchange.matching.swaps;

import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.mechanism.Seats;
import org.comity.exchange.matching.watch.Stage;
import org.comity.exchange.matching.watch.Watch;

/// Finds the best exchanges one to one, of two officers or of three, which is NP-hard already without seats and
/// ranks (Abraham, Blum and Sandholm 2007). A local search finds some; a linear program finds good ones and its
/// prices say what cannot be beaten, and branches bring the two together, which is the proof. Where the steps do not
/// suffice, a search of all possibilities goes on from there as long as there are not too many: two-way exchanges by
/// matching in a general graph (Edmonds 1965, by the
/// algorithm of Kolmogorov 2009) with branches for seats, three-way ones by branch and bound.
public final class Swapping {

    /// Prices are set so often.
    private static final int ROUNDS = 300;

    /// So many pairs that the local search looks at count as one step.
    private static final int LOOKS = 32;

    /// And so many for each pair of the round at most.
    private static final long LOOKS_EACH = 20_000;

    /// To reach a number of exchanges may take this part of the steps.
    private static final int TRIES = 8;

    /// With no more exchanges of three than this, as many as no choice can exceed are tried at once.
    private static final int FEW = 1;

    public static final int MOST_OFFICES = 400;

    /// Of officers times offices.
    public static final int MOST_OFFICERS_AND_OFFICES = 4_000_000;

    private final Aims aims;
    private final Weights weights;
    private final Destinations destinations;
    private final Relaxation relaxation;
    private final LocalSearch local;
    private final int placements;
    private final long looks;
    private final Watch watch;
    private int mostTwoWays;
    private long looked;

    private Swapping(Instance instance, Aims aims, Weights weights, Watch watch) {
        this.watch = watch;
        this.aims = aims;
        this.weights = weights;
        destinations = Destinations.of(instance);
        relaxation = new Relaxation(destinations, pair -> true);
        local = new LocalSearch(
                destinations,
                weights,
                aims.ways() == 3,
                instance.policy().seed().hashCode());
        placements = relaxation.placements();
        mostTwoWays = placements;
        looks = Math.min((long) aims.steps() * LOOKS, instance.pairs().count() * LOOKS_EACH);
    }

    /// Whether a round of that size is not too large.
    public static boolean takes(long offices, long officers) {
        return offices <= MOST_OFFICES && offices * officers <= MOST_OFFICERS_AND_OFFICES;
    }

    public static Swaps match(Instance instance, Aims aims) {
        return match(instance, aims, new Watch());
    }

    public static Swaps match(Instance instance, Aims aims, Watch watch) {
        if (!takes(instance.offices().size(), instance.officers().size())) {
            return new Swaps.TooLarge(
                    "More than %d offices, or officers times offices more than %d; use another mechanism."
                            .formatted(MOST_OFFICES, MOST_OFFICERS_AND_OFFICES));
        }
        Weights weights;
        try {
            weights = Weights.of(instance.pairs(), aims.order());
        } catch (ArithmeticException e) {
            return new Swaps.TooLarge("The ranks are too large to be added exactly; number them from 1 without gaps.");
        }
        return found(instance, weights, new Swapping(instance, aims, weights, watch).search());
    }

    private SwapSearch.Best search() {
        local.fillUp(relaxation.seated(), List.of());
        // that so many are possible is enough to begin with
        local.run(weights.of(most(), weights.second() - 1), looks / 4, watch);
        if (!volumes().equals(most())) {
            boundTwoWays();
        }
        long bound = prove();
        Volumes before = volumes();
        local.run(bound, looks / 4, watch);
        if (!volumes().equals(before)) {
            // what the linear program did not come to by itself it may make better
            bound = Math.min(bound, prove());
        }
        int steps = (int) Math.min(aims.steps(), (local.steps() + looked) / LOOKS);
        SwapSearch.Best begin = new SwapSearch.Best(local.exchanges(), local.value(), bound, steps);
        return begin.value() >= bound ? begin : exact(begin);
    }

    /// Tries to reach as many exchanges as may be possible, and then the least ranks of as many.
    ///
    /// @return what cannot be beaten
    private long prove() {
        Volumes most = most();
        if (most.threeWays() <= FEW || volumes().equals(most)) {
            Goal goal = Goal.ranks(aims.order(), most);
            long least = least(goal, left());
            if (volumes().equals(most)) {
                return goal.worth(weights, least);
            }
        }
        Goal goal = Goal.numbers(aims.order(), most, aims.ways() == 2 ? 0 : placements / 3);
        long least = least(goal, left() / 2);
        Goal ranks = Goal.ranks(aims.order(), volumes());
        if (goal.at(least).equals(volumes())) {
            return ranks.worth(weights, least(ranks, left()));
        }
        // better ranks, although nothing is proven by that
        least(ranks, patience());
        return goal.worth(weights, least);
    }

    /// What no choice of exchanges can beat, as far as is known.
    private Volumes most() {
        int two = Math.min(placements / 2, mostTwoWays);
        if (aims.ways() == 2) {
            return new Volumes(two, 0);
        }
        if (aims.order() == Aims.Order.ROBUST) {
            return new Volumes(two, (placements - 2 * two) / 3);
        }
        int three = Math.ceilDiv(placements - 2 * two, 3);
        three += (three + placements) % 2;
        return 3 * three > placements
                ? new Volumes(placements / 2, 0)
                : new Volumes((placements - 3 * three) / 2, three);
    }

    private long left() {
        return Math.max(1, (long) aims.steps() * LOOKS - local.steps() - looked);
    }

    private long patience() {
        return Math.max(1, left() / TRIES);
    }

    /// The least cost, as far as it is known.
    private long least(Goal goal, long steps) {
        Branching branching = new Branching(destinations, weights, local, goal, steps, patience());
        long least = branching.least(watch, looked + local.steps(), (long) aims.steps() * LOOKS);
        looked += branching.steps();
        return least;
    }

    private Volumes volumes() {
        return weights.volumes(weights.score(local.value()));
    }

    private void boundTwoWays() {
        long officers = relaxation.mostInTwos(2L * volumes().twoWays(), ROUNDS);
        mostTwoWays = (int) (officers / 2);
    }

    /// Goes on with a search of all possibilities, if they are few enough.
    private SwapSearch.Best exact(SwapSearch.Best begin) {
        watch.at(Stage.TRYING);
        int left = Math.max(1, aims.steps() - begin.steps());
        if (aims.ways() == 2) {
            return weights.fitsSwaps()
                    ? new SwapSearch(destinations, weights, left)
                            .run()
                            .map(found -> better(begin, found))
                            .orElse(begin)
                    : begin;
        }
        Optional<List<Cycle>> cycles = Cycle.all(destinations);
        return cycles.isEmpty()
                ? begin
                : better(begin, new CycleSearch(destinations, weights, left).run(cycles.get(), begin));
    }

    private static SwapSearch.Best better(SwapSearch.Best one, SwapSearch.Best other) {
        SwapSearch.Best more = other.value() > one.value() ? other : one;
        int steps = (int) Math.min(Integer.MAX_VALUE, (long) one.steps() + other.steps());
        return new SwapSearch.Best(more.exchanges(), more.value(), Math.min(one.bound(), other.bound()), steps);
    }

    private static Swaps found(Instance instance, Weights weights, SwapSearch.Best best) {
        Seats seats = Seats.of(instance);
        for (Exchange exchange : best.exchanges()) {
            for (int each = 0; each < exchange.ways(); each++) {
                seats.take(exchange.officers().get(each), exchange.places().get(each));
            }
        }
        return new Swaps.Found(
                seats.matching(),
                best.exchanges(),
                weights.score(best.value()),
                weights.score(best.bound()),
                best.steps());
    }
}
