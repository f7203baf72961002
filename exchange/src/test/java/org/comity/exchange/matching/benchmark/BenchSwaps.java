package org.comity.exchange.matching.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.method.OneToOne;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.exchange.matching.swaps.Score;
import org.comity.exchange.matching.swaps.Swaps;

/// `./comity bench-swaps`: finds exchanges of two and of three officers in generated rounds of up to
/// 2,000 officers, and prints lines of a table. The words are the seed and, for each round, the numbers
/// of officers and of offices, as in `500:30`, and of the places on a list on average, when they are to
/// be fewer than usual, as in `500:30:5`; `pool:2048` is a [GeneratedPool] of so many.
public final class BenchSwaps {

    private static final double SECOND = 1e9;
    private static final String POOL = "pool:";
    private static final double WHOLE = 100.0;
    private static final List<String> USUAL =
            List.of("100:13", "200:18", "500:6", "500:30", "1000:12", "2000:12", "2000:60");

    private BenchSwaps() {}

    public static void main(String[] words) {
        long seed = words.length == 0 ? 1 : Long.parseLong(words[0]);
        System.out.println(
                "| officers | offices | places | pairs | order | first | second | ranks | gap of ranks " + "| CPU s |");
        System.out.println("|---:|---:|---:|---:|---|---:|---:|---:|---:|---:|");
        List<String> sizes = words.length < 2 ? USUAL : List.of(words).subList(1, words.length);
        for (String size : sizes) {
            Instance round = size.startsWith(POOL)
                    ? new GeneratedPool(Integer.parseInt(size.substring(POOL.length())), seed).make()
                    : round(size.split(":", 3), seed).make(List.of(Tier.values()));
            for (Aims aims : List.of(Aims.threeWays(Aims.Order.ROBUST), Aims.threeWays(Aims.Order.PLACEMENTS))) {
                long begin = cpu();
                Swaps swaps = OneToOne.match(round, aims);
                line(round, aims, swaps, (cpu() - begin) / SECOND);
            }
        }
    }

    private static GeneratedRound round(String[] size, long seed) {
        int officers = Integer.parseInt(size[0]);
        int offices = Integer.parseInt(size[1]);
        // where an office has one officer, few could exchange if most had no place
        int places = offices * 2 > officers ? officers : officers * 2 / 5;
        return size.length < 3
                ? new GeneratedRound(officers, offices, places, seed)
                : new GeneratedRound(officers, offices, places, seed, 1, 2 * Integer.parseInt(size[2]) - 1);
    }

    private static void line(Instance round, Aims aims, Swaps swaps, double seconds) {
        switch (swaps) {
            case Swaps.TooLarge(String why) -> System.out.println(why);
            case Swaps.Found found -> {
                Score score = found.score();
                Score bound = found.bound();
                System.out.printf(
                        "| %d | %d | %d | %d | %s | %d of %d | %d of %d | %d | %.2f %% | %.1f |%n",
                        round.officers().size(),
                        round.offices().size(),
                        round.places().size(),
                        round.pairs().count(),
                        aims.order().key(),
                        score.first(),
                        bound.first(),
                        score.second(),
                        bound.second(),
                        score.ranks(),
                        WHOLE * (score.ranks() - bound.ranks()) / Math.max(1, score.ranks()),
                        seconds);
            }
        }
    }

    /// Of the whole process: compiler and collector too.
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
