package org.comity.exchange.matching.balanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.instance.Rounds;
import org.comity.exchange.matching.instance.TierValue;
import org.junit.jupiter.api.Test;

final class BalancingTest {

    private static final List<Tier> ALL = List.of(Tier.values());

    @Test
    void no_matching_of_a_small_round_is_better_by_any_order_of_tiers() {
        for (long seed = 0; seed < 2000; seed++) {
            Instance instance = Rounds.small(new Random(seed));

            Balanced balanced = Balancing.match(instance);

            assertThat(balanced.values())
                    .as("seed %d", seed)
                    .extracting(TierValue::value)
                    .isEqualTo(EveryMatching.best(instance));
            assertThat(Verifying.verify(instance, balanced.matching(), balanced.certificate()))
                    .as("seed %d", seed)
                    .isEqualTo(new Verdict.Right());
        }
    }

    @Test
    void a_round_of_a_region_verifies_and_comes_out_the_same_twice() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Instance first = Rounds.region(random, ALL, 300, 12, 90);
            Instance instance = seed % 2 == 0 ? first : Rounds.again(random, first);

            Balanced balanced = Balancing.match(instance);

            assertThat(Verifying.verify(instance, balanced.matching(), balanced.certificate()))
                    .as("seed %d", seed)
                    .isEqualTo(new Verdict.Right());
            assertThat(Balancing.match(instance)).as("seed %d", seed).isEqualTo(balanced);
        }
    }

    @Test
    void balances_of_a_million_need_few_stages() {
        List<Office> offices = List.of(
                new Office("rich", 1_000_000, false),
                new Office("poor", -1_000_000, false),
                new Office("even", 0, false));
        List<Officer> officers = new ArrayList<>();
        Pairs.Builder pairs = new Pairs.Builder(30);
        for (int at = 0; at < 30; at++) {
            officers.add(new Officer("officer" + at, at % 3));
            pairs.add(at, (at + 1) % 3, 1, 1, 1);
        }
        List<Place> places = List.of(
                new Place("with-rich", 0, 20), new Place("with-poor", 1, 1_000_000), new Place("with-even", 2, 20));
        Policy policy = new Policy(1_000_000, 3, ALL, "seed");

        Balanced balanced = Balancing.match(Instance.first(policy, offices, officers, places, pairs.build()));

        assertThat(balanced.certificate().proofs()).hasSizeLessThan(40);
    }

    @Test
    void an_office_that_owes_may_send_as_many_as_the_floor_says() {
        Instance instance = oneWay(new Office("home", -50, false), 5);

        assertThat(Balancing.match(instance).matching().placed()).isEqualTo(3);
    }

    @Test
    void what_an_excused_office_owes_does_not_count() {
        Instance instance = oneWay(new Office("home", -50, true), 8);

        assertThat(Balancing.match(instance).matching().placed()).isEqualTo(5);
    }

    @Test
    void an_office_above_the_tolerance_hosts_no_more_than_it_sends() {
        List<Office> offices = List.of(new Office("home", 0, false), new Office("host", 9, false));
        Instance instance = oneWay(offices, 5);

        assertThat(Balancing.match(instance).matching().placed()).isZero();
    }

    @Test
    void accepted_places_stand_even_where_they_break_the_band_and_the_capacity() {
        Instance once = oneWay(List.of(new Office("home", 0, false), new Office("host", 9, false)), 5);
        List<Boolean> fixed = List.of(true, true, false, false, false);
        Instance instance = new Instance(
                once.policy(),
                once.offices(),
                once.officers(),
                List.of(new Place("place", 1, 1)),
                once.pairs(),
                Collections.nCopies(5, 0),
                fixed);

        Balanced balanced = Balancing.match(instance);

        assertThat(balanced.matching())
                .isEqualTo(new Matching(new int[] {0, 0, Matching.NOWHERE, Matching.NOWHERE, Matching.NOWHERE}));
        assertThat(Verifying.verify(instance, balanced.matching(), balanced.certificate()))
                .isEqualTo(new Verdict.Right());
    }

    private static Instance oneWay(Office home, int officers) {
        return oneWay(List.of(home, new Office("host", 0, false)), officers);
    }

    /// Officers of the first office who may all go to one place of the second; the tolerance is 5.
    private static Instance oneWay(List<Office> offices, int many) {
        List<Officer> officers = new ArrayList<>();
        Pairs.Builder pairs = new Pairs.Builder(many);
        for (int at = 0; at < many; at++) {
            officers.add(new Officer("officer" + at, 0));
            pairs.add(at, 0, 1, 1, 1);
        }
        List<Place> places = List.of(new Place("place", 1, 100));
        return Instance.first(Policy.usual(5, "seed"), offices, officers, places, pairs.build());
    }
}
