package org.comity.exchange.matching.cycles;

import java.util.List;
import org.comity.exchange.matching.linear.Simplex;
import org.comity.exchange.matching.watch.Stage;
import org.comity.exchange.matching.watch.Watch;

/// Solves the linear program of a [Master] with all exchanges and odd sets that are of use (Dantzig and
/// Wolfe 1960).
final class ColumnGeneration {

    /// What is missing by no more than this, noise included, is there.
    static final double NOISE = 0.05;

    private static final double MOST_GIVEN = 4e18;
    private static final int MOST_SETS = 400;
    private static final int PIVOTS = 5_000;

    /// To begin again with a linear program takes so many steps for each row.
    private static final int STEPS_OF_A_ROW = 20;

    /// So many entries that the linear program looks at take about as long as one exchange that is
    /// looked at.
    private static final int ENTRIES = 16;

    private final Compatibility graph;
    private final Objective objective;
    private final Incumbent incumbent;
    private final Master master;
    private final Simplex simplex;
    private final Pricing pricing;
    private final long most;
    private final Watch watch;
    private final long before;
    private final long all;
    private long otherSteps;
    private boolean solved;

    /// @param most steps
    /// @param watch by whom it is seen how far that is
    /// @param before steps that were taken before
    /// @param all steps that can be taken with those
    ColumnGeneration(Search search, Incumbent incumbent, long most, Watch watch, long before, long all) {
        graph = search.graph();
        objective = search.objective();
        this.incumbent = incumbent;
        this.most = most;
        this.watch = watch;
        this.before = before;
        this.all = all;
        master = new Master(graph, objective);
        simplex = master.simplex();
        pricing = new Pricing(graph, search.threes());
        master.add(incumbent.best());
        search.oddSets().forEach(master::add);
    }

    Master master() {
        return master;
    }

    long steps() {
        return pricing.steps() + otherSteps + simplex.steps() / ENTRIES;
    }

    /// Adds odd sets that are exceeded, again and again.
    ///
    /// @param enough that nothing in this branch is worth more than
    /// @return the same, or less
    long sharpen(long enough, int rounds) {
        long least = enough;
        for (int round = 0; round < rounds && incumbent.worth() < least && !isOver(); round++) {
            int many = master.oddSets().size();
            if (many < MOST_SETS) {
                OddSets sets = new OddSets(master, graph.many());
                sets.exceeded().forEach(master::add);
                otherSteps += sets.steps();
            }
            if (master.oddSets().size() == many) {
                break;
            }
            least = solve(least);
        }
        return least;
    }

    boolean isOver() {
        return steps() >= most;
    }

    long solve(long enough) {
        return solve(enough, true);
    }

    /// Solves with all exchanges that are of use, or with as many as are enough.
    ///
    /// @param enough that nothing in this branch is worth more than
    /// @param exact whether counts have to be kept, if need be by making it dearer to lack something
    /// @return the same, or less
    long solve(long enough, boolean exact) {
        long least = enough;
        otherSteps += (long) STEPS_OF_A_ROW * (graph.many() + master.oddSets().size());
        while (true) {
            watch.at(Stage.PROVING, before + steps(), all);
            Simplex.End how = simplex.solve(Double.MAX_VALUE, PIVOTS);
            solved = how == Simplex.End.BEST;
            if (isOver() || (!isLess(enough) && !master.lacks())) {
                return least;
            }
            if (how == Simplex.End.NOT_YET) {
                continue;
            }
            Prices prices = master.prices();
            List<Column> found = pricing.find(prices, objective.ranks(), master.closed());
            least = Math.min(least, bound(prices));
            if (least <= incumbent.worth() || (!master.add(found) && !(exact && master.raise()))) {
                return least;
            }
        }
    }

    /// What prices prove, after all exchanges were looked through; or [Long#MAX_VALUE] when they are so
    /// dear that it does not fit.
    private long bound(Prices prices) {
        long exchanges = Math.max(1, graph.many() / 2);
        if (Math.abs((double) prices.given()) + (double) pricing.most() * exchanges > MOST_GIVEN || !prices.fits()) {
            return Long.MAX_VALUE;
        }
        return objective.possible(Math.floorDiv(prices.given() + pricing.most() * exchanges, Prices.UNITS));
    }

    /// Whether the linear program was solved and had a solution, when it was solved last.
    boolean isSolved() {
        return solved;
    }

    /// Whether less is left than that, or nothing.
    boolean isLess(long worth) {
        return !solved || master.worth() <= worth - NOISE;
    }

    /// As much as whole exchanges can be worth by the linear program.
    long atBest() {
        return solved ? objective.possible((long) Math.floor(master.worth() + NOISE)) : Long.MIN_VALUE;
    }
}
