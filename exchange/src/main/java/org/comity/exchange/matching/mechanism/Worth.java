package org.comity.exchange.matching.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Policy.Tier;

/// What any matching is worth by one tier of the policy, whatever mechanism made it.
///
/// - placements: officers without a place.
/// - balance: how far each office is off zero after the round, the farthest first; what an excused office owes counts
///   as 0.
/// - changes: officers to whom a place was announced and who do not get it.
/// - preferences: for each rank that occurs in the pairs, from the best on, how many officers get a place of it.
/// - priorities: the sum of the hosts' priorities over all placed.
/// - fit: the sum of what is lacking to the greatest fit of any pair, over all placed.
/// - lottery: the sum of the positions of all placed.
public record Worth(Tier tier, List<Long> value) {

    public Worth {
        value = List.copyOf(value);
    }

    /// By every tier of the policy, in its order.
    public static List<Worth> of(Instance instance, Matching matching) {
        List<Integer> placed = new ArrayList<>();
        for (int whose = 0; whose < instance.officers().size(); whose++) {
            if (matching.of(whose) != Matching.NOWHERE) {
                placed.add(instance.pairs().find(whose, matching.of(whose)));
            }
        }
        return instance.policy().tiers().stream()
                .map(tier -> new Worth(tier, value(instance, matching, placed, tier)))
                .toList();
    }

    private static List<Long> value(Instance instance, Matching matching, List<Integer> placed, Tier tier) {
        Pairs pairs = instance.pairs();
        return switch (tier) {
            case PLACEMENTS -> List.of((long) instance.officers().size() - placed.size());
            case BALANCE -> balance(instance, matching);
            case CHANGES ->
                List.of(IntStream.range(0, instance.officers().size())
                        .filter(whose -> instance.announced().get(whose) >= 0)
                        .filter(whose -> instance.announced().get(whose) != matching.of(whose))
                        .count());
            case PREFERENCES -> ranks(pairs, placed);
            case PRIORITIES ->
                List.of(placed.stream().mapToLong(pairs::priority).sum());
            case FIT -> {
                int greatest =
                        IntStream.range(0, pairs.count()).map(pairs::fit).max().orElse(0);
                yield List.of(placed.stream()
                        .mapToLong(pair -> greatest - pairs.fit(pair))
                        .sum());
            }
            case LOTTERY -> {
                int[] drawn = Lottery.positions(
                        instance.policy().seed(),
                        instance.officers().stream().map(Officer::id).toList());
                yield List.of(placed.stream()
                        .mapToLong(pair -> drawn[pairs.officer(pair)])
                        .sum());
            }
        };
    }

    private static List<Long> balance(Instance instance, Matching matching) {
        long[] ends = ends(instance, matching);
        List<Long> off = new ArrayList<>();
        for (int each = 0; each < ends.length; each++) {
            boolean forgiven = instance.offices().get(each).excused() && ends[each] < 0;
            off.add(forgiven ? 0 : Math.abs(ends[each]));
        }
        off.sort(Comparator.reverseOrder());
        return off;
    }

    /// The balance of each office after the round: officers hosted minus officers sent, in all rounds.
    public static long[] ends(Instance instance, Matching matching) {
        long[] ends = instance.offices().stream().mapToLong(Office::balance).toArray();
        for (int whose = 0; whose < instance.officers().size(); whose++) {
            if (matching.of(whose) != Matching.NOWHERE) {
                ends[instance.officers().get(whose).office()]--;
                ends[instance.places().get(matching.of(whose)).office()]++;
            }
        }
        return ends;
    }

    private static List<Long> ranks(Pairs pairs, List<Integer> placed) {
        int[] occurring = IntStream.range(0, pairs.count())
                .map(pairs::rank)
                .sorted()
                .distinct()
                .toArray();
        Long[] many = new Long[occurring.length];
        Arrays.fill(many, 0L);
        for (int pair : placed) {
            many[Arrays.binarySearch(occurring, pairs.rank(pair))]++;
        }
        return List.of(many);
    }
}
