package org.comity.acceptance.bench.load;

import java.util.List;

/// What a number of users experienced together.
///
/// @param nanos from the first request to the last reply
/// @param bytes of a body in the mean, as it came over the wire
/// @param errors replies that were not what was wanted, and none at all
/// @param complaints the first few of them in words
public record Measurement(Latencies latencies, long nanos, long bytes, int errors, List<String> complaints) {

    public double requestsPerSecond() {
        return latencies.count() * 1e9 / Math.max(1, nanos);
    }

    /// The percentile in milliseconds.
    public double millis(double percent) {
        return latencies.percentile(percent) / 1e6;
    }
}
