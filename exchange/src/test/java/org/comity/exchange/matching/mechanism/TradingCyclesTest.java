package org.comity.exchange.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Outcomes;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Rounds;
import org.junit.jupiter.api.Test;

final class TradingCyclesTest {

    private static final long SEED = 20_261_129;

    @Test
    void every_office_hosts_as_many_as_it_sends_and_nobody_goes_where_she_did_not_ask() {
        for (int run = 0; run < 3000; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(4, 12, 8, 2, true));

            Matching matching = TradingCycles.match(round).matching();

            assertThat(Outcomes.wrong(round, matching))
                    .as("seed %d", SEED + run)
                    .isEmpty();
            assertThat(Outcomes.net(round, matching)).as("seed %d", SEED + run).containsOnly(0);
        }
    }

    @Test
    void nobody_gains_by_a_false_list() {
        for (int run = 0; run < 150; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(3, 6, 5, 2, true));
            Matching honest = TradingCycles.match(round).matching();
            for (int whose = 0; whose < 6; whose++) {
                for (List<Integer> list : Outcomes.lists(round, whose)) {
                    Matching other = TradingCycles.match(Outcomes.with(round, whose, list))
                            .matching();

                    assertThat(Outcomes.liking(round, whose, other))
                            .as("seed %d, officer %d with %s", SEED + run, whose, list)
                            .isGreaterThanOrEqualTo(Outcomes.liking(round, whose, honest));
                }
            }
        }
    }

    @Test
    void no_balanced_matching_is_better_for_one_officer_and_worse_for_none() {
        for (int run = 0; run < 200; run++) {
            Instance round = Rounds.ranked(new Random(SEED + run), new Rounds.Shape(3, 6, 5, 2, false));
            Matching matching = TradingCycles.match(round).matching();
            List<Matching> better = new ArrayList<>();
            Outcomes.all(round, other -> {
                boolean balanced = Arrays.stream(Outcomes.net(round, other)).allMatch(net -> net == 0);
                if (balanced && isBetter(round, other, matching)) {
                    better.add(other);
                }
            });

            assertThat(better)
                    .as("seed %d: better than %s", SEED + run, matching)
                    .isEmpty();
        }
    }

    private static boolean isBetter(Instance round, Matching one, Matching other) {
        boolean gains = false;
        for (int whose = 0; whose < round.officers().size(); whose++) {
            int before = Outcomes.liking(round, whose, other);
            int after = Outcomes.liking(round, whose, one);
            if (after > before) {
                return false;
            }
            gains |= after < before;
        }
        return gains;
    }

    @Test
    void three_offices_trade_in_a_ring() {
        Instance round = Instance.first(
                Policy.usual(0, "ring"),
                List.of(new Office("a", 0, false), new Office("b", 0, false), new Office("c", 0, false)),
                List.of(new Officer("anna", 0), new Officer("bela", 1), new Officer("cleo", 2)),
                List.of(new Place("at-a", 0, 1), new Place("at-b", 1, 1), new Place("at-c", 2, 1)),
                new Pairs.Builder(3)
                        .add(0, 1, 1, 1, 0)
                        .add(1, 2, 1, 1, 0)
                        .add(2, 0, 1, 1, 0)
                        .build());

        TradingCycles.Traded traded = TradingCycles.match(round);

        assertThat(traded.matching().place()).containsExactly(1, 2, 0);
        assertThat(traded.trades()).containsExactly(new TradingCycles.Trade(List.of(0, 1, 2), List.of(1, 2, 0)));
    }
}
