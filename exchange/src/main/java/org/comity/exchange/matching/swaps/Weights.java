package org.comity.exchange.matching.swaps;

import org.comity.exchange.matching.instance.Pairs;

/// The numbers of a [Score] in one, exactly: none of them can outweigh a larger one. A score is worth
/// `first * A + second * B - ranks` with `B` greater than all ranks together and `A` greater than all of second.
///
/// @param first A
/// @param second B
record Weights(Aims.Order order, long first, long second) {

    /// The matching algorithm takes a greater number than this for infinity.
    private static final long MOST_OF_A_SWAP = 1_000_000_000L;

    /// @throws ArithmeticException when the numbers do not fit
    static Weights of(Pairs pairs, Aims.Order order) {
        long worst = 1;
        for (int pair = 0; pair < pairs.count(); pair++) {
            worst = Math.max(worst, pairs.rank(pair));
        }
        long officers = Math.max(1, pairs.officers());
        // one less than that no choice has
        long second = Math.addExact(Math.multiplyExact(worst, officers), 2);
        long first = Math.multiplyExact(second, officers + 1);
        // room for all officers, each with six times her share
        Math.multiplyExact(Math.multiplyExact(first, officers + 1), 12);
        return new Weights(order, first, second);
    }

    /// What going round is worth.
    ///
    /// @param ranks of its officers, together
    long of(int ways, long ranks) {
        long two = ways == 2 ? 1 : 0;
        return switch (order) {
            case ROBUST -> two * first + ways * second - ranks;
            case PLACEMENTS -> ways * first + two * second - ranks;
        };
    }

    /// What so many exchanges are worth.
    long of(Volumes volumes, long ranks) {
        return volumes.twoWays() * of(2, 0) + volumes.threeWays() * of(3, 0) - ranks;
    }

    Volumes volumes(Score score) {
        long two = order == Aims.Order.ROBUST ? score.first() : score.second();
        long placements = order == Aims.Order.ROBUST ? score.second() : score.first();
        return new Volumes((int) two, (int) (placements - 2 * two) / 3);
    }

    /// What a swap is worth among swaps alone, where both orders mean the same: one more swap before better
    /// ranks.
    long ofSwap(long ranks) {
        return 2 * second - ranks;
    }

    boolean fitsSwaps() {
        return 2 * second <= MOST_OF_A_SWAP;
    }

    /// A number of swaps alone in the terms of [#of].
    long ofSwaps(long value) {
        long swaps = Math.ceilDiv(value, 2 * second);
        return swaps * of(2, 0) - (swaps * 2 * second - value);
    }

    Score score(long value) {
        // the rest may be less than zero, by the ranks alone
        long most = Math.floorDiv(value + second - 1, first);
        long rest = value - most * first;
        long next = Math.ceilDiv(rest, second);
        return new Score(most, next, next * second - rest);
    }
}
