package org.comity.exchange.matching.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// `./comity simulate-exchanges [SEED]`: prints the table of docs/matching.md, the mean of twenty runs of eight
/// rounds for each rule.
public final class SimulateExchanges {

    private static final int RUNS = 20;

    private SimulateExchanges() {}

    /// The command.
    public static void main(String[] words) {
        System.out.print(table(words.length == 0 ? 1 : Long.parseLong(words[0])));
    }

    /// The table; the same seed gives the same.
    static String table(long seed) {
        StringBuilder table = new StringBuilder("""
                | rule | applied | placed | imbalance in the end, all offices | of the farthest office | an office sent nobody |
                |---|---:|---:|---:|---:|---:|
                """);
        for (Reciprocity rule : Reciprocity.values()) {
            List<Outcome> runs = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                runs.add(Simulation.run(rule, seed * RUNS + run));
            }
            table.append("| %s | %s | %s | %s | %s | %s |%n"
                    .replace("%n", "\n")
                    .formatted(
                            rule.title(),
                            mean(runs, Outcome::applied),
                            mean(runs, Outcome::placed),
                            mean(runs, Outcome::imbalance),
                            mean(runs, Outcome::greatest),
                            mean(runs, Outcome::silent)));
        }
        return table.toString();
    }

    private static String mean(List<Outcome> runs, ToLongFunction<Outcome> what) {
        double mean = runs.stream().mapToLong(what).average().orElse(0);
        return String.format(Locale.ROOT, "%.1f", mean);
    }
}
