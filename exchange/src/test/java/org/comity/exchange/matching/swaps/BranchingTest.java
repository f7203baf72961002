package org.comity.exchange.matching.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.exchange.matching.swaps.Aims.Order.ROBUST;

import java.util.Random;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Rounds;
import org.comity.exchange.matching.watch.Watch;
import org.junit.jupiter.api.Test;

final class BranchingTest {

    private static final long SEED = 20_261_129;
    private static final int CUTS = 20;
    private static final long MANY = 1_000_000_000;

    @Test
    void branches_that_are_cut_short_anywhere_claim_no_more_than_the_best_has() {
        int cutShort = 0;
        for (int run = 0; run < 16; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(16, 80, 40, 2, true));
            Swaps.Found full = (Swaps.Found) Swapping.match(round, Aims.threeWays(ROBUST));
            assertThat(full.proven()).as("seed %d", SEED + run).isTrue();
            Weights weights = Weights.of(round.pairs(), ROBUST);
            Volumes volumes = weights.volumes(full.score());
            Branching whole = branching(round, weights, volumes, MANY);
            assertThat(whole.least(new Watch(), 0, Long.MAX_VALUE))
                    .as("seed %d", SEED + run)
                    .isEqualTo(full.score().ranks());
            for (int part = 1; part < CUTS; part++) {
                Branching cut = branching(round, weights, volumes, whole.steps() * part / CUTS);
                long least = cut.least(new Watch(), 0, Long.MAX_VALUE);

                assertThat(least)
                        .as("seed %d", SEED + run)
                        .isLessThanOrEqualTo(full.score().ranks());
                cutShort += least < full.score().ranks() ? 1 : 0;
            }
        }
        assertThat(cutShort).isGreaterThan(CUTS / 2);
    }

    private static Branching branching(Instance round, Weights weights, Volumes volumes, long most) {
        Destinations destinations = Destinations.of(round);
        LocalSearch local = new LocalSearch(destinations, weights, true, SEED);
        return new Branching(destinations, weights, local, Goal.ranks(ROBUST, volumes), most, most);
    }
}
