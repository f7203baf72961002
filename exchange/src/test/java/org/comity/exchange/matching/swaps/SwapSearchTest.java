package org.comity.exchange.matching.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Rounds;
import org.junit.jupiter.api.Test;

/// The search by matching alone, which otherwise begins only where branches did not prove the best.
final class SwapSearchTest {

    private static final long SEED = 20_261_129;

    @Test
    void matching_alone_comes_to_what_branches_prove() {
        for (int run = 0; run < 200; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(4, 9, 8, 2, true));
            Weights weights = Weights.of(round.pairs(), Aims.Order.ROBUST);
            Swaps.Found found = (Swaps.Found) Swapping.match(round, Aims.twoWays());

            SwapSearch.Best best = new SwapSearch(Destinations.of(round), weights, 100_000_000)
                    .run()
                    .orElseThrow();

            assertThat(weights.score(best.value())).as("seed %d", SEED + run).isEqualTo(found.score());
            assertThat(weights.score(best.bound())).as("seed %d", SEED + run).isEqualTo(found.score());
        }
    }
}
