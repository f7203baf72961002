package org.comity.acceptance.bench.load;

import java.util.Arrays;
import java.util.Collection;

/// How long each of many requests took, in nanoseconds. Percentiles are exact, because every value is kept.
public final class Latencies {

    private long[] values = new long[4096];
    private int count;
    private boolean sorted = true;

    public static Latencies together(Collection<Latencies> parts) {
        Latencies all = new Latencies();
        for (Latencies part : parts) {
            for (int i = 0; i < part.count; i++) {
                all.add(part.values[i]);
            }
        }
        return all;
    }

    public void add(long nanos) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = nanos;
        sorted = false;
    }

    public int count() {
        return count;
    }

    /// The smallest value that at least `percent` per cent of all values do not exceed (nearest rank); 0 if there
    /// is none.
    ///
    /// @param percent more than 0, at most 100
    public long percentile(double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("Not a percentile: " + percent);
        }
        if (count == 0) {
            return 0;
        }
        if (!sorted) {
            Arrays.sort(values, 0, count);
            sorted = true;
        }
        int rank = (int) Math.ceil(percent * count / 100);
        return values[Math.max(1, rank) - 1];
    }
}
