package org.comity.exchange.matching.benchmark;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.comity.exchange.matching.balanced.Alternatives;
import org.comity.exchange.matching.balanced.Alternatives.Terms;
import org.comity.exchange.matching.balanced.Balanced;
import org.comity.exchange.matching.balanced.Balancing;
import org.comity.exchange.matching.balanced.OrTools;
import org.comity.exchange.matching.balanced.Verifying;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Policy.Tier;

/// `./comity bench-match`: matches a generated round of 10,000 officers and prints lines of a table.
/// OR-Tools (native) solves the first tier in the same run as the yardstick; nothing but this and the
/// tests needs it.
public final class BenchMatch {

    private static final int QUESTIONS = 2_000;
    private static final int FLOWS = 3;
    private static final double SECOND = 1e9;

    private BenchMatch() {}

    /// The command.
    public static void main(String[] words) {
        long seed = words.length == 0 ? 1 : Long.parseLong(words[0]);
        GeneratedRound round = new GeneratedRound(10_000, 60, 4_000, seed);
        Instance first = round.make(List.of(Tier.PLACEMENTS));
        Loader.loadNativeLibraries();
        System.out.printf("seed %d, %d eligible pairs%n%n", seed, first.pairs().count());
        System.out.println("| what | CPU s | placed |");
        System.out.println("|---|---:|---:|");
        for (int run = 1; run <= FLOWS; run++) {
            long begin = cpu();
            Balanced ours = Balancing.match(first);
            line("first tier alone, run " + run, begin, ours.matching().placed());
            begin = cpu();
            MinCostFlow network = OrTools.network(first, pair -> -1, off -> 0);
            Matching theirs = OrTools.solve(first, network);
            line("first tier alone by OR-Tools, run " + run, begin, theirs.placed());
        }
        Instance all = round.make(List.of(Tier.values()));
        long begin = cpu();
        Balanced balanced = Balancing.match(all);
        int stages = balanced.certificate().proofs().size();
        line(
                "all tiers (%d stages)".formatted(stages),
                begin,
                balanced.matching().placed());
        begin = cpu();
        String verdict = Verifying.verify(all, balanced.matching(), balanced.certificate())
                .getClass()
                .getSimpleName();
        line("the certificate verified: " + verdict, begin, balanced.matching().placed());
        System.out.printf("%nGreatest heap %d MB.%n", peak() / 1_000_000);
        questions(all, balanced, new Random(seed));
    }

    private static void questions(Instance all, Balanced balanced, Random chance) {
        long begin = thread();
        Alternatives alternatives = new Alternatives(all, balanced);
        System.out.printf("Made ready for reasons in %.0f ms", (thread() - begin) / 1e6);
        begin = thread();
        alternatives.prepare();
        System.out.printf(", the ways to all offices in %.0f ms more.%n", (thread() - begin) / 1e6);
        long[] eligible = new long[QUESTIONS];
        long[] changes = new long[QUESTIONS];
        int many = 0;
        for (int at = 0; at < QUESTIONS; at++) {
            long before = thread();
            alternatives.of(chance.nextInt(all.pairs().count()));
            eligible[at] = thread() - before;
        }
        for (int officer = 0; many < QUESTIONS && officer < all.officers().size(); officer++) {
            if (balanced.matching().of(officer) != Matching.NOWHERE) {
                continue;
            }
            long before = thread();
            for (int place = 0; place < all.places().size(); place++) {
                if (all.pairs().find(officer, place) < 0) {
                    alternatives.of(officer, place, new Terms(1, 50, 2_000));
                }
            }
            changes[many++] = thread() - before;
        }
        System.out.printf(
                "%n| question | median ms | 99 of 100 ms | longest ms | asked |%n|---|---:|---:|---:|---:|%n");
        say("why not at a place for which she is eligible", eligible);
        say("which of all other places a change would have won", changes);
    }

    private static void say(String what, long[] nanos) {
        Arrays.sort(nanos);
        int rare = nanos.length - nanos.length / 100 - 1;
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %d |%n",
                what, nanos[nanos.length / 2] / 1e6, nanos[rare] / 1e6, nanos[nanos.length - 1] / 1e6, nanos.length);
    }

    private static void line(String what, long begin, int placed) {
        System.out.printf("| %s | %.2f | %d |%n", what, (cpu() - begin) / SECOND, placed);
    }

    /// Of the whole process: compiler and collector too.
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
