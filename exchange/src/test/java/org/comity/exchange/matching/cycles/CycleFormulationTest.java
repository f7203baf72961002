package org.comity.exchange.matching.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.exchange.matching.swaps.Scores.score;

import java.util.List;
import java.util.Random;
import org.comity.exchange.matching.benchmark.GeneratedPool;
import org.comity.exchange.matching.benchmark.GeneratedRound;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Outcomes;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Rounds;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.matching.swaps.Score;
import org.comity.exchange.matching.swaps.Swapping;
import org.comity.exchange.matching.swaps.Swaps;
import org.comity.exchange.matching.watch.Watch;
import org.junit.jupiter.api.Test;

/// What is found officer by officer is as good as what is found between offices, which is compared with
/// all choices of exchanges elsewhere.
final class CycleFormulationTest {

    private static final long SEED = 20_261_130;
    private static final List<Aims> ALL =
            List.of(Aims.twoWays(), Aims.threeWays(Aims.Order.ROBUST), Aims.threeWays(Aims.Order.PLACEMENTS));

    @Test
    void rounds_with_few_seats_many_seats_and_ties_come_to_the_same() {
        for (int run = 0; run < 150; run++) {
            for (Rounds.Shape shape : List.of(
                    new Rounds.Shape(4, 9, 8, 2, true),
                    new Rounds.Shape(7, 9, 9, 1, true),
                    new Rounds.Shape(9, 14, 12, 3, false))) {
                compare(Rounds.ranked(new Random(SEED + run), shape), "seed %d, %s".formatted(SEED + run, shape));
            }
        }
    }

    @Test
    void rounds_of_short_lists_in_which_most_offices_have_one_officer_come_to_the_same() {
        for (int seed = 1; seed <= 6; seed++) {
            compare(new GeneratedRound(60, 40, 60, seed, 1, 7).make(List.of(Policy.Tier.values())), "seed " + seed);
        }
    }

    @Test
    void pools_of_patients_with_donors_come_to_the_same() {
        int threes = 0;
        for (int seed = 1; seed <= 4; seed++) {
            Instance pool = new GeneratedPool(48, seed).make();
            compare(pool, "seed " + seed);
            threes += (int) found(pool, Aims.threeWays(Aims.Order.PLACEMENTS)).exchanges().stream()
                    .filter(each -> each.ways() == 3)
                    .count();
        }
        assertThat(threes).isGreaterThan(4);
    }

    /// Without odd sets, the linear program has more than whole exchanges can come to, and the proof
    /// does not end.
    @Test
    void a_pool_of_a_thousand_pairs_is_proven_best_by_odd_sets() {
        Instance pool = new GeneratedPool(1024, 1).make();
        for (Aims.Order order : Aims.Order.values()) {
            Swaps.Found found = found(pool, new Aims(3, order, Aims.USUAL_STEPS / 4));

            assertThat(found.proven())
                    .as("%s: %s of %s", order, found.score(), found.bound())
                    .isTrue();
            assertThat(Outcomes.wrong(pool, found.matching())).isEmpty();
            assertThat(Outcomes.net(pool, found.matching())).containsOnly(0);
            assertThat(found.score()).isEqualTo(score(pool, found.exchanges(), order));
        }
    }

    @Test
    void what_is_cut_short_is_whole_and_says_what_cannot_be_beaten() {
        int unproven = 0;
        for (int seed = 1; seed <= 10; seed++) {
            Instance pool = new GeneratedPool(80, seed).make();
            for (Aims.Order order : Aims.Order.values()) {
                Swaps.Found full = found(pool, Aims.threeWays(order));
                for (int steps : new int[] {1, 100, 1_000}) {
                    Swaps.Found cut = found(pool, new Aims(3, order, steps));
                    unproven += cut.proven() ? 0 : 1;

                    assertThat(cut.score()).isEqualTo(score(pool, cut.exchanges(), order));
                    assertThat(worth(cut.score())).as("seed %d", seed).isLessThanOrEqualTo(worth(full.score()));
                    assertThat(worth(cut.bound())).as("seed %d", seed).isGreaterThanOrEqualTo(worth(full.score()));
                    assertThat(cut.steps()).isLessThanOrEqualTo(steps);
                }
            }
        }
        assertThat(unproven).isPositive();
    }

    @Test
    void a_round_in_which_nobody_can_exchange_has_no_exchanges() {
        Instance round = Rounds.ranked(new Random(SEED), new Rounds.Shape(1, 5, 4, 2, true));
        for (Aims aims : ALL) {
            assertThat(found(round, aims).exchanges()).isEmpty();
            assertThat(found(round, aims).proven()).isTrue();
        }
    }

    @Test
    void the_same_round_gives_the_same_exchanges() {
        Instance round = new GeneratedRound(80, 60, 80, 3, 5, 20).make(List.of(Policy.Tier.values()));
        for (Aims aims : ALL) {
            assertThat(found(round, aims).exchanges())
                    .isEqualTo(found(round, aims).exchanges());
        }
    }

    private static void compare(Instance round, String which) {
        for (Aims aims : ALL) {
            Swaps.Found found = found(round, aims);

            assertThat(Outcomes.wrong(round, found.matching())).as(which).isEmpty();
            assertThat(Outcomes.net(round, found.matching())).as(which).containsOnly(0);
            assertThat(score(round, found.exchanges(), aims.order())).as(which).isEqualTo(found.score());
            assertThat(found.score())
                    .as("%s, %s", which, aims)
                    .isEqualTo(((Swaps.Found) Swapping.match(round, aims)).score());
            assertThat(found.proven()).as("%s, %s", which, aims).isTrue();
        }
    }

    private static Swaps.Found found(Instance round, Aims aims) {
        return (Swaps.Found) CycleFormulation.match(round, aims, new Watch());
    }

    private static long worth(Score score) {
        return (score.first() * 1_000 + score.second()) * 100_000 - score.ranks();
    }
}
