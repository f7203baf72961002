package org.comity.exchange.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.comity.exchange.Placed;
import org.comity.exchange.statistics.SmallCounts.Move;
import org.junit.jupiter.api.Test;

/// Which stays are counted at all.
final class CountedStaysTest {

    @Test
    void a_stay_that_did_not_take_place_is_taken_out() {
        Placed placed = Placed.ready();
        assertThat(placed.house.database.query(new PostgresStatistics()::moves))
                .contains(new Move(0, "FR", "KE", Set.of("un18-computer-crime"), 1));

        placed.house.clock.to(Placed.FIRST);
        placed.home.form(placed.placement + "/stay/not-held");
        assertThat(placed.house.database.query(new PostgresStatistics()::moves)).isEmpty();
    }
}
