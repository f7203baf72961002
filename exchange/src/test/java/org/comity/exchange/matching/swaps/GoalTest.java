package org.comity.exchange.matching.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Rounds;
import org.junit.jupiter.api.Test;

/// What is missing is a cost by which exchanges come in the same order as by what they are worth.
final class GoalTest {

    private static final Instance ROUND = Rounds.ranked(new Random(1), new Rounds.Shape(4, 30, 10, 2, true));

    @Test
    void what_is_worth_more_costs_less() {
        for (Aims.Order order : Aims.Order.values()) {
            Weights weights = Weights.of(ROUND.pairs(), order);
            for (Volumes most : all(order, 14)) {
                Goal goal = Goal.numbers(order, most, 4);
                List<Volumes> possible = possible(order, most);
                for (Volumes one : possible) {
                    for (Volumes other : possible) {
                        assertThat(Long.compare(goal.cost(one, 7), goal.cost(other, 3)))
                                .as("%s, at most %s: %s and %s", order, most, one, other)
                                .isEqualTo(Long.compare(weights.of(other, 0), weights.of(one, 0)));
                    }
                }
            }
        }
    }

    @Test
    void when_nothing_costs_less_nothing_is_worth_more() {
        for (Aims.Order order : Aims.Order.values()) {
            Weights weights = Weights.of(ROUND.pairs(), order);
            for (Volumes most : all(order, 14)) {
                Goal goal = Goal.numbers(order, most, 4);
                List<Volumes> possible = possible(order, most);
                LongStream.range(0, goal.end(weights) - goal.costOfMissing()).forEach(least -> {
                    long best = possible.stream()
                            .filter(each -> goal.cost(each, 0) >= least)
                            .mapToLong(each -> weights.of(each, 0))
                            .max()
                            .orElse(0);
                    long cheapest = possible.stream()
                            .mapToLong(each -> goal.cost(each, 0))
                            .filter(each -> each >= least)
                            .min()
                            .orElseThrow();
                    assertThat(goal.possible(least))
                            .as("%s, at most %s, nothing under %d", order, most, least)
                            .isEqualTo(cheapest);
                    assertThat(goal.worth(weights, least))
                            .as("%s, at most %s, nothing under %d", order, most, least)
                            .isEqualTo(best);
                });
            }
        }
    }

    @Test
    void ranks_are_sought_for_one_number_of_exchanges_alone() {
        Goal goal = Goal.ranks(Aims.Order.PLACEMENTS, new Volumes(3, 1));

        assertThat(goal.cost(new Volumes(3, 1), 12)).isEqualTo(12);
        assertThat(goal.cost(new Volumes(0, 3), 12)).isEqualTo(Long.MAX_VALUE);
        assertThat(goal.at(12)).isEqualTo(new Volumes(3, 1));
    }

    /// As many of what counts first as these have, and fewer.
    private static List<Volumes> possible(Aims.Order order, Volumes most) {
        int first = first(order, most);
        return all(order, first).stream()
                .filter(each -> first(order, each) <= first)
                .toList();
    }

    private static int first(Aims.Order order, Volumes its) {
        return order == Aims.Order.ROBUST ? its.twoWays() : its.placements();
    }

    private static List<Volumes> all(Aims.Order order, int first) {
        List<Volumes> all = new ArrayList<>();
        for (int two = 0; two <= first; two++) {
            for (int three = 0; three <= 4; three++) {
                Volumes its = new Volumes(two, three);
                if (first(order, its) <= first) {
                    all.add(its);
                }
            }
        }
        return all;
    }
}
