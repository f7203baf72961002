package org.comity.exchange.matching.cycles;

import java.util.Arrays;

/// An odd number of officers, who are in no more exchanges with two or three of them than half of their
/// number allows: what parts of exchanges may exceed and whole ones cannot (blossom inequalities:
/// Edmonds 1965; of three officers: Jepsen and others 2008; both are cuts of Chvátal and Gomory with
/// halves of the officers' rows).
///
/// @param officers sorted
record OddSet(int[] officers) {

    private static final int TWO = 2;

    static OddSet of(int... officers) {
        int[] sorted = officers.clone();
        Arrays.sort(sorted);
        return new OddSet(sorted);
    }

    /// No more exchanges have two or three of them.
    int most() {
        return officers.length / TWO;
    }

    boolean has(int officer) {
        return Arrays.binarySearch(officers, officer) >= 0;
    }

    /// Whether an exchange has two or three of them.
    boolean holds(Column column) {
        int many = 0;
        for (int each : column.officers()) {
            many += has(each) ? 1 : 0;
        }
        return many >= TWO;
    }

    /// The same for the same officers.
    String key() {
        return Arrays.toString(officers);
    }
}
