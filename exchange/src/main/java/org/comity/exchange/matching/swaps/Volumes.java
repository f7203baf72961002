package org.comity.exchange.matching.swaps;

/// How many exchanges of two and of three officers.
record Volumes(int twoWays, int threeWays) {

    int placements() {
        return 2 * twoWays + 3 * threeWays;
    }
}
