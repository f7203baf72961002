package org.comity.exchange.matching.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SimulationTest {

    @Test
    void each_rule_does_what_it_is_for() {
        for (long seed = 0; seed < 5; seed++) {
            Outcome none = Simulation.run(Reciprocity.NONE, seed);
            Outcome strict = Simulation.run(Reciprocity.STRICT, seed);
            Outcome band = Simulation.run(Reciprocity.BAND, seed);

            assertThat(strict.imbalance()).as("seed %d", seed).isZero();
            assertThat(band.placed()).as("seed %d", seed).isBetween(strict.placed(), none.placed());
            assertThat(band.greatest()).as("seed %d", seed).isLessThan(none.greatest());
            assertThat(strict.applied()).isEqualTo(none.applied()).isEqualTo(band.applied());
        }
    }

    @Test
    void the_same_seed_gives_the_same_table() {
        assertThat(SimulateExchanges.table(3))
                .isEqualTo(SimulateExchanges.table(3))
                .isNotEqualTo(SimulateExchanges.table(4));
    }
}
