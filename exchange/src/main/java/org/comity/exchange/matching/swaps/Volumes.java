package org.comity.exchange.matching.swaps;

/// How many exchanges of two and of three officers.
record Volumes(int twoWays, int threeWays) {

    int placements() {
        return 2 * twoWays + 3 * threeWays;
    }

    /// What no choice of exchanges can beat.
    ///
    /// @param placements that no choice can exceed
    /// @param mostTwoWays that no choice can exceed
    static Volumes bound(Aims aims, int placements, int mostTwoWays) {
        if (aims.ways() == 2 || aims.order() == Aims.Order.ROBUST) {
            int two = Math.min(placements / 2, mostTwoWays);
            return new Volumes(two, aims.ways() == 2 ? 0 : (placements - 2 * two) / 3);
        }
        for (int all = placements; all > 0; all--) {
            for (int two = Math.min(all / 2, mostTwoWays); two >= 0; two--) {
                if ((all - 2 * two) % 3 == 0) {
                    return new Volumes(two, (all - 2 * two) / 3);
                }
            }
        }
        return new Volumes(0, 0);
    }
}
