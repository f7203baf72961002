package org.comity.exchange.matching.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.exchange.matching.swaps.Scores.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.comity.exchange.matching.benchmark.GeneratedRound;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Outcomes;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Rounds;
import org.junit.jupiter.api.Test;

final class SwappingTest {

    private static final long SEED = 20_261_129;
    private static final int TIMES = 1_000;

    private static final Comparator<Score> BETTER = Comparator.comparingLong(Score::first)
            .thenComparingLong(Score::second)
            .thenComparing(Comparator.comparingLong(Score::ranks).reversed());

    @Test
    void swaps_are_as_many_and_as_good_as_can_be() {
        compareWithAll(400, new Rounds.Shape(4, 9, 8, 2, true), Aims.twoWays());
    }

    @Test
    void a_round_with_room_for_all_needs_no_branches() {
        compareWithAll(200, new Rounds.Shape(4, 8, 6, 9, false), Aims.twoWays());
    }

    @Test
    void three_ways_are_packed_as_well_as_can_be_when_swaps_come_first() {
        compareWithAll(300, new Rounds.Shape(4, 8, 7, 2, true), Aims.threeWays(Aims.Order.ROBUST));
    }

    @Test
    void three_ways_are_packed_as_well_as_can_be_when_placements_come_first() {
        compareWithAll(300, new Rounds.Shape(4, 8, 7, 2, true), Aims.threeWays(Aims.Order.PLACEMENTS));
    }

