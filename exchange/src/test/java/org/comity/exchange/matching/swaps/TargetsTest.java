package org.comity.exchange.matching.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.exchange.matching.swaps.Targets.Target;
import org.junit.jupiter.api.Test;

/// What is tried when no bound says that so many exchanges are too many.
final class TargetsTest {

    @Test
    void with_two_way_exchanges_first_their_number_falls_last() {
        List<Target> targets = Targets.of(Aims.threeWays(Aims.Order.ROBUST), 20, 5);

        assertThat(targets)
                .startsWith(
                        new Target(new Volumes(5, 3), true),
                        new Target(new Volumes(5, 2), true),
                        new Target(new Volumes(5, 1), true),
                        new Target(new Volumes(5, 0), true),
                        new Target(new Volumes(4, 0), false));
    }

    @Test
    void a_number_that_is_left_out_is_no_bound() {
        List<Target> targets = Targets.of(Aims.threeWays(Aims.Order.ROBUST), 30, 5);

        assertThat(targets)
                .startsWith(
                        new Target(new Volumes(5, 6), true),
                        new Target(new Volumes(5, 5), true),
                        new Target(new Volumes(5, 4), true),
                        new Target(new Volumes(5, 0), false));
    }

    @Test
    void with_placements_first_their_number_falls_last() {
        List<Target> targets = Targets.of(Aims.threeWays(Aims.Order.PLACEMENTS), 12, 6);

        assertThat(targets)
                .startsWith(
                        new Target(new Volumes(6, 0), true),
                        new Target(new Volumes(3, 2), true),
                        new Target(new Volumes(0, 4), true),
                        new Target(new Volumes(4, 1), true));
        assertThat(targets)
                .allSatisfy(each -> assertThat(each.volumes().placements()).isBetween(9, 12));
    }

    @Test
    void two_way_exchanges_alone_come_one_by_one() {
        assertThat(Targets.of(Aims.twoWays(), 9, 3))
                .containsExactly(
                        new Target(new Volumes(3, 0), true),
                        new Target(new Volumes(2, 0), true),
                        new Target(new Volumes(1, 0), true),
                        new Target(new Volumes(0, 0), true));
    }
}
