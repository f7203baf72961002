package org.comity.exchange.matching.instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.exchange.matching.instance.Policy.Tier;

/// What any matching is worth by one tier of the policy, whatever mechanism made it.
///
/// - PLACEMENTS: officers without a place.
/// - BALANCE: how far each office is off zero after the round, the farthest first; what an excused office owed
///   before counts as 0. Of two such lists the one that is smaller at the first difference is better.
/// - CHANGES: officers to whom a place was announced and who do not get it.
/// - PREFERENCES: for each rank that occurs in the pairs, from the best on, how many officers get a place of that
///   rank. Of two such lists the one that is greater at the first difference is better.
/// - PRIORITIES: the sum of the hosts' priorities over all placed.
/// - FIT: the sum of what is lacking to the greatest fit of any pair, over all placed.
/// - LOTTERY: the sum of the positions of all placed.
///
/// @param value one number, or for BALANCE and PREFERENCES a list of them
public record TierValue(Tier tier, List<Long> value) {

    public TierValue {
        value = List.copyOf(value);
    }

    /// By every tier of the policy, in its order.
    public static List<TierValue> of(Instance instance, Matching matching) {
        List<Integer> placed = new ArrayList<>();
        for (int whose = 0; whose < instance.officers().size(); whose++) {
            if (matching.of(whose) != Matching.NOWHERE) {
                placed.add(instance.pairs().find(whose, matching.of(whose)));
            }
        }
        return instance.policy().tiers().stream()
                .map(tier -> new TierValue(tier, value(instance, matching, placed, tier)))
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
        long[] ends = instance.offices().stream().mapToLong(Office::counted).toArray();
        for (int whose = 0; whose < instance.officers().size(); whose++) {
            if (matching.of(whose) != Matching.NOWHERE) {
                ends[instance.officers().get(whose).office()]--;
                ends[instance.places().get(matching.of(whose)).office()]++;
            }
        }
        return Arrays.stream(ends)
                .map(Math::abs)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
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
