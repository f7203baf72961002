package org.comity.exchange.matching.cycles;

import java.util.Arrays;

/// An exchange: who goes round, each to the office of the next one, and by which pairs.
///
/// @param officers as they are numbered in [Compatibility], the least first
/// @param pairs of each of them
record Column(int[] officers, int[] pairs) {

    int ways() {
        return officers.length;
    }

    /// The same for the same exchange.
    String key() {
        return Arrays.toString(officers) + Arrays.toString(pairs);
    }

    int next(int position) {
        return officers[(position + 1) % officers.length];
    }

    long ranks(Compatibility graph) {
        long ranks = 0;
        for (int pair : pairs) {
            ranks += graph.rank(pair);
        }
        return ranks;
    }
}
