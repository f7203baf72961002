package org.comity.exchange.matching.cycles;

import java.util.Map;
import java.util.TreeMap;

/// How much of each thing is taken.
final class Parts {

    static final long NONE = -1;

    private static final double HALF = 0.5;

    private final Map<Long, Double> parts = new TreeMap<>();

    void add(long what, double part) {
        parts.merge(what, part, Double::sum);
    }

    /// That of which the part is nearest to a half, or [#NONE] when all are whole.
    long mostDoubtful() {
        long found = NONE;
        double nearest = HALF - Master.WITHIN;
        for (Map.Entry<Long, Double> each : parts.entrySet()) {
            double far = Math.abs(each.getValue() - HALF);
            if (far < nearest) {
                nearest = far;
                found = each.getKey();
            }
        }
        return found;
    }
}
