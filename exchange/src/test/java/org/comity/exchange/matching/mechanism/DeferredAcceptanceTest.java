package org.comity.exchange.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Lottery;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Outcomes;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Rounds;
import org.junit.jupiter.api.Test;

final class DeferredAcceptanceTest {

    private static final long SEED = 20_261_129;

    @Test
    void no_officer_and_place_would_both_rather_have_each_other() {
        for (int run = 0; run < 2000; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(4, 9, 7, 2, true));

            Matching matching = DeferredAcceptance.match(round).matching();

            assertThat(Outcomes.wrong(round, matching))
                    .as("seed %d", SEED + run)
                    .isEmpty();
            assertThat(blocking(round, matching)).as("seed %d", SEED + run).isEmpty();
        }
    }

    @Test
    void every_officer_does_as_well_as_in_any_stable_matching() {
        for (int run = 0; run < 300; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(3, 5, 5, 2, false));
            Matching matching = DeferredAcceptance.match(round).matching();
            List<Matching> stable = new ArrayList<>();
            Outcomes.all(round, each -> {
                if (blocking(round, each).isEmpty()) {
                    stable.add(each);
                }
            });

            assertThat(stable).as("seed %d", SEED + run).contains(matching).allSatisfy(other -> {
                for (int whose = 0; whose < 5; whose++) {
                    assertThat(Outcomes.liking(round, whose, matching))
                            .isLessThanOrEqualTo(Outcomes.liking(round, whose, other));
                }
            });
        }
    }

    @Test
    void nobody_gains_by_a_false_list() {
        for (int run = 0; run < 150; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(3, 5, 5, 2, true));
            Matching honest = DeferredAcceptance.match(round).matching();
            for (int whose = 0; whose < 5; whose++) {
                for (List<Integer> list : Outcomes.lists(round, whose)) {
                    Matching other = DeferredAcceptance.match(Outcomes.with(round, whose, list))
                            .matching();

                    assertThat(Outcomes.liking(round, whose, other))
                            .as("seed %d, officer %d with %s", SEED + run, whose, list)
                            .isGreaterThanOrEqualTo(Outcomes.liking(round, whose, honest));
                }
            }
        }
    }

    @Test
    void who_reaches_the_cutoff_of_the_best_place_is_there() {
        for (int run = 0; run < 500; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(4, 9, 7, 2, true));
            DeferredAcceptance.Accepted accepted = DeferredAcceptance.match(round);
            int[] lottery = lottery(round);
            Preferences preferences = Preferences.of(round);
            for (int whose = 0; whose < 9; whose++) {
                int reached = Matching.NOWHERE;
                for (int at = 0; at < preferences.length(whose) && reached == Matching.NOWHERE; at++) {
                    int pair = preferences.pair(whose, at);
                    int where = round.pairs().place(pair);
                    if (accepted.cutoffs().get(where).admits(round.pairs().priority(pair), lottery[whose])) {
                        reached = where;
                    }
                }

                assertThat(reached)
                        .as("seed %d, officer %d", SEED + run, whose)
                        .isEqualTo(accepted.matching().of(whose));
            }
        }
    }

    @Test
    void what_was_accepted_stays() {
        Instance round = new Instance(
                Policy.usual(0, "a"),
                List.of(new Office("north", 0, false), new Office("south", 0, false)),
                List.of(new Officer("one", 0), new Officer("two", 0)),
                List.of(new Place("desk", 1, 1)),
                new Pairs.Builder(2).add(0, 0, 1, 2, 0).add(1, 0, 1, 1, 0).build(),
                List.of(0, -1),
                List.of(true, false));

        DeferredAcceptance.Accepted accepted = DeferredAcceptance.match(round);

        assertThat(accepted.matching().place()).containsExactly(0, Matching.NOWHERE);
        assertThat(accepted.cutoffs()).containsExactly(new Cutoff.Closed());
    }

    static int[] lottery(Instance round) {
        return Lottery.positions(
                round.policy().seed(),
                round.officers().stream().map(Officer::id).toList());
    }

    /// Pairs that would both rather have each other, ties of the place by the lottery.
    static List<Integer> blocking(Instance round, Matching matching) {
        int[] lottery = lottery(round);
        List<Integer> blocking = new ArrayList<>();
        Pairs pairs = round.pairs();
        for (int pair = 0; pair < pairs.count(); pair++) {
            int whose = pairs.officer(pair);
            int where = pairs.place(pair);
            if (pairs.rank(pair) >= Outcomes.liking(round, whose, matching)) {
                continue;
            }
            int seated = 0;
            boolean worse = false;
            for (int other = 0; other < pairs.officers(); other++) {
                if (matching.of(other) == where) {
                    seated++;
                    int hers = pairs.priority(pairs.find(other, where));
                    worse |= hers > pairs.priority(pair)
                            || (hers == pairs.priority(pair) && lottery[other] > lottery[whose]);
                }
            }
            if (seated < round.places().get(where).capacity()
                    || (worse && round.places().get(where).capacity() > 0)) {
                blocking.add(pair);
            }
        }
        return blocking;
    }
}
