package org.comity.exchange.matching.swaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.comity.exchange.matching.linear.Simplex;
import org.comity.exchange.matching.linear.Trail;

/// Follows a linear program to good exchanges, without a proof: numbers of exchanges are rounded up, those first that
/// are nearly there, it is solved anew, and so on; then pairs (a dive). Rounding down would close what may be needed
/// later. Between most offices there can stay as many exchanges as in the best that was found, so that what is left is
/// small (Danna, Rothberg and Le Pape 2005).
final class Diving {

    private static final int PIVOTS = 50_000;
    private static final int PARTS = 10;
    private static final int MOST_TURNS = 8;
    private static final int LEAST_OFFICES = 3;
    private static final int TRIES = 4;

    /// After so many tries in a row that led to nothing better, it ends.
    private static final int STALE = 60;

    private final Destinations destinations;
    private final Program program;
    private final Simplex simplex;
    private final Trail trail;
    private final LocalSearch local;
    private final Random chance;
    private final int offices;
    private int turns;

    /// A column and the next whole number above.
    private record Near(int column, double whole, double far) {}

    Diving(Destinations destinations, Program program, LocalSearch local, long seed) {
        this.destinations = destinations;
        this.program = program;
        this.local = local;
        simplex = program.simplex();
        trail = new Trail(simplex);
        chance = new Random(seed);
        offices = destinations.instance().offices().size();
    }

    /// From where the linear program stands to something whole, if it can be below the limit.
    ///
    /// @param limit cost of the linear program
    /// @param end no more steps of it than this
    void run(double limit, long end) {
        int begin = trail.length();
        turns = 0;
        Simplex.End how = program.solve(limit, PIVOTS);
        while (how == Simplex.End.BEST && simplex.steps() < end) {
            List<Near> near = near();
            if (near.isEmpty()) {
                break;
            }
            how = step(near, limit);
        }
        if (how == Simplex.End.BEST) {
            local.fillUp(program.seated(), program.exchanges());
        }
        trail.back(begin);
    }

    /// Makes the nearest numbers whole; if that is too much, the first of them alone; if that is, too, the other way.
    private Simplex.End step(List<Near> near, double limit) {
        Simplex.Start before = simplex.start();
        int length = trail.length();
        for (int many = 1 + near.size() / PARTS; many > 0; many = many > 1 ? 1 : 0) {
            near.subList(0, many).forEach(each -> trail.narrow(each.column(), each.whole(), each.whole()));
            Simplex.End how = program.solve(limit, PIVOTS);
            if (how == Simplex.End.BEST || turns >= MOST_TURNS) {
                return how;
            }
            turns++;
            trail.back(length);
            simplex.begin(before);
        }
        otherwise(near.getFirst());
        return program.solve(limit, PIVOTS);
    }

    /// The next whole number on the other side.
    private void otherwise(Near near) {
        double value = near.whole() + near.far();
        boolean up = value > near.whole();
        trail.narrow(
                near.column(),
                up ? near.whole() + 1 : simplex.lower(near.column()),
                up ? simplex.upper(near.column()) : near.whole() - 1);
    }

    /// Numbers of exchanges that are not whole or, when all are, pairs; the nearest to the number above first.
    private List<Near> near() {
        List<Near> near = new ArrayList<>();
        for (int which = 0; which < program.numbers(); which++) {
            add(near, program.columnOfNumber(which));
        }
        if (near.isEmpty()) {
            for (int pair = 0; pair < destinations.instance().pairs().count(); pair++) {
                add(near, program.columnOf(pair));
            }
        }
        near.sort(
                Comparator.comparingDouble((Near each) -> Math.abs(each.far())).thenComparingInt(Near::column));
        return near;
    }

    private void add(List<Near> near, int column) {
        if (column >= 0) {
            double value = simplex.value(column);
            double whole = Math.ceil(value);
            double far = value - whole;
            if (Math.abs(value - Math.rint(value)) > Program.WHOLE) {
                near.add(new Near(column, whole, far));
            }
        }
    }

    /// Looks for something better than the best between some offices by chance, while between all others there are
    /// as many exchanges as there.
    ///
    /// @param root where the linear program was solved without that
    /// @return whether there was nothing better, for certain
    boolean among(int many, Simplex.Start root, Limits limits, long end) {
        double limit = limits.below();
        boolean[] some = some(many);
        Map<Integer, Integer> exchanges = local.numbers(program);
        int begin = trail.length();
        for (int which = 0; which < program.numbers(); which++) {
            int column = program.columnOfNumber(which);
            if (column >= 0 && !Arrays.stream(program.officesOf(which)).allMatch(office -> some[office])) {
                int whole = exchanges.getOrDefault(which, 0);
                trail.narrow(column, whole, whole);
            }
        }
        simplex.begin(root);
        Simplex.End how = program.solve(limit, 2L * PIVOTS);
        boolean nothing = how == Simplex.End.TOO_DEAR || how == Simplex.End.IMPOSSIBLE;
        if (!nothing) {
            Simplex.Start start = simplex.start();
            long before = limits.reached();
            run(limit, end);
            if (limits.reached() == before) {
                limits.among(start);
            }
        }
        trail.back(begin);
        return nothing;
    }

    private boolean[] some(int many) {
        boolean[] some = new boolean[offices];
        for (int at = 0; at < Math.min(many, offices); at++) {
            int next = chance.nextInt(offices);
            for (int again = 0; again < TRIES && some[next]; again++) {
                next = chance.nextInt(offices);
            }
            some[next] = true;
        }
        return some;
    }

    /// Looks among more offices at a time as long as there is nothing better.
    void improve(Simplex.Start root, Limits limits, long end) {
        int many = Math.max(LEAST_OFFICES, offices / 4);
        int fruitless = 0;
        int stale = 0;
        while (simplex.steps() < end && !limits.isReached() && many <= offices && stale < STALE) {
            long before = limits.reached();
            boolean nothing = among(many, root, limits, end);
            stale = limits.reached() < before ? 0 : stale + 1;
            fruitless = limits.reached() < before ? 0 : fruitless + 1;
            if (nothing && fruitless > TRIES) {
                many += 1 + many / PARTS;
                fruitless = 0;
            } else if (!nothing && fruitless > 2 * TRIES) {
                many = Math.max(LEAST_OFFICES, many - 1);
                fruitless = 0;
            }
        }
    }

    /// What was reached and what is to be beaten.
    interface Limits {

        long reached();

        boolean isReached();

        /// What the linear program may cost at most so that something better can be in it.
        double below();

        /// Goes on with a few branches.
        void among(Simplex.Start start);
    }
}
