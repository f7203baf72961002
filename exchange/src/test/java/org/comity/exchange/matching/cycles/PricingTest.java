package org.comity.exchange.matching.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Rounds;
import org.comity.exchange.matching.swaps.Destinations;
import org.junit.jupiter.api.Test;

final class PricingTest {

    private static final long SEED = 20_261_130;

    @Test
    void no_exchange_is_worth_more_above_its_price_than_what_is_told() {
        int some = 0;
        int none = 0;
        for (int run = 0; run < 300; run++) {
            Random chance = new Random(SEED + run);
            Instance round = Rounds.ranked(chance, new Rounds.Shape(6, 9, 9, 2, true));
            Compatibility graph = new Compatibility(Destinations.of(round));
            boolean ranks = chance.nextBoolean();
            boolean threes = chance.nextInt(4) > 0;
            Prices prices = prices(chance, graph);
            Closed closed = closed(chance, graph);
            Pricing pricing = new Pricing(graph, threes);

            List<Column> found = pricing.find(prices, ranks, closed);

            long most = 0;
            for (Column column : columns(graph, threes)) {
                if (!closed.leavesOut(column)) {
                    most = Math.max(most, gain(column, graph, prices, ranks));
                }
            }
            assertThat(pricing.most()).as("seed %d", SEED + run).isEqualTo(Math.max(most, Pricing.WITHIN));
            assertThat(found).allSatisfy(column -> {
                assertThat(gain(column, graph, prices, ranks)).isGreaterThan(Pricing.WITHIN);
                assertThat(closed.leavesOut(column)).isFalse();
            });
            if (most > Pricing.WITHIN) {
                some++;
                assertThat(gain(found.getFirst(), graph, prices, ranks)).isEqualTo(most);
            } else {
                none++;
                assertThat(found).isEmpty();
            }
        }
        assertThat(some).isGreaterThan(50);
        assertThat(none).isGreaterThan(5);
    }

    @Test
    void whole_exchanges_exceed_no_odd_set() {
        for (int run = 0; run < 200; run++) {
            Random chance = new Random(SEED + run);
            Instance round = Rounds.ranked(chance, new Rounds.Shape(6, 9, 9, 3, true));
            Compatibility graph = new Compatibility(Destinations.of(round));
            List<Column> all = new ArrayList<>(columns(graph, true));
            OddSet set = oddSet(chance, graph);
            boolean[] taken = new boolean[graph.many()];
            int within = 0;
            while (!all.isEmpty()) {
                Column next = all.remove(chance.nextInt(all.size()));
                if (Arrays.stream(next.officers()).noneMatch(each -> taken[each])) {
                    Arrays.stream(next.officers()).forEach(each -> taken[each] = true);
                    within += set.holds(next) ? 1 : 0;
                }
            }
            assertThat(within).as("seed %d", SEED + run).isLessThanOrEqualTo(set.most());
        }
    }

    private static OddSet oddSet(Random chance, Compatibility graph) {
        int[] some = IntStream.range(0, graph.many())
                .filter(each -> chance.nextBoolean())
                .toArray();
        return OddSet.of(some.length % 2 == 1 ? some : Arrays.copyOf(some, Math.max(0, some.length - 1)));
    }

    private static Prices prices(Random chance, Compatibility graph) {
        long[] officers = chance.longs(graph.many(), 0, Prices.UNITS * 3).toArray();
        long[] seats = chance.longs(graph.places(), 0, Prices.UNITS).toArray();
        List<OddSet> sets = new ArrayList<>();
        for (int each = chance.nextInt(5); each > 0 && graph.many() > 2; each--) {
            sets.add(oddSet(chance, graph));
        }
        long[] odd = chance.longs(sets.size(), 0, Prices.UNITS).toArray();
        long[] counts = chance.longs(2, 0, 9 * Prices.UNITS).toArray();
        return new Prices(officers, seats, counts[0], counts[1], sets, odd, 0);
    }

    private static Closed closed(Random chance, Compatibility graph) {
        Closed closed = new Closed(graph.many());
        for (int each = 0; each < graph.many(); each++) {
            if (chance.nextInt(8) == 0) {
                closed.takeOut(each);
            }
            int from = each;
            graph.out(each).stream().filter(to -> chance.nextInt(8) == 0).forEach(to -> closed.close(from, to));
        }
        for (int way = 0; way < graph.ways(); way++) {
            Arrays.stream(graph.pairs(way))
                    .filter(pair -> chance.nextInt(8) == 0)
                    .forEach(closed::close);
        }
        return closed;
    }

    private static long gain(Column column, Compatibility graph, Prices prices, boolean ranks) {
        long gain = column.ways() == 2 ? prices.two() : prices.three();
        gain -= ranks ? Prices.UNITS * column.ranks(graph) : 0;
        for (int at = 0; at < column.ways(); at++) {
            gain -= prices.officers()[column.officers()[at]] + prices.seats()[graph.place(column.pairs()[at])];
        }
        for (int at = 0; at < prices.odd().length; at++) {
            gain -= prices.oddSets().get(at).holds(column) ? prices.odd()[at] : 0;
        }
        return gain;
    }

    /// All exchanges.
    private static List<Column> columns(Compatibility graph, boolean threes) {
        List<Column> all = new ArrayList<>();
        for (int one = 0; one < graph.many(); one++) {
            for (int two = one + 1; two < graph.many(); two++) {
                add(all, graph, new int[] {one, two}, new int[0]);
                for (int three = one + 1; three < graph.many() && threes; three++) {
                    if (three != two) {
                        add(all, graph, new int[] {one, two, three}, new int[0]);
                    }
                }
            }
        }
        return all;
    }

    private static void add(List<Column> all, Compatibility graph, int[] officers, int[] pairs) {
        int at = pairs.length;
        if (at == officers.length) {
            all.add(new Column(officers, pairs));
            return;
        }
        int way = graph.way(officers[at], officers[(at + 1) % officers.length]);
        if (way != Compatibility.NONE) {
            for (int pair : graph.pairs(way)) {
                int[] more = Arrays.copyOf(pairs, at + 1);
                more[at] = pair;
                add(all, graph, officers, more);
            }
        }
    }
}
