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
        for (Case its : cases()) {
            for (Volumes one : its.possible()) {
                for (Volumes other : its.possible()) {
                    assertThat(Long.compare(its.goal().cost(one, 7), its.goal().cost(other, 3)))
                            .as("%s: %s and %s", its.name(), one, other)
                            .isEqualTo(Long.compare(its.worth(other), its.worth(one)));
                }
            }
        }
    }

    @Test
    void when_nothing_costs_less_nothing_is_worth_more() {
        for (Case its : cases()) {
            Goal goal = its.goal();
            LongStream.range(0, goal.end(its.weights()) - goal.costOfMissing()).forEach(least -> {
                List<Volumes> rest = its.possible().stream()
                        .filter(each -> goal.cost(each, 0) >= least)
                        .toList();
                assertThat(goal.possible(least))
                        .as("%s, nothing under %d", its.name(), least)
                        .isEqualTo(rest.stream()
                                .mapToLong(each -> goal.cost(each, 0))
                                .min()
                                .orElseThrow());
                assertThat(goal.worth(its.weights(), least))
                        .as("%s, nothing under %d", its.name(), least)
                        .isEqualTo(rest.stream().mapToLong(its::worth).max().orElseThrow());
            });
        }
    }

    @Test
    void ranks_are_sought_for_one_number_of_exchanges_alone() {
        Goal goal = Goal.ranks(Aims.Order.PLACEMENTS, new Volumes(3, 1));

        assertThat(goal.cost(new Volumes(3, 1), 12)).isEqualTo(12);
        assertThat(goal.cost(new Volumes(0, 3), 12)).isEqualTo(Long.MAX_VALUE);
        assertThat(goal.at(12)).isEqualTo(new Volumes(3, 1));
    }

    /// A goal and the exchanges that there may be.
    private record Case(String name, Weights weights, Goal goal, List<Volumes> possible) {

        long worth(Volumes its) {
            return weights.of(its, 0);
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Aims.Order order : Aims.Order.values()) {
            for (Volumes most : all(order, 14)) {
                cases.add(new Case(
                        "%s, at most %s".formatted(order, most),
                        Weights.of(ROUND.pairs(), order),
                        Goal.numbers(order, most, 4),
                        possible(order, most)));
            }
        }
        return cases;
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
