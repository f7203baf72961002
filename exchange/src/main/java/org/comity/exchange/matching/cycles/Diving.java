package org.comity.exchange.matching.cycles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.comity.exchange.matching.linear.Simplex;

/// Finds whole exchanges along a linear program (diving: Sadykov and others 2019).
final class Diving {

    private static final double A_LOT = 0.9;
    private static final int MOST_RETURNS = 60;

    private final ColumnGeneration generation;
    private final Incumbent incumbent;
    private final Master master;
    private final Simplex simplex;

    /// Where a dive was before it took exchanges.
    ///
    /// @param first the one of which most was taken
    private record Level(int trail, int gone, Simplex.Start start, int first) {}

    Diving(ColumnGeneration generation, Incumbent incumbent) {
        this.generation = generation;
        this.incumbent = incumbent;
        master = generation.master();
        simplex = master.simplex();
    }

    /// Takes exchanges of which much is taken, one after the other, and solves again for the others.
    /// Where less would come of it than is possible, fewer are taken at once; of a single one a pair is
    /// closed instead, and where that does not help, of the one before.
    void run(long enough) {
        int length = master.trail().length();
        int gone = master.closed().length();
        long aim = enough;
        int many = Integer.MAX_VALUE;
        int returns = 0;
        Deque<Level> levels = new ArrayDeque<>();
        while (returns <= MOST_RETURNS && !generation.isOver()) {
            List<Integer> taken = mostTaken(many);
            if (taken.isEmpty()) {
                incumbent.offer(master);
                break;
            }
            levels.push(
                    new Level(master.trail().length(), master.closed().length(), simplex.start(), taken.getFirst()));
            taken.forEach(master::take);
            master.narrow();
            generation.sharpen(generation.solve(aim, false), 1);
            many = 2 * taken.size();
            if (!generation.isLess(aim)) {
                continue;
            }
            many = Math.max(1, taken.size() / 2);
            returns++;
            Level last = back(levels);
            if (taken.size() == 1) {
                close(last, returns);
            }
            generation.solve(aim, false);
            while (generation.isLess(aim)
                    && generation.atBest() <= incumbent.worth()
                    && !levels.isEmpty()
                    && returns++ <= MOST_RETURNS) {
                close(back(levels), returns);
                generation.solve(aim, false);
            }
            aim = Math.min(aim, generation.atBest());
            if (aim <= incumbent.worth()) {
                break;
            }
        }
        master.trail().back(length);
        master.closed().back(gone);
    }

    private Level back(Deque<Level> levels) {
        Level level = levels.pop();
        master.trail().back(level.trail());
        master.closed().back(level.gone());
        simplex.begin(level.start());
        return level;
    }

    private void close(Level level, int which) {
        Column first = master.column(level.first());
        master.closed().close(first.pairs()[which % first.ways()]);
        master.narrow();
    }

    /// Exchanges that are taken to a large part and not wholly decided yet.
    private List<Integer> mostTaken(int most) {
        List<Integer> lot = new ArrayList<>();
        int first = -1;
        for (int at = 0; at < master.size(); at++) {
            double value = master.value(at);
            if (simplex.lower(master.number(at)) == 0 && value > Master.WITHIN) {
                if (value >= A_LOT) {
                    lot.add(at);
                } else if (first < 0 || value > master.value(first)) {
                    first = at;
                }
            }
        }
        // whoever is in one of the others has no larger part left
        if (first >= 0 && (lot.isEmpty() || master.value(first) > 1 - A_LOT + Master.WITHIN)) {
            lot.add(first);
        }
        lot.sort(Comparator.comparingDouble(each -> -master.value(each)));
        return lot.size() > most ? lot.subList(0, most) : lot;
    }
}
