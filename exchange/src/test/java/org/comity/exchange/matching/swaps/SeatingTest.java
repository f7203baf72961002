package org.comity.exchange.matching.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Outcomes;
import org.comity.exchange.matching.instance.Rounds;
import org.junit.jupiter.api.Test;

final class SeatingTest {

    private static final long SEED = 20_261_129;

    @Test
    void one_officer_more_changes_no_other_number_of_officers_between_offices() {
        int added = 0;
        int refused = 0;
        for (int run = 0; run < 300; run++) {
            Random chance = new Random(SEED + run);
            Instance round = Rounds.ranked(chance, new Rounds.Shape(4, 12, 8, 3, true));
            Seating seating = new Seating(Destinations.of(round));
            for (int at = 0; at < 30; at++) {
                int home = chance.nextInt(4);
                int where = chance.nextInt(4);
                Map<String, Integer> expected = between(round, seating);
                int[] before = seating.all();
                long ranks = ranks(round, seating);
                long cost = seating.cost(home, where);
                boolean done = seating.add(home, where);
                added += done ? 1 : 0;
                refused += done ? 0 : 1;
                if (done) {
                    expected.merge(home + " to " + where, 1, Integer::sum);
                    ranks += cost;
                }

                assertThat(done).as("seed %d", SEED + run).isEqualTo(cost != Long.MAX_VALUE);
                assertThat(ranks(round, seating)).as("seed %d", SEED + run).isEqualTo(ranks);
                assertThat(between(round, seating)).as("seed %d", SEED + run).isEqualTo(expected);
                assertThat(Outcomes.wrong(round, matching(round, seating)))
                        .as("seed %d", SEED + run)
                        .isEmpty();
                if (chance.nextInt(4) == 0) {
                    seating.restore(before);

                    assertThat(seating.all()).as("seed %d", SEED + run).isEqualTo(before);
                }
            }
        }
        assertThat(added).isGreaterThan(1000);
        assertThat(refused).isGreaterThan(1000);
    }

    @Test
    void an_officer_makes_room_when_she_can_sit_elsewhere() {
        int displaced = 0;
        for (int run = 0; run < 300; run++) {
            Random chance = new Random(SEED + run);
            Instance round = Rounds.ranked(chance, new Rounds.Shape(3, 12, 8, 2, false));
            Seating seating = new Seating(Destinations.of(round));
            for (int at = 0; at < 20; at++) {
                int[] before = seating.all();
                if (seating.add(chance.nextInt(3), chance.nextInt(3))) {
                    int[] after = seating.all();
                    long moved = IntStream.range(0, before.length)
                            .filter(each -> before[each] != after[each])
                            .count();
                    displaced += moved > 1 ? 1 : 0;
                }
            }
        }
        assertThat(displaced).isGreaterThan(100);
    }

    private static long ranks(Instance round, Seating seating) {
        return Arrays.stream(seating.all())
                .filter(each -> each != Seating.NOWHERE)
                .mapToLong(round.pairs()::rank)
                .sum();
    }

    private static Map<String, Integer> between(Instance round, Seating seating) {
        Map<String, Integer> many = new TreeMap<>();
        for (int officer = 0; officer < round.officers().size(); officer++) {
            if (seating.of(officer) != Seating.NOWHERE) {
                int place = round.pairs().place(seating.of(officer));
                many.merge(
                        round.officers().get(officer).office() + " to "
                                + round.places().get(place).office(),
                        1,
                        Integer::sum);
            }
        }
        return many;
    }

    private static Matching matching(Instance round, Seating seating) {
        return new Matching(Arrays.stream(seating.all())
                .map(each -> each == Seating.NOWHERE
                        ? Matching.NOWHERE
                        : round.pairs().place(each))
                .toArray());
    }
}
