package org.comity.exchange.matching.swaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.linear.Simplex;

/// A [Goal] as a linear program: parts of officers take pairs, and between two
/// offices, or around three, there are parts of exchanges. Columns come in when their price says that they could be
/// of use (Dantzig and Wolfe 1960).
final class Program {

    static final double WHOLE = 1e-6;
    private static final double HALF = 0.5;
    private static final double A_LITTLE = 0.02;
    private static final double COULD_BE_OF_USE = 1;
    private static final double NEGATIVE = -1e-6;
    private static final int FIRST_CHOICES = 6;
    private static final int PIVOTS = 1_000;
    private static final int MOST_DEARER = 3;
    private static final double DEARER = 16;
    private static final int NONE = -1;

    private final Destinations destinations;
    private final Pairs pairs;
    private final Goal goal;
    private final int offices;
    private final Simplex simplex = new Simplex();
    private final int[] officerRow;
    private final int[] placeRow;
    private final int[] blockRow;
    private final int firstRow;
    private final int threeRow;
    private final int[] pairColumn;
    private final int[] twoColumn;
    private final List<int[]> around = new ArrayList<>();
    private final List<Integer> aroundColumn = new ArrayList<>();
    private final int[] aroundAt;
    private double dear;

    Program(Destinations destinations, Goal goal) {
        this.destinations = destinations;
        this.goal = goal;
        pairs = destinations.instance().pairs();
        offices = destinations.instance().offices().size();
        officerRow = new int[destinations.officers()];
        int[] demand = demand();
        for (int officer = 0; officer < officerRow.length; officer++) {
            officerRow[officer] = destinations.offices(officer).iterator().hasNext() ? simplex.row(1, 1) : NONE;
        }
        placeRow = new int[demand.length];
        for (int place = 0; place < demand.length; place++) {
            int seats = Math.min(demand[place], destinations.seats().free(place));
            placeRow[place] = seats > 0 ? simplex.row(seats, seats) : NONE;
        }
        blockRow = blocks();
        firstRow = simplex.row(goal.first(), goal.first());
        threeRow = goal.isRanks() ? simplex.row(goal.mostThreeWays(), goal.mostThreeWays()) : NONE;
        int worst = 1;
        for (int pair = 0; pair < pairs.count(); pair++) {
            worst = Math.max(worst, pairs.rank(pair));
        }
        dear = goal.isRanks() ? 8.0 * (worst + 1) : goal.costOfMissing();
        missingIsDear();
        pairColumn = filled(pairs.count());
        twoColumn = filled(offices * offices);
        aroundAt = filled(goal.mostThreeWays() == 0 ? 0 : offices * offices * offices);
        columns();
    }

    private static int[] filled(int many) {
        int[] filled = new int[many];
        Arrays.fill(filled, NONE);
        return filled;
    }

    private int[] demand() {
        int[] demand = new int[destinations.instance().places().size()];
        for (int officer = 0; officer < destinations.officers(); officer++) {
            for (int where : destinations.offices(officer)) {
                for (int pair : destinations.at(officer, where)) {
                    demand[pairs.place(pair)]++;
                }
            }
        }
        return demand;
    }

    private int[] blocks() {
        int[] rows = filled(offices * offices);
        for (int officer = 0; officer < destinations.officers(); officer++) {
            for (int where : destinations.offices(officer)) {
                int block = destinations.office(officer) * offices + where;
                rows[block] = rows[block] == NONE ? simplex.row(0, 0) : rows[block];
            }
        }
        return rows;
    }

    private void columns() {
        for (int one = 0; one < offices; one++) {
            for (int other = one + 1; other < offices; other++) {
                int there = blockRow[one * offices + other];
                int back = blockRow[other * offices + one];
                if (there != NONE && back != NONE) {
                    int[] rows = {there, back, firstRow};
                    double most = destinations.most(one, other);
                    twoColumn[one * offices + other] =
                            simplex.column(0, most, rows, new double[] {-1, -1, goal.ofTwo()});
                }
            }
        }
        for (int officer = 0; officer < destinations.officers(); officer++) {
            List<Integer> all = new ArrayList<>();
            for (int where : destinations.offices(officer)) {
                Arrays.stream(destinations.at(officer, where)).forEach(all::add);
            }
            all.sort((one, other) -> Integer.compare(pairs.rank(one), pairs.rank(other)));
            all.stream().limit(FIRST_CHOICES).forEach(this::include);
        }
    }

    private int block(int pair) {
        int host = destinations.instance().places().get(pairs.place(pair)).office();
        return destinations.office(pairs.officer(pair)) * offices + host;
    }

