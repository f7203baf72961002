package org.comity.exchange.matching.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.comity.exchange.matching.benchmark.GeneratedPool;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Rounds;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.matching.swaps.Swaps;
import org.junit.jupiter.api.Test;

final class OneToOneTest {

    private static final long SEED = 20_261_130;

    @Test
    void more_offices_than_can_be_counted_between_are_no_hindrance_for_few_officers() {
        Instance pool = new GeneratedPool(420, SEED).make();

        for (Aims aims : List.of(Aims.twoWays(), Aims.threeWays(Aims.Order.ROBUST))) {
            assertThat(OneToOne.match(pool, aims)).isInstanceOfSatisfying(Swaps.Found.class, found -> {
                assertThat(found.proven()).isTrue();
                assertThat(found.exchanges()).hasSizeGreaterThan(100);
            });
        }
    }

    @Test
    void with_too_many_officers_besides_it_is_refused_in_words() {
        Instance round = Rounds.ranked(new Random(SEED), new Rounds.Shape(401, 2_501, 5, 2, true));

        assertThat(OneToOne.match(round, Aims.twoWays()))
                .isInstanceOfSatisfying(
                        Swaps.TooLarge.class,
                        refused -> assertThat(refused.why()).contains("2500 officers", "400"));
    }

    @Test
    void a_limit_is_near_only_where_there_are_many_officers() {
        assertThat(Room.of(Mechanism.SWAPS, 2_000, 2_000)).isEqualTo(Room.AMPLE);
        assertThat(Room.of(Mechanism.SWAPS, 399, 2_200)).isEqualTo(Room.AMPLE);
        assertThat(Room.of(Mechanism.SWAPS, 399, 2_300)).isEqualTo(Room.SCARCE);
        assertThat(Room.of(Mechanism.SWAPS, 12, 2_600)).isEqualTo(Room.AMPLE);
        assertThat(Room.of(Mechanism.SWAPS, 400, 2_600)).isEqualTo(Room.SCARCE);
        assertThat(Room.of(Mechanism.SWAPS, 401, 2_500)).isEqualTo(Room.SCARCE);
        assertThat(Room.of(Mechanism.SWAPS, 401, 2_501)).isEqualTo(Room.NONE);
        assertThat(Room.of(Mechanism.BALANCED, 401, 2_501)).isEqualTo(Room.AMPLE);
    }
}
