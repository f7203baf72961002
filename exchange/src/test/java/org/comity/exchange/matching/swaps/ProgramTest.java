package org.comity.exchange.matching.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.exchange.matching.swaps.Aims.Order.ROBUST;

import java.util.Random;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Rounds;
import org.junit.jupiter.api.Test;

final class ProgramTest {

    private static final long SEED = 20_261_129;

    @Test
    void no_pair_that_was_left_out_would_make_the_ranks_less() {
        int leftOut = 0;
        for (int run = 0; run < 40; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(5, 60, 40, 2, true));
            Destinations destinations = Destinations.of(round);
            int placements = new Relaxation(destinations, pair -> true).placements();
            Goal goal = Goal.ranks(ROBUST, new Volumes(placements / 2, 0));
            Program program = new Program(destinations, goal);
            if (!program.solve(100_000_000)) {
                continue;
            }
            for (int officer = 0; officer < destinations.officers(); officer++) {
                for (int where : destinations.offices(officer)) {
                    for (int pair : destinations.at(officer, where)) {
                        if (program.columnOf(pair) < 0) {
                            leftOut++;
                            assertThat(program.reduced(pair))
                                    .as("seed %d", SEED + run)
                                    .isGreaterThan(-1e-5);
                        }
                    }
                }
            }
        }
        assertThat(leftOut).isGreaterThan(1000);
    }
}