    /// Lets a pair be taken.
    void include(int pair) {
        if (pairColumn[pair] == NONE) {
            int[] rows = {officerRow[pairs.officer(pair)], placeRow[pairs.place(pair)], blockRow[block(pair)]};
            pairColumn[pair] = simplex.column(goal.costOf(pairs.rank(pair)), 1, rows, new double[] {1, 1, 1});
        }
    }

    Goal goal() {
        return goal;
    }

    Simplex simplex() {
        return simplex;
    }

    /// The column of a pair, or -1.
    int columnOf(int pair) {
        return pairColumn[pair];
    }

    int columnOfOfficer(int officer) {
        return simplex.columnOf(officerRow[officer]);
    }

    double value(int pair) {
        return pairColumn[pair] == NONE ? 0 : simplex.value(pairColumn[pair]);
    }

    /// For each officer the pair of which she takes more than half, or -1.
    int[] seated() {
        int[] seated = filled(destinations.officers());
        int[] taken = new int[placeRow.length];
        for (int pair = 0; pair < pairs.count(); pair++) {
            int place = pairs.place(pair);
            if (value(pair) > HALF && taken[place] < destinations.seats().free(place)) {
                seated[pairs.officer(pair)] = pair;
                taken[place]++;
            }
        }
        return seated;
    }

    /// The offices of whole exchanges, as often as there are any.
    List<int[]> exchanges() {
        List<int[]> exchanges = new ArrayList<>();
        for (int which = 0; which < numbers(); which++) {
            int column = columnOfNumber(which);
            int many = column == NONE ? 0 : (int) Math.floor(simplex.value(column) + WHOLE);
            exchanges.addAll(Collections.nCopies(many, officesOf(which)));
        }
        return exchanges;
    }

    /// What one more of a pair adds to the ranks, for the prices that were found last.
    double reduced(int pair) {
        return goal.costOf(pairs.rank(pair))
                - simplex.price(officerRow[pairs.officer(pair)])
                - simplex.price(placeRow[pairs.place(pair)])
                - simplex.price(blockRow[block(pair)]);
    }

    /// Solves with as many columns as are needed.
    ///
    /// @param most steps, about
    /// @return whether it was solved and there are as many exchanges as there should be
    boolean solve(long most) {
        long end = simplex.steps() + most;
        for (int more = 0; more < MOST_DEARER; more++) {
            boolean added = true;
            while (added) {
                if (simplex.solve(Double.MAX_VALUE, PIVOTS) != Simplex.End.BEST) {
                    if (simplex.steps() > end) {
                        return false;
                    }
                    continue;
                }
                boolean pairsAdded = addPairs();
                added = addAround() || pairsAdded;
            }
            if (isEnough()) {
                return true;
            }
            dear *= DEARER;
            missingIsDear();
        }
        return false;
    }

    private void missingIsDear() {
        simplex.cost(simplex.columnOf(firstRow), dear);
        if (threeRow != NONE) {
            simplex.cost(simplex.columnOf(threeRow), dear);
        }
    }

    /// Solves with the pairs that are there and with all ways around three offices.
    ///
    /// @param limit of the cost above which it need not go on
    /// @param most pivots, about
    Simplex.End solve(double limit, long most) {
        long end = simplex.pivots() + most;
        Simplex.End how = simplex.solve(limit, most);
        while (how != Simplex.End.NOT_YET && how != Simplex.End.IMPOSSIBLE && simplex.pivots() < end && addAround()) {
            how = simplex.solve(limit, most);
        }
        return how;
    }

    private boolean isEnough() {
        return threeRow == NONE
                || (simplex.value(simplex.columnOf(firstRow)) < WHOLE
                        && simplex.value(simplex.columnOf(threeRow)) < WHOLE);
    }

    private boolean addPairs() {
        boolean needed = false;
        List<Integer> found = new ArrayList<>();
        for (int officer = 0; officer < destinations.officers(); officer++) {
            for (int where : destinations.offices(officer)) {
                for (int pair : destinations.at(officer, where)) {
                    double reduced = pairColumn[pair] == NONE ? reduced(pair) : COULD_BE_OF_USE;
                    needed |= reduced < NEGATIVE;
                    if (reduced < use()) {
                        found.add(pair);
                    }
                }
            }
        }
        if (needed) {
            found.forEach(this::include);
        }
        return needed;
    }

    /// Below this, a column comes in with those that are needed.
    private double use() {
        return goal.isRanks() ? COULD_BE_OF_USE : NEGATIVE;
    }

    /// Ways around three offices that could be of use.
    private boolean addAround() {
        return goal.mostThreeWays() > 0 && addAround(goal.isRanks() ? HALF : A_LITTLE);
    }

