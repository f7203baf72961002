package org.comity.exchange.matching.balanced;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Lottery;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Policy.Tier;

/// What each stage minimises: costs of officers who go, of pairs, and of offices that end off zero.
final class Objectives {

    private final Instance instance;
    private final Pairs pairs;
    private final int[] positions;
    private final int[] ranks;
    private final int greatestFit;

    Objectives(Instance instance) {
        this.instance = instance;
        pairs = instance.pairs();
        positions = instance.policy().tiers().contains(Tier.LOTTERY)
                ? Lottery.positions(
                        instance.policy().seed(),
                        instance.officers().stream().map(Officer::id).toList())
                : new int[0];
        ranks = IntStream.range(0, pairs.count())
                .map(pairs::rank)
                .sorted()
                .distinct()
                .toArray();
        greatestFit = IntStream.range(0, pairs.count()).map(pairs::fit).max().orElse(0);
    }

    /// The ranks that occur, the best first.
    int[] ranks() {
        return ranks.clone();
    }

    int greatestFit() {
        return greatestFit;
    }

    /// What it costs that an officer goes anywhere.
    int officer(Stage stage, int officer) {
        return switch (stage.tier()) {
            case PLACEMENTS -> -1;
            case LOTTERY -> positions[officer];
            case BALANCE, CHANGES, PREFERENCES, PRIORITIES, FIT -> 0;
        };
    }

    /// What it costs that the officer of a pair goes to its place.
    int pair(Stage stage, int pair) {
        return switch (stage.tier()) {
            case PLACEMENTS, BALANCE, LOTTERY -> 0;
            case CHANGES -> instance.announced().get(pairs.officer(pair)) == pairs.place(pair) ? -1 : 0;
            case PREFERENCES -> pairs.rank(pair) == stage.level() ? -1 : 0;
            case PRIORITIES -> pairs.priority(pair);
            case FIT -> greatestFit - pairs.fit(pair);
        };
    }

    /// What it costs an office that ends at `balance` to end one higher.
    static int step(Stage stage, long balance) {
        if (stage.tier() != Tier.BALANCE) {
            return 0;
        }
        long even = stage.level() - 1;
        return balance >= even ? 1 : balance < -even ? -1 : 0;
    }

    /// What a stage comes to, as [Proof#value()] says.
    ///
    /// @param ends where each office ends
    long value(Stage stage, Matching matching, long[] ends) {
        return switch (stage.tier()) {
            case PLACEMENTS -> instance.officers().size() - matching.placed();
            case BALANCE ->
                Arrays.stream(ends)
                        .map(end -> Math.max(0, Math.abs(end) - (stage.level() - 1)))
                        .sum();
            case CHANGES -> changed(matching);
            case PREFERENCES -> -sum(stage, matching);
            case PRIORITIES, FIT, LOTTERY -> sum(stage, matching);
        };
    }

    private long changed(Matching matching) {
        return IntStream.range(0, instance.officers().size())
                .filter(officer -> instance.announced().get(officer) >= 0)
                .filter(officer -> instance.announced().get(officer) != matching.of(officer))
                .count();
    }

    private long sum(Stage stage, Matching matching) {
        long sum = 0;
        for (int officer = 0; officer < instance.officers().size(); officer++) {
            if (matching.of(officer) != Matching.NOWHERE) {
                sum += officer(stage, officer) + pair(stage, pairs.find(officer, matching.of(officer)));
            }
        }
        return sum;
    }
}
