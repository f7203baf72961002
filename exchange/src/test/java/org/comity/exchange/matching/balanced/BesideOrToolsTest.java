package org.comity.exchange.matching.balanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.function.LongUnaryOperator;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Lottery;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.instance.Rounds;
import org.comity.exchange.matching.instance.TierValue;
import org.junit.jupiter.api.Test;

/// Another solver gets tiers as one sum, with weights so great that a lesser tier never outweighs a greater one.
/// That fits into 64 bits for two or three tiers at a time.
final class BesideOrToolsTest {

    private static final int OFFICERS = 300;
    private static final int OFFICES = 10;
    private static final long MANY = OFFICERS + 1;

    @Test
    void placements_are_as_many() {
        compare(List.of(Tier.PLACEMENTS), (instance, pair) -> -1, off -> 0);
    }

    @Test
    void first_choices_are_as_many_then_second_and_so_on() {
        long most = power(MANY, 6);
        compare(
                List.of(Tier.PLACEMENTS, Tier.PREFERENCES),
                (instance, pair) -> -most - power(MANY, 5 - instance.pairs().rank(pair)),
                off -> 0);
    }

    @Test
    void balances_are_as_even() {
        long most = OFFICES * power(OFFICES + 1, 10);
        compare(
                List.of(Tier.PLACEMENTS, Tier.BALANCE),
                (instance, pair) -> -most,
                off -> off == 0 ? 0 : power(OFFICES + 1, off));
    }

    @Test
    void changes_then_fit_are_as_few() {
        long most = MANY * 8;
        compare(
                List.of(Tier.PLACEMENTS, Tier.CHANGES, Tier.FIT),
                (instance, pair) -> -most * MANY * 2
                        - (instance.announced().get(instance.pairs().officer(pair))
                                        == instance.pairs().place(pair)
                                ? most
                                : 0)
                        + 7
                        - instance.pairs().fit(pair),
                off -> 0);
    }

    @Test
    void priorities_then_lottery_are_as_small() {
        long most = MANY * MANY;
        for (long seed = 0; seed < 8; seed++) {
            Instance instance = instance(seed, List.of(Tier.PLACEMENTS, Tier.PRIORITIES, Tier.LOTTERY));
            int[] positions = Lottery.positions(
                    instance.policy().seed(),
                    instance.officers().stream().map(Officer::id).toList());
            Pairs pairs = instance.pairs();
            compare(
                    seed,
                    instance,
                    pair -> -most * MANY * 10 + most * pairs.priority(pair) + positions[pairs.officer(pair)],
                    off -> 0);
        }
    }

    @Test
    void ten_thousand_officers_get_as_many_places() {
        Instance instance = Rounds.region(new Random(1), List.of(Tier.PLACEMENTS), 10_000, 60, 4_000);

        compare(1, instance, pair -> -1, off -> 0);
    }

    @FunctionalInterface
    private interface PairCost {
        long of(Instance instance, int pair);
    }

    private static void compare(List<Tier> tiers, PairCost cost, LongUnaryOperator farOff) {
        for (long seed = 0; seed < 8; seed++) {
            Instance instance = instance(seed, tiers);
            compare(seed, instance, pair -> cost.of(instance, pair), farOff);
        }
    }

    private static Instance instance(long seed, List<Tier> tiers) {
        Random random = new Random(seed);
        Instance first = Rounds.region(random, tiers, OFFICERS, OFFICES, 90);
        Instance again = Rounds.again(random, first);
        return new Instance(
                first.policy(),
                first.offices(),
                first.officers(),
                first.places(),
                first.pairs(),
                again.announced(),
                first.fixed());
    }

    private static void compare(long seed, Instance instance, IntToLongFunction cost, LongUnaryOperator farOff) {
        Balanced balanced = Balancing.match(instance);
        Matching theirs = OrTools.solve(instance, OrTools.network(instance, cost, farOff));

        assertThat(balanced.values())
                .as("seed %d", seed)
                .extracting(TierValue::value)
                .isEqualTo(EveryMatching.values(instance, theirs));
        assertThat(EveryMatching.allowed(instance, balanced.matching()))
                .as("seed %d", seed)
                .isTrue();
        assertThat(Verifying.verify(instance, balanced.matching(), balanced.certificate()))
                .as("seed %d", seed)
                .isEqualTo(new Verdict.Right());
    }

    private static long power(long of, long times) {
        long power = 1;
        for (long at = 0; at < times; at++) {
            power = Math.multiplyExact(power, of);
        }
        return power;
    }
}