    private boolean addAround(double use) {
        double three = priceOfThree();
        boolean needed = false;
        List<int[]> found = new ArrayList<>();
        for (int one = 0; one < offices; one++) {
            for (int two = one + 1; two < offices; two++) {
                for (int last = one + 1; last < offices && blockRow[one * offices + two] != NONE; last++) {
                    int on = blockRow[two * offices + last];
                    int back = blockRow[last * offices + one];
                    if (two != last && on != NONE && back != NONE && aroundAt[number(one, two, last)] == NONE) {
                        double reduced = simplex.price(blockRow[one * offices + two])
                                + simplex.price(on)
                                + simplex.price(back)
                                - three;
                        needed |= reduced < NEGATIVE;
                        if (reduced < use) {
                            found.add(new int[] {one, two, last});
                        }
                    }
                }
            }
        }
        if (needed || use > COULD_BE_OF_USE) {
            found.forEach(this::includeAround);
        }
        return needed;
    }

    private int number(int one, int two, int three) {
        return (one * offices + two) * offices + three;
    }

    /// What an exchange of three saves by its number, without what officers cost to go.
    private double priceOfThree() {
        return goal.isRanks() ? simplex.price(threeRow) : goal.ofThree() * simplex.price(firstRow) - goal.costOfThree();
    }

    private void includeAround(int[] its) {
        aroundAt[number(its[0], its[1], its[2])] = around.size();
        int there = blockRow[its[0] * offices + its[1]];
        int on = blockRow[its[1] * offices + its[2]];
        int back = blockRow[its[2] * offices + its[0]];
        boolean counts = goal.isRanks() || goal.ofThree() > 0;
        int[] rows = counts
                ? new int[] {there, on, back, goal.isRanks() ? threeRow : firstRow}
                : new int[] {there, on, back};
        double[] entries =
                counts ? new double[] {-1, -1, -1, goal.isRanks() ? 1 : goal.ofThree()} : new double[] {-1, -1, -1};
        around.add(its);
        aroundColumn.add(simplex.column(goal.costOfThree(), goal.mostThreeWays(), rows, entries));
    }

    /// The column of what has this number: exchanges between two offices by their block, the first office first, and
    /// after all blocks those around three in the order in which they came in; or -1.
    int columnOfNumber(int which) {
        int blocks = offices * offices;
        return which < blocks ? twoColumn[which] : aroundColumn.get(which - blocks);
    }

    /// One more than the last number of [#columnOfNumber].
    int numbers() {
        return offices * offices + around.size();
    }

    /// The offices of a number of exchanges.
    int[] officesOf(int which) {
        int blocks = offices * offices;
        return which < blocks ? new int[] {which / offices, which % offices} : around.get(which - blocks);
    }

    /// The number of exchanges around three offices, of which the first has the smallest index.
    int numberAround(int[] its) {
        if (aroundAt[number(its[0], its[1], its[2])] == NONE) {
            includeAround(its);
        }
        return offices * offices + aroundAt[number(its[0], its[1], its[2])];
    }

    /// Lets every way around three offices be taken that adds less than this to the ranks.
    void widen(double gap) {
        if (goal.mostThreeWays() > 0) {
            addAround(Math.max(gap, 2 * COULD_BE_OF_USE));
        }
    }

    /// By home and host office, what one more officer on the way would save, in units.
    int[] prices(int units) {
        int[] prices = new int[offices * offices];
        for (int block = 0; block < prices.length; block++) {
            prices[block] = blockRow[block] == NONE ? 0 : rounded(-units * simplex.price(blockRow[block]));
        }
        int two = goal.ofTwo() * first(units);
        for (int one = 0; one < offices; one++) {
            for (int other = one + 1; other < offices; other++) {
                int there = one * offices + other;
                if (twoColumn[there] != NONE) {
                    // what the linear program has at nothing is at nothing in whole numbers too
                    double reduced = simplex.price(blockRow[there])
                            + simplex.price(blockRow[other * offices + one])
                            - goal.ofTwo() * simplex.price(firstRow);
                    int whole = rounded(units * reduced);
                    prices[other * offices + one] = Math.clamp(
                            -(long) prices[there] - two - whole, -Relaxation.MOST_PRICE, Relaxation.MOST_PRICE);
                }
            }
        }
        return prices;
    }

    /// What one more of what counts first costs, in units.
    int first(int units) {
        int price = rounded(units * simplex.price(firstRow));
        return goal.isRanks() ? price : Math.min(price, units * goal.costOfMissing());
    }

    private static int rounded(double price) {
        return Math.clamp(Math.round(price), -Relaxation.MOST_PRICE, Relaxation.MOST_PRICE);
    }
}
