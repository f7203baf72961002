package org.comity.exchange.matching.balanced;

/// Which levels of BALANCE matter. At level `l` it is counted how many offices end at least `l` off zero; where
/// that is certain for every office, the level needs no stage. So balances of a million do not cost a million
/// stages.
final class Levels {

    private Levels() {}

    /// The greatest level under `below` at which it is open whether some office ends that far off zero, or 0.
    ///
    /// @param low for each office where it ends at least
    /// @param high for each office where it ends at most
    static long next(long below, long[] low, long[] high) {
        long next = 0;
        for (int office = 0; office < low.length; office++) {
            long level = Math.min(Math.max(Math.abs(low[office]), Math.abs(high[office])), below - 1);
            if (level > nearest(low[office], high[office])) {
                next = Math.max(next, level);
            }
        }
        return next;
    }

    /// How far an office is off zero at best.
    static long nearest(long low, long high) {
        return low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
    }

    /// The least level at which, and above which, every office is as near to zero as its bounds let it be: one
    /// stage there settles all levels above.
    static long settled(long[] low, long[] high, long[] ends) {
        long level = 1;
        for (int office = 0; office < ends.length; office++) {
            if (Math.abs(ends[office]) > nearest(low[office], high[office])) {
                level = Math.max(level, Math.abs(ends[office]) + 1);
            }
        }
        return level;
    }
}
