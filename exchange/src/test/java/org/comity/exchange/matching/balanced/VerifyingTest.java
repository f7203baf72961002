package org.comity.exchange.matching.balanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.junit.jupiter.api.Test;

/// The lottery makes the optimum of most rounds unique only up to who of equal sums goes where, so an altered
/// matching is refused whenever a tier comes out worse; where all tiers come out the same, the altered one is as
/// good.
final class VerifyingTest {

    private static final int SEEDS = 40;

    @Test
    void a_moved_officer_is_noticed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Instance instance = round(random);
            Balanced balanced = Balancing.match(instance);
            int[] place = balanced.matching().place();
            int officer = placed(random, place);
            int first = instance.pairs().first(officer);
            int many = instance.pairs().first(officer + 1) - first;
            place[officer] = instance.pairs().place(first + random.nextInt(many));

            refusedUnlessAsGood(seed, instance, balanced, place);
        }
    }

    @Test
    void a_dropped_officer_is_noticed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Instance instance = round(random);
            Balanced balanced = Balancing.match(instance);
            int[] place = balanced.matching().place();
            place[placed(random, place)] = Matching.NOWHERE;

            assertWrong(seed, Verifying.verify(instance, new Matching(place), balanced.certificate()));
        }
    }

    @Test
    void two_swapped_officers_are_noticed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Instance instance = round(random);
            Balanced balanced = Balancing.match(instance);
            int[] place = balanced.matching().place();
            int one = placed(random, place);
            int other = placed(random, place);
            int kept = place[one];
            place[one] = place[other];
            place[other] = kept;

            refusedUnlessAsGood(seed, instance, balanced, place);
        }
    }

    @Test
    void an_officer_at_a_place_that_she_is_not_eligible_for_is_noticed() {
        Instance instance = round(new Random(1));
        Balanced balanced = Balancing.match(instance);
        int[] place = balanced.matching().place();
        place[0] = instance.places().size();

        assertWrong(1, Verifying.verify(instance, new Matching(place), balanced.certificate()));
    }

    @Test
    void a_changed_price_of_somebody_who_is_placed_at_a_cost_is_noticed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Instance instance = round(random);
            Balanced balanced = Balancing.match(instance);
            int node = 1
                    + instance.offices().size()
                    + placed(random, balanced.matching().place());
            List<Proof> proofs = new ArrayList<>(balanced.certificate().proofs());
            Proof first = proofs.getFirst();
            long[] prices = first.prices().clone();
            prices[node] += 1_000_000;
            proofs.set(0, new Proof(first.tier(), first.level(), prices, first.value()));

            assertWrong(seed, Verifying.verify(instance, balanced.matching(), new Certificate(proofs)));
        }
    }

    @Test
    void a_place_left_empty_for_somebody_who_could_go_is_noticed() {
        Instance instance = oneForOne(1);
        Certificate empty = new Certificate(List.of(new Proof(Tier.PLACEMENTS, 0, new long[5], 1)));

        assertWrong(1, Verifying.verify(instance, new Matching(new int[] {Matching.NOWHERE}), empty));
    }

    @Test
    void a_place_with_more_officers_than_seats_is_noticed() {
        Instance instance = oneForOne(0);
        Certificate full = new Certificate(List.of(new Proof(Tier.PLACEMENTS, 0, new long[5], 0)));

        assertThat(Verifying.verify(instance, new Matching(new int[] {0}), full))
                .isEqualTo(new Verdict.Wrong("Place 'place' has 1 officers for a capacity of 0."));
    }

    /// One officer who could go to one place of another office.
    private static Instance oneForOne(int capacity) {
        return Instance.first(
                new Policy(1, 1, List.of(Tier.PLACEMENTS), "seed"),
                List.of(new Office("home", 0, false), new Office("host", 0, false)),
                List.of(new Officer("officer", 0)),
                List.of(new Place("place", 1, capacity)),
                new Pairs.Builder(1).add(0, 0, 1, 1, 1).build());
    }

    @Test
    void prices_that_overflow_are_refused() {
        Instance instance = round(new Random(1));
        Balanced balanced = Balancing.match(instance);
        List<Proof> proofs = new ArrayList<>(balanced.certificate().proofs());
        long[] prices = new long[proofs.getFirst().prices().length];
        Arrays.fill(prices, Long.MIN_VALUE);
        proofs.set(0, new Proof(Tier.PLACEMENTS, 0, prices, proofs.getFirst().value()));

        assertWrong(1, Verifying.verify(instance, balanced.matching(), new Certificate(proofs)));
    }

    @Test
    void a_proof_left_out_or_too_many_or_of_another_value_is_noticed() {
        for (long seed = 0; seed < 5; seed++) {
            Instance instance = round(new Random(seed));
            Balanced balanced = Balancing.match(instance);
            List<Proof> proofs = balanced.certificate().proofs();
            for (int at = 0; at < proofs.size(); at++) {
                Proof proof = proofs.get(at);
                List<Proof> without = new ArrayList<>(proofs);
                without.remove(at);
                List<Proof> twice = new ArrayList<>(proofs);
                twice.add(at, proof);
                List<Proof> other = new ArrayList<>(proofs);
                other.set(at, new Proof(proof.tier(), proof.level(), proof.prices(), proof.value() - 1));
                List<List<Proof>> all = new ArrayList<>(List.of(twice, other));
                if (proof.tier() != Tier.BALANCE) {
                    all.add(without);
                }
                for (List<Proof> altered : all) {
                    assertWrong(seed, Verifying.verify(instance, balanced.matching(), new Certificate(altered)));
                }
            }
        }
    }

    /// One level may follow from another, but not all of them from nothing.
    @Test
    void proofs_of_the_balances_left_out_are_noticed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Instance instance = round(new Random(seed));
            Balanced balanced = Balancing.match(instance);
            List<Proof> proofs = balanced.certificate().proofs();
            List<Proof> without = proofs.stream()
                    .filter(proof -> proof.tier() != Tier.BALANCE)
                    .toList();
            List<Proof> withoutLast = new ArrayList<>(proofs);
            withoutLast.remove(proofs.size() - without.size());

            assertWrong(seed, Verifying.verify(instance, balanced.matching(), new Certificate(without)));
            assertWrong(seed, Verifying.verify(instance, balanced.matching(), new Certificate(withoutLast)));
        }
    }

    @Test
    void a_matching_that_is_best_for_another_order_of_tiers_is_refused() {
        List<Tier> other = List.of(Tier.PLACEMENTS, Tier.LOTTERY, Tier.FIT);
        for (long seed = 0; seed < SEEDS; seed++) {
            Instance instance = round(new Random(seed));
            Balanced balanced = Balancing.match(instance);
            Balanced another = Balancing.match(Rounds.region(new Random(seed), other, 120, 6, 40));

            assertWrong(seed, Verifying.verify(instance, another.matching(), balanced.certificate()));
            assertWrong(seed, Verifying.verify(instance, balanced.matching(), another.certificate()));
        }
    }

    private static Instance round(Random random) {
        return Rounds.region(random, List.of(Tier.values()), 120, 6, 40);
    }

    private static int placed(Random random, int[] place) {
        while (true) {
            int officer = random.nextInt(place.length);
            if (place[officer] != Matching.NOWHERE) {
                return officer;
            }
        }
    }

    private static void refusedUnlessAsGood(long seed, Instance instance, Balanced balanced, int[] place) {
        Matching altered = new Matching(place);
        Verdict verdict = Verifying.verify(instance, altered, balanced.certificate());
        boolean asGood = EveryMatching.allowed(instance, altered)
                && EveryMatching.values(instance, altered).equals(EveryMatching.values(instance, balanced.matching()));
        assertThat(verdict instanceof Verdict.Right).as("seed %d", seed).isEqualTo(asGood);
    }

    private static void assertWrong(long seed, Verdict verdict) {
        assertThat(verdict).as("seed %d", seed).isInstanceOf(Verdict.Wrong.class);
    }
}
