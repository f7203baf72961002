package org.comity.exchange.matching.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.exchange.matching.swaps.Aims.Order.PLACEMENTS;
import static org.comity.exchange.matching.swaps.Aims.Order.ROBUST;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Rounds;
import org.junit.jupiter.api.Test;

/// Prices by chance prove a bound as well as good ones do, only a lower one.
final class RelaxationTest {

    private static final long SEED = 20_261_129;
    private static final int DEAR = 20;

    @Test
    void whatever_the_prices_are_no_exchanges_have_fewer_ranks() {
        int tight = 0;
        for (int run = 0; run < 200; run++) {
            Random chance = new Random(SEED + run);
            Instance round = Rounds.ranked(chance, new Rounds.Shape(4, 20, 10, 3, true));
            Aims.Order order = run % 2 == 0 ? ROBUST : PLACEMENTS;
            Swaps.Found found = (Swaps.Found) Swapping.match(round, Aims.threeWays(order));
            int[] pairs = pairs(round, found.matching());
            int offices = round.offices().size();
            Destinations destinations = Destinations.of(round);
            Relaxation relaxation = new Relaxation(destinations, pair -> true);
            int[] twos = twos(found, round);
            int[] most =
                    Arrays.stream(twos).map(each -> each + chance.nextInt(3)).toArray();
            int[] least = Arrays.stream(twos)
                    .map(each -> Math.max(0, each - chance.nextInt(3)))
                    .toArray();
            for (int at = 0; at < 20; at++) {
                int[] prices = new int[offices * offices];
                Arrays.setAll(prices, each -> relaxation.units() - chance.nextInt(DEAR * relaxation.units()));
                int two = chance.nextInt(DEAR * relaxation.units());
                restrict(relaxation, pairs, round, chance);
                Goal goal = at % 2 == 0
                        ? Goal.ranks(order, volumes(found))
                        : Goal.numbers(order, volumes(found), mostThrees(found) + chance.nextInt(2));
                long cost = goal.cost(volumes(found), found.score().ranks()) * relaxation.units();
                int first = goal.isRanks() ? two : Math.min(two, goal.costOfMissing() * relaxation.units());

                long bound = relaxation.bound(
                        goal, prices, first, new Relaxation.Bounds(least, most, around(found, round, chance)));
                assertThat(bound).as("seed %d", SEED + run).isLessThanOrEqualTo(cost);
                long[] with = relaxation.with(bound);
                for (int arc = 0; arc < with.length; arc++) {
                    if (pairs[round.pairs().officer(relaxation.pair(arc))] == relaxation.pair(arc)) {
                        assertThat(with[arc]).as("seed %d", SEED + run).isLessThanOrEqualTo(cost);
                    }
                }
                tight += bound > cost - 30L * relaxation.units() ? 1 : 0;
            }
        }
        assertThat(tight).isPositive();
    }

    private static Volumes volumes(Swaps.Found found) {
        int two = (int)
                found.exchanges().stream().filter(each -> each.ways() == 2).count();
        return new Volumes(two, found.exchanges().size() - two);
    }

    private static int mostThrees(Swaps.Found found) {
        return found.exchanges().stream().mapToInt(Exchange::ways).sum() / 3;
    }

    /// Some of the numbers of exchanges around three offices, with bounds of their own between which they are.
    private static List<Relaxation.Around> around(Swaps.Found found, Instance round, Random chance) {
        Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
        for (Exchange exchange : found.exchanges()) {
            List<Integer> offices = new ArrayList<>(exchange.officers().stream()
                    .map(each -> round.officers().get(each).office())
                    .toList());
            Collections.rotate(offices, -offices.indexOf(Collections.min(offices)));
            numbers.merge(offices, 1, Integer::sum);
        }
        numbers.keySet().removeIf(each -> each.size() == 2 || chance.nextInt(3) == 0);
        List<Relaxation.Around> around = new ArrayList<>();
        numbers.forEach((its, many) -> around.add(new Relaxation.Around(
                its.stream().mapToInt(Integer::intValue).toArray(),
                Math.max(0, many - chance.nextInt(2)),
                many + chance.nextInt(2))));
        return around;
    }

    private static int[] pairs(Instance round, Matching matching) {
        int[] pairs = new int[round.officers().size()];
        Arrays.setAll(
                pairs,
                officer -> matching.place()[officer] == Matching.NOWHERE
                        ? Seating.NOWHERE
                        : round.pairs().find(officer, matching.place()[officer]));
        return pairs;
    }

    private static int[] twos(Swaps.Found found, Instance round) {
        int offices = round.offices().size();
        int[] twos = new int[offices * offices];
        found.exchanges().stream().filter(each -> each.ways() == 2).forEach(each -> {
            int one = round.officers().get(each.officers().getFirst()).office();
            int other = round.officers().get(each.officers().getLast()).office();
            twos[Math.min(one, other) * offices + Math.max(one, other)]++;
        });
        return twos;
    }

    /// Closes some arcs that are not taken, and lets some officers go who do.
    private static void restrict(Relaxation relaxation, int[] pairs, Instance round, Random chance) {
        boolean[] closed = new boolean[relaxation.arcs()];
        boolean[] forced = new boolean[pairs.length];
        for (int arc = 0; arc < closed.length; arc++) {
            int pair = relaxation.pair(arc);
            closed[arc] = pairs[round.pairs().officer(pair)] != pair && chance.nextInt(4) == 0;
        }
        for (int officer = 0; officer < forced.length; officer++) {
            forced[officer] = pairs[officer] != Seating.NOWHERE && chance.nextInt(4) == 0;
        }
        relaxation.restrict(closed, forced);
    }
}
