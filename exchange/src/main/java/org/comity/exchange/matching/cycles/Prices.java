package org.comity.exchange.matching.cycles;

import java.util.List;

/// What officers, seats and counts cost, in units: whole numbers, so that a bound by them is exact.
///
/// @param officers of each one who goes
/// @param seats of one at each place
/// @param two what is left of the worth of an exchange of two when its part of the counts is paid
/// @param three the same of three
/// @param odd of each exchange with two or three officers of an odd set, in the order of the sets
/// @param given what officers, seats, counts and odd sets cost together
record Prices(long[] officers, long[] seats, long two, long three, List<OddSet> oddSets, long[] odd, long given) {

    /// In one.
    static final long UNITS = 1 << 24;

    private static final double MOST = 4e18;

    /// Whether what is given is within its range, although single prices are dear.
    boolean fits() {
        double sum = 0;
        for (long each : officers) {
            sum += Math.abs((double) each);
        }
        for (int at = 0; at < odd.length; at++) {
            sum += (double) odd[at] * oddSets.get(at).most();
        }
        return sum < MOST;
    }
}
