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
        local.fillUp(relaxation.seated());
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

    /// Tries to reach as many exchanges as may be possible, then fewer as long as that is more than what was found.
    ///
    /// @return what cannot be beaten
    private long prove() {
        long bound = weights.of(most(), 0);
        boolean certain = true;
        for (Targets.Target each : Targets.of(aims, placements, mostTwoWays)) {
            Volumes target = each.volumes();
            certain &= each.isNext();
            long least = 0;
            if (isMore(target) || volumes().equals(target)) {
                // without a bound that it could meet, a little is enough
                least = least(target, certain ? left() : patience(), patience());
            }
            if (certain) {
                // when nothing has so many, the next ones are the bound
                bound = weights.of(target, least);
                certain = least >= weights.second() - 1;
            }
            if (!isMore(target)) {
                break;
            }
        }
        return bound;
    }

    /// Whether so many exchanges count more than the best that were found.
    private boolean isMore(Volumes target) {
        return weights.of(target, 0) > weights.of(volumes(), 0);
    }

    private long left() {
        return Math.max(1, (long) aims.steps() * LOOKS - local.steps() - looked);
    }

    private long patience() {
        return Math.max(1, left() / TRIES);
    }

    /// The least ranks of so many exchanges.
    private long least(Volumes target, long most, long patience) {
        Branching branching = new Branching(destinations, weights, local, target, most, patience);
        long least = branching.least(watch, looked + local.steps(), (long) aims.steps() * LOOKS);
        looked += branching.steps();
        return least;
    }

    /// What no choice of exchanges can beat, as far as is known.
    private Volumes most() {
        return Targets.of(aims, placements, mostTwoWays).getFirst().volumes();
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
