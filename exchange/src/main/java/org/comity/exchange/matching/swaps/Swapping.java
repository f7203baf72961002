package org.comity.exchange.matching.swaps;

import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.mechanism.Seats;

/// Finds the best exchanges one to one. Two-way exchanges are a matching in a general graph (Edmonds 1965, by the
/// algorithm of Kolmogorov 2009), and seats that are not enough are branched on; three-way ones are packed by
/// branch and bound, because already without weights that is NP-hard (Abraham, Blum and Sandholm 2007).
public final class Swapping {

    private Swapping() {}

    public static Swaps match(Instance instance, Aims aims) {
        Destinations destinations = Destinations.of(instance);
        Weights weights;
        try {
            weights = Weights.of(instance.pairs(), aims.order());
        } catch (ArithmeticException e) {
            return new Swaps.TooLarge("The ranks are too large to be added exactly; number them from 1 without gaps.");
        }
        if (!weights.fitsSwaps()) {
            return new Swaps.TooLarge("Officers times the worst rank are more than 500 million; shorten the lists.");
        }
        Optional<SwapSearch.Best> swaps = new SwapSearch(destinations, weights, aims.steps()).run();
        if (swaps.isEmpty()) {
            return new Swaps.TooLarge(
                    "More than %d swaps are possible; shorten the lists.".formatted(SwapSearch.MOST_SWAPS));
        }
        if (aims.ways() == 2) {
            return found(instance, weights, swaps.get());
        }
        Optional<List<Cycle>> cycles = Cycle.all(destinations);
        return cycles.isEmpty()
                ? new Swaps.TooLarge(
                        "More than %d exchanges are possible; allow two-way ones only.".formatted(Cycle.MOST))
                : found(
                        instance,
                        weights,
                        new CycleSearch(destinations, weights, aims.steps()).run(cycles.get(), swaps.get()));
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