    @Test
    void what_is_not_proven_says_how_far_it_may_be_from_the_best() {
        int unproven = 0;
        for (int run = 0; run < 40; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(6, 40, 14, 2, true));
            Swaps.Found full = found(round, Aims.threeWays(Aims.Order.PLACEMENTS));
            Swaps.Found cut = found(round, new Aims(3, Aims.Order.PLACEMENTS, 1));
            unproven += cut.proven() ? 0 : 1;

            assertThat(full.proven()).isTrue();
            assertThat(BETTER.compare(cut.score(), full.score()))
                    .as("seed %d", SEED + run)
                    .isLessThanOrEqualTo(0);
            assertThat(BETTER.compare(cut.bound(), full.score()))
                    .as("seed %d", SEED + run)
                    .isGreaterThanOrEqualTo(0);
        }
        assertThat(unproven).isPositive();
    }

    @Test
    void what_prices_bound_no_choice_of_exchanges_beats() {
        int proven = 0;
        for (int run = 0; run < 400; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(4, 8, 7, 2, true));
            for (Aims aims : List.of(
                    new Aims(2, Aims.Order.ROBUST, 1),
                    new Aims(3, Aims.Order.ROBUST, 1),
                    new Aims(3, Aims.Order.PLACEMENTS, 1))) {
                Swaps.Found found = found(round, aims);
                Score best = best(round, aims);
                proven += found.proven() ? 1 : 0;

                assertThat(BETTER.compare(found.bound(), best))
                        .as("seed %d, %s, bound %s, best %s", SEED + run, aims, found.bound(), best)
                        .isGreaterThanOrEqualTo(0);
                assertThat(BETTER.compare(found.score(), best))
                        .as("seed %d, %s", SEED + run, aims)
                        .isLessThanOrEqualTo(0);
            }
        }
        assertThat(proven).isGreaterThan(300);
    }

    @Test
    void as_many_placements_as_any_circulation_has_are_found_among_hundreds_of_officers() {
        for (Aims aims :
                List.of(new Aims(3, Aims.Order.ROBUST, 200_000), new Aims(3, Aims.Order.PLACEMENTS, 200_000))) {
            Instance round = Rounds.ranked(new Random(SEED), new Rounds.Shape(6, 200, 60, 4, true));
            Swaps.Found found = found(round, aims);

            assertThat(Outcomes.wrong(round, found.matching()))
                    .as("seed %d", SEED)
                    .isEmpty();
            assertThat(Outcomes.net(round, found.matching()))
                    .as("seed %d", SEED)
                    .containsOnly(0);
            assertThat(score(round, found.exchanges(), aims.order()))
                    .as("seed %d", SEED)
                    .isEqualTo(found.score());
            assertThat(found.bound().first())
                    .as("seed %d", SEED)
                    .isEqualTo(found.score().first());
            assertThat(found.bound().second())
                    .as("seed %d", SEED)
                    .isEqualTo(found.score().second());
            assertThat(found.bound().ranks())
                    .as("seed %d", SEED)
                    .isLessThanOrEqualTo(found.score().ranks());
        }
    }

    @Test
    void ranks_in_the_thousands_are_proven_as_exactly_as_small_ones() {
        for (int run = 0; run < 60; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(5, 24, 12, 2, true));
            Instance dearer = dearer(round);
            for (Aims.Order order : Aims.Order.values()) {
                Swaps.Found small = found(round, Aims.threeWays(order));
                Swaps.Found large = found(dearer, Aims.threeWays(order));

                assertThat(large.proven()).as("seed %d", SEED + run).isTrue();
                assertThat(large.score().ranks())
                        .as("seed %d", SEED + run)
                        .isEqualTo(TIMES * small.score().ranks());
            }
        }
    }

    private static Instance dearer(Instance round) {
        Pairs pairs = round.pairs();
        Pairs.Builder dearer = new Pairs.Builder(pairs.officers());
        for (int pair = 0; pair < pairs.count(); pair++) {
            dearer.add(pairs.officer(pair), pairs.place(pair), TIMES * pairs.rank(pair), 1, 0);
        }
        return Instance.first(round.policy(), round.offices(), round.officers(), round.places(), dearer.build());
    }

    /// Where it is cut short before it found as many exchanges as may be possible, there are none of which to keep
    /// most.
    @Test
    void a_search_may_be_cut_short_before_it_found_as_many_exchanges_as_may_be_possible() {
        Instance round = new GeneratedRound(100, 13, 40, 1, 10, 58).make(List.of(Policy.Tier.values()));
        Swaps.Found full = found(round, Aims.threeWays(Aims.Order.PLACEMENTS));
        for (int steps = 1_000; steps <= 10_000; steps += 1_000) {
            Swaps.Found cut = found(round, new Aims(3, Aims.Order.PLACEMENTS, steps));

            assertThat(score(round, cut.exchanges(), Aims.Order.PLACEMENTS))
                    .as("%d steps", steps)
                    .isEqualTo(cut.score());
            assertThat(BETTER.compare(cut.score(), full.score()))
                    .as("%d steps", steps)
                    .isLessThanOrEqualTo(0);
            assertThat(BETTER.compare(cut.bound(), full.score()))
                    .as("%d steps", steps)
                    .isGreaterThanOrEqualTo(0);
        }
    }

    /// What a linear program finds is taken over with its exchanges: put together anew, they would be fewer.
    @Test
    void exchanges_of_officers_with_two_places_on_their_lists_are_proven_best() {
        for (int seed = 1; seed <= 3; seed++) {
            Instance round = new GeneratedRound(100, 15, 40, seed, 1, 3).make(List.of(Policy.Tier.values()));
            for (Aims.Order order : Aims.Order.values()) {
                Swaps.Found found = found(round, Aims.threeWays(order));

                assertThat(found.proven()).as("seed %d, %s", seed, order).isTrue();
                assertThat(score(round, found.exchanges(), order))
                        .as("seed %d, %s", seed, order)
                        .isEqualTo(found.score());
            }
        }
    }

    @Test
    void a_round_of_too_many_offices_is_refused_in_words() {
        Instance round = Rounds.ranked(new Random(SEED), new Rounds.Shape(Swapping.MOST_OFFICES + 1, 9, 7, 2, true));

        assertThat(Swapping.match(round, Aims.twoWays()))
                .isInstanceOfSatisfying(
                        Swaps.TooLarge.class,
                        refused -> assertThat(refused.why()).contains(String.valueOf(Swapping.MOST_OFFICES)));
    }

    private static void compareWithAll(int runs, Rounds.Shape shape, Aims aims) {
        for (int run = 0; run < runs; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), shape);
            Swaps.Found found = found(round, aims);

            assertThat(Outcomes.wrong(round, found.matching()))
                    .as("seed %d", SEED + run)
                    .isEmpty();
            assertThat(Outcomes.net(round, found.matching()))
                    .as("seed %d", SEED + run)
                    .containsOnly(0);
            assertThat(score(round, found.exchanges(), aims.order()))
                    .as("seed %d", SEED + run)
                    .isEqualTo(found.score());
            assertThat(found.proven()).as("seed %d", SEED + run).isTrue();
            assertThat(found.score()).as("seed %d", SEED + run).isEqualTo(best(round, aims));
        }
    }

    private static Swaps.Found found(Instance round, Aims aims) {
        return switch (Swapping.match(round, aims)) {
            case Swaps.Found found -> found;
            case Swaps.TooLarge(String why) -> throw new AssertionError(why);
        };
    }

    /// By trying all sets of exchanges.
    private static Score best(Instance round, Aims aims) {
        List<Exchange> all = new ArrayList<>();
        int many = round.officers().size();
        for (int one = 0; one < many; one++) {
            for (int two = one + 1; two < many; two++) {
                add(round, List.of(one, two), all);
                for (int three = one + 1; three < many && aims.ways() == 3; three++) {
                    if (three != two) {
                        add(round, List.of(one, two, three), all);
                    }
                }
            }
        }
        int[] free = round.places().stream().mapToInt(each -> each.capacity()).toArray();
        List<Score> best = new ArrayList<>(List.of(new Score(0, 0, 0)));
        pack(round, all, 0, new Packing(new ArrayList<>(), new boolean[many], free, aims, best));
        return best.getFirst();
    }

    private record Packing(List<Exchange> chosen, boolean[] used, int[] free, Aims aims, List<Score> best) {}

    private static void pack(Instance round, List<Exchange> all, int from, Packing packing) {
        Score score = score(round, packing.chosen(), packing.aims().order());
        if (BETTER.compare(score, packing.best().getFirst()) > 0) {
            packing.best().set(0, score);
        }
        for (int next = from; next < all.size(); next++) {
            Exchange exchange = all.get(next);
            if (exchange.officers().stream().anyMatch(each -> packing.used()[each])
                    || exchange.places().stream().anyMatch(each -> packing.free()[each] == 0)) {
                continue;
            }
            exchange.officers().forEach(each -> packing.used()[each] = true);
            exchange.places().forEach(each -> packing.free()[each]--);
            packing.chosen().add(exchange);
            pack(round, all, next + 1, packing);
            packing.chosen().removeLast();
            exchange.places().forEach(each -> packing.free()[each]++);
            exchange.officers().forEach(each -> packing.used()[each] = false);
        }
    }

    private static void add(Instance round, List<Integer> officers, List<Exchange> all) {
        List<List<Integer>> places = new ArrayList<>(List.of(List.of()));
        for (int each = 0; each < officers.size(); each++) {
            int officer = officers.get(each);
            int office = round.officers()
                    .get(officers.get((each + 1) % officers.size()))
                    .office();
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> begun : places) {
                for (int pair = round.pairs().first(officer);
                        pair < round.pairs().first(officer + 1);
                        pair++) {
                    if (round.places().get(round.pairs().place(pair)).office() == office) {
                        List<Integer> more = new ArrayList<>(begun);
                        more.add(round.pairs().place(pair));
                        longer.add(more);
                    }
                }
            }
            places = longer;
        }
        places.forEach(each -> all.add(new Exchange(officers, each)));
    }
}
