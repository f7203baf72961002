package org.comity.exchange.matching.swaps;

/// What exchanges are sought for: the least ranks of so many exchanges, or as much as can be of what counts first and
/// then of what counts second. Either is a cost, which is to be small: ranks, or what is missing.
final class Goal {

    private final Aims.Order order;
    private final Volumes volumes;
    private final boolean ranks;
    private final int mostThreeWays;

    private Goal(Aims.Order order, Volumes volumes, boolean ranks, int mostThreeWays) {
        this.order = order;
        this.volumes = volumes;
        this.ranks = ranks;
        this.mostThreeWays = mostThreeWays;
    }

    /// The least ranks.
    ///
    /// @param volumes how many exchanges
    static Goal ranks(Aims.Order order, Volumes volumes) {
        return new Goal(order, volumes, true, volumes.threeWays());
    }

    /// As many exchanges as can be.
    ///
    /// @param volumes with so much of what counts first that no choice has more
    /// @param mostThreeWays that no choice exceeds
    static Goal numbers(Aims.Order order, Volumes volumes, int mostThreeWays) {
        return new Goal(order, volumes, false, mostThreeWays);
    }

    boolean isRanks() {
        return ranks;
    }

    private boolean countsPlacements() {
        return !ranks && order == Aims.Order.PLACEMENTS;
    }

    /// What counts first is the sum of this for each exchange of two ...
    int ofTwo() {
        return countsPlacements() ? 2 : 1;
    }

    /// ... and of this for each of three.
    int ofThree() {
        return countsPlacements() ? 3 : 0;
    }

    /// So much there is to be of what counts first.
    int first() {
        return first(volumes);
    }

    private int first(Volumes its) {
        return countsPlacements() ? its.placements() : its.twoWays();
    }

    int mostThreeWays() {
        return mostThreeWays;
    }

    /// No choice has more placements and exchanges together.
    int most() {
        return first() * 3 + mostThreeWays * 4;
    }

    /// What a rank costs.
    int costOf(int rank) {
        return ranks ? rank : 0;
    }

    /// What one exchange of three costs.
    int costOfThree() {
        return ranks ? 0 : countsPlacements() ? 1 : -1;
    }

    /// What no exchange at all would cost beside all that is missing then of what counts first.
    int costOfNone() {
        return ranks || countsPlacements() ? 0 : mostThreeWays;
    }

    /// What it costs when one is missing of what counts first: more than all of what counts second.
    int costOfMissing() {
        return mostThreeWays + 2;
    }

    /// Nothing costs so much.
    long end(Weights weights) {
        return ranks ? weights.second() - 1 : (first() + 1L) * costOfMissing();
    }

    /// What exchanges cost, or [Long#MAX_VALUE] when they are not those that are sought.
    long cost(Volumes its, long itsRanks) {
        if (ranks) {
            return its.equals(volumes) ? itsRanks : Long.MAX_VALUE;
        }
        return (long) costOfMissing() * (first() - first(its)) + costOfNone() + (long) costOfThree() * its.threeWays();
    }

    /// As many exchanges as there can be at this cost.
    Volumes at(long cost) {
        if (ranks) {
            return volumes;
        }
        int first = first() - (int) (cost / costOfMissing());
        int rest = (int) (cost % costOfMissing());
        if (!countsPlacements()) {
            return rest > mostThreeWays
                    ? new Volumes(first - 1, mostThreeWays)
                    : new Volumes(first, mostThreeWays - rest);
        }
        // pairs and threes come to the number of placements only when one of the two is even
        int three = rest + (rest + first) % 2;
        return 3 * three > first ? at(cost + costOfMissing() - rest) : new Volumes((first - 3 * three) / 2, three);
    }

    /// The least cost that whole exchanges can have when nothing costs less.
    long possible(long least) {
        return ranks ? least : Math.max(least, cost(at(least), 0));
    }

    /// What no choice is worth more than, when nothing costs less.
    long worth(Weights weights, long least) {
        return weights.of(at(least), ranks ? least : 0);
    }
}
