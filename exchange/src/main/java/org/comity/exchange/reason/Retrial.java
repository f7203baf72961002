package org.comity.exchange.reason;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.comity.exchange.matching.groups.SeatingGroups;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.method.Solver;
import org.comity.exchange.matching.method.Solver.Solved;

/// A kept round matched again, by its own mechanism and with its own lottery, with the list of one officer changed.
///
/// @param officer index of hers
record Retrial(KeptRound kept, int officer) {

    /// So many changes are tried for one officer at most.
    static final int MOST = 200;

    /// So many at most where exchanges are searched for, which takes longer.
    static final int MOST_SEARCHES = 20;

    /// So many pairs are matched again for one officer, all her changes together.
    static final int PAIRS = 4_000_000;

    /// So many where exchanges are searched for.
    static final int PAIRS_SEARCHED = 3_000;

    /// So many in a balanced round.
    static final int PAIRS_BALANCED = 600_000;

    /// How many changes may be tried; none when the round is too large.
    int most() {
        int pairs = Math.max(1, kept.instance().pairs().count());
        return switch (kept.method().mechanism()) {
            case SWAPS -> Math.min(MOST_SEARCHES, PAIRS_SEARCHED / pairs);
            case BALANCED -> Math.min(MOST, PAIRS_BALANCED / pairs);
            case DEFERRED_ACCEPTANCE, TRADING_CYCLES -> Math.min(MOST, PAIRS / pairs);
        };
    }

    /// Whether she has a place with another list. Groups have their turns anew.
    ///
    /// @param ranks indexes of places, the dearest rank first
    /// @param priority of hers at each place, by its index
    /// @param fit of hers to each place, by its index
    boolean places(List<List<Integer>> ranks, IntUnaryOperator priority, IntUnaryOperator fit) {
        Instance old = kept.seated().before();
        Pairs before = old.pairs();
        Pairs.Builder pairs = new Pairs.Builder(before.officers());
        for (int pair = 0; pair < before.count(); pair++) {
            if (before.officer(pair) != officer) {
                pairs.add(
                        before.officer(pair),
                        before.place(pair),
                        before.rank(pair),
                        before.priority(pair),
                        before.fit(pair));
            }
        }
        for (int rank = 0; rank < ranks.size(); rank++) {
            for (int place : ranks.get(rank)) {
                pairs.add(officer, place, rank + 1, priority.applyAsInt(place), fit.applyAsInt(place));
            }
        }
        Instance changed = new Instance(
                old.policy(),
                old.offices(),
                old.officers(),
                old.places(),
                pairs.build(),
                old.announced(),
                old.fixed(),
                old.groups());
        Instance seated =
                SeatingGroups.seat(changed, kept.method().mechanism().limit()).instance();
        return Solver.solve(seated, kept.method()) instanceof Solved.Matched matched
                && matched.matching().of(officer) != Matching.NOWHERE;
    }
}
