package org.comity.search.benchmark;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/// How long the repetitions of something took: by the clock, and in time of the processor, which other programs on
/// the machine hardly change.
final class Timings {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e6;

    private final long[] clock;
    private final long[] processor;
    private int size;

    /// @param most how many are kept at most
    Timings(int most) {
        this.clock = new long[most];
        this.processor = new long[most];
    }

    void measure(Runnable work) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        work.run();
        clock[size] = System.nanoTime() - begun;
        processor[size++] = THREADS.getCurrentThreadCpuTime() - cpu;
    }

    static void head(PrintStream out) {
        out.println("| what | p50 ms | p95 ms | p99 ms | CPU p50 ms | CPU p95 ms |");
        out.println("|---|---:|---:|---:|---:|---:|");
    }

    void row(PrintStream out, String what) {
        out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                what,
                share(clock, 50),
                share(clock, 95),
                share(clock, 99),
                share(processor, 50),
                share(processor, 95));
    }

    private double share(long[] nanos, int percent) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[size * percent / 100] / NANOS;
    }
}
