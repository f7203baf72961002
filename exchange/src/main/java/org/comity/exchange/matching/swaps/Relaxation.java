package org.comity.exchange.matching.swaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.comity.exchange.matching.flow.Circulation;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.linear.Simplex;

/// What no choice of exchanges can beat. Exchanges are a circulation: home office, officer, place, host office; so
/// the best circulation, in which officers may go round by more than three, is a bound. It becomes sharper by
/// prices on going from one office to another, with the opposite price on going back: within two-way exchanges
/// they cancel out, and what they may add to a three-way one is taken off. Any prices give a bound that is exact in
/// whole numbers (Lagrangian relaxation: Fisher 1981). The prices of ranks are those of [Program]; those of how many
/// officers there are in exchanges of two are found by the subgradient method (Held, Wolfe and Crowder 1974).
final class Relaxation {

    /// A rank is at most this many units of a price and of a bound.
    private static final int MOST_UNITS = 4096;

    /// With it and the dearest rank, a cost stays under [Circulation#MOST_COST].
    static final int MOST_PRICE = 1 << 27;

    /// A price may be so many times the dearest rank.
    private static final int ROOM = 32;

    private static final int CLOSED = 1 << 29;
    private static final int FORCED = 1 << 24;
    /// A change of the tree counts as so many arcs.
    private static final int PIVOT = 100;

    private static final int PATIENCE = 12;
    private static final double STILL = 0.001;

    private final Pairs pairs;
    private final Circulation circulation;
    private final int offices;
    private final int officers;
    private final int[] arcPair;
    private final int[] block;
    private final boolean[] possible;
    private final int[] cost;
    private boolean[] closed;
    private boolean[] forced;
    private final int units;
    private int many;
    private long steps;

    Relaxation(Destinations destinations, IntPredicate keep) {
        pairs = destinations.instance().pairs();
        offices = destinations.instance().offices().size();
        officers = destinations.officers();
        int places = destinations.instance().places().size();
        arcPair = new int[pairs.count()];
        block = new int[pairs.count()];
        possible = new boolean[offices * offices];
        circulation = new Circulation(offices + officers + places, officers + pairs.count() + places);
        int[] demand = new int[places];
        for (int officer = 0; officer < officers; officer++) {
            circulation.add(destinations.office(officer), offices + officer, 1, 0);
        }
        for (int officer = 0; officer < officers; officer++) {
            for (int where : destinations.offices(officer)) {
                for (int pair : destinations.at(officer, where)) {
                    if (keep.test(pair)) {
                        add(pair, destinations.office(officer) * offices + where);
                        demand[pairs.place(pair)]++;
                    }
                }
            }
        }
        // the same for all pairs and for some, so that bounds can be compared
        int worst = IntStream.range(0, pairs.count()).map(pairs::rank).max().orElse(1);
        units = Math.max(1, Integer.highestOneBit(Math.min(MOST_UNITS, MOST_PRICE / ROOM / worst)));
        cost = new int[many];
        closed = new boolean[many];
        forced = new boolean[officers];
        for (int place = 0; place < places; place++) {
            int host = destinations.instance().places().get(place).office();
            int seats = Math.min(demand[place], destinations.seats().free(place));
            circulation.add(offices + officers + place, host, seats, 0);
        }
        int[] hangs = new int[offices + officers + places];
        Arrays.fill(hangs, -1);
        circulation.start(hangs);
    }

    private void add(int pair, int between) {
        circulation.add(offices + pairs.officer(pair), offices + officers + pairs.place(pair), 1, 0);
        arcPair[many] = pair;
        block[many++] = between;
        possible[between] = true;
    }

    int arcs() {
        return many;
    }

    int pair(int arc) {
        return arcPair[arc];
    }

    /// How many units of a price and of a bound a rank is.
    int units() {
        return units;
    }

    /// A bound in ranks.
    long ranks(long bound) {
        return Math.ceilDiv(bound, units);
    }

    /// Arcs that were looked at.
    long steps() {
        return steps;
    }

    /// From now on, some arcs are not to be taken, and some officers have to go.
    void restrict(boolean[] closedArcs, boolean[] forcedOfficers) {
        closed = closedArcs;
        forced = forcedOfficers;
    }

    /// The most placements that any choice of exchanges can have.
    int placements() {
        for (int arc = 0; arc < many; arc++) {
            circulation.cost(officers + arc, -1);
        }
        circulation.solve();
        return flow();
    }

    private int flow() {
        int flow = 0;
        for (int arc = 0; arc < many; arc++) {
            flow += circulation.flow(officers + arc);
        }
        return flow;
    }

    /// For each officer her pair in the circulation that was found last, or -1.
    int[] seated() {
        int[] seated = new int[officers];
        Arrays.fill(seated, Seating.NOWHERE);
        for (int arc = 0; arc < many; arc++) {
            if (circulation.flow(officers + arc) == 1) {
                seated[pairs.officer(arcPair[arc])] = arcPair[arc];
            }
        }
        return seated;
    }

    /// The most officers who can be in exchanges of two, by prices that are made better again and again.
    ///
    /// @param reached how many are
    /// @param rounds how often prices are set
    long mostInTwos(long reached, int rounds) {
        double[] price = new double[offices * offices];
        long best = Long.MIN_VALUE;
        long target = -reached * units;
        double agility = 1;
        int patience = PATIENCE;
        for (int round = 0; round < rounds && agility > STILL && best <= target - units; round++) {
            long bound = solve(false, whole(price), units);
            patience--;
            if (bound > best) {
                best = bound;
                patience = PATIENCE;
            } else if (patience == 0) {
                agility /= 2;
                patience = PATIENCE;
            }
            int[] slope = slope();
            // each price is there twice, once for each way
            long norm =
                    Arrays.stream(slope).mapToLong(each -> (long) each * each).sum() / 2;
            if (norm == 0) {
                break;
            }
            double step = agility * Math.max(1, target - bound) / norm;
            for (int at = 0; at < price.length; at++) {
                price[at] = Math.clamp(price[at] + step * slope[at], -MOST_PRICE, MOST_PRICE);
            }
        }
        return Math.floorDiv(-best, units);
    }

    /// How many exchanges there have to be, and how many there can be.
    ///
    /// @param least of two between two offices, by the block whose home office comes first
    /// @param most the same
    /// @param around three offices, where it is not just any number
    record Bounds(int[] least, int[] most, List<Around> around) {

        /// Those that a program has now.
        static Bounds of(Program program, int offices) {
            int blocks = offices * offices;
            int[] least = new int[blocks];
            int[] most = new int[blocks];
            List<Around> around = new ArrayList<>();
            Simplex simplex = program.simplex();
            for (int which = 0; which < program.numbers(); which++) {
                int column = program.columnOfNumber(which);
                if (column < 0) {
                    continue;
                }
                int its = (int) simplex.lower(column);
                int atMost = (int) simplex.upper(column);
                if (which < blocks) {
                    least[which] = its;
                    most[which] = atMost;
                } else if (its > 0 || atMost < program.goal().mostThreeWays()) {
                    around.add(new Around(program.officesOf(which), its, atMost));
                }
            }
            return new Bounds(least, most, around);
        }
    }

    /// @param offices the one with the smallest index first
    record Around(int[] offices, int least, int most) {}

    /// The least cost of a goal, in units, by any prices.
    ///
    /// @param prices by home and host office, of going there
    /// @param first what one more of what counts first costs
    long bound(Goal goal, int[] prices, int first, Bounds bounds) {
        long bound = solve(goal.isRanks(), prices, 0) + (long) first * goal.first() + (long) units * goal.costOfNone();
        long two = (long) first * goal.ofTwo();
        for (int one = 0; one < offices; one++) {
            for (int other = one + 1; other < offices; other++) {
                int there = one * offices + other;
                long each = -(long) prices[there] - prices[other * offices + one] - two;
                bound += each * (each < 0 ? bounds.most()[there] : bounds.least()[there]);
            }
        }
        return goal.mostThreeWays() == 0 ? bound : bound + ofThrees(goal, prices, first, bounds.around());
    }

    /// What exchanges of three add at least.
    private long ofThrees(Goal goal, int[] prices, int first, List<Around> bounded) {
        Set<Integer> numbers = new HashSet<>();
        bounded.forEach(each -> numbers.add(number(each.offices())));
        long cost = (long) units * goal.costOfThree() - (goal.isRanks() ? 0 : (long) first * goal.ofThree());
        long dearest = dearest(prices, numbers);
        long cheapest = dearest == Long.MIN_VALUE ? 0 : cost - dearest;
        // when there have to be so many in all, none of the others costs less than nothing beside the cheapest
        long all = goal.isRanks() ? cheapest : Math.min(0, cheapest);
        long sum = all * goal.mostThreeWays();
        for (Around each : bounded) {
            long its = cost - sum(prices, each.offices()) - (goal.isRanks() ? cheapest : 0);
            sum += its * (its < 0 ? each.most() : each.least());
        }
        return sum;
    }

    private int number(int[] its) {
        return (its[0] * offices + its[1]) * offices + its[2];
    }

    /// What a bound that was just found becomes at least when an arc is taken, in units.
    long[] with(long bound) {
        long[] potential = circulation.prices();
        long[] with = new long[many];
        for (int arc = 0; arc < many; arc++) {
            int tail = offices + pairs.officer(arcPair[arc]);
            int head = offices + officers + pairs.place(arcPair[arc]);
            with[arc] = bound + Math.max(0, cost[arc] + potential[tail] - potential[head]);
        }
        return with;
    }

    /// Prices in whole numbers, the one there the opposite of the one back.
    private int[] whole(double[] price) {
        int[] whole = new int[price.length];
        for (int one = 0; one < offices; one++) {
            for (int other = one + 1; other < offices; other++) {
                int there = (int) Math.round(price[one * offices + other]);
                whole[one * offices + other] = there;
                whole[other * offices + one] = -there;
            }
        }
        return whole;
    }

    private long solve(boolean ranks, int[] whole, long reward) {
        long sum = 0;
        for (int officer = 0; officer < officers; officer++) {
            circulation.cost(officer, forced[officer] ? -FORCED : 0);
            sum += forced[officer] ? FORCED : 0;
        }
        for (int arc = 0; arc < many; arc++) {
            long rank = ranks ? (long) units * pairs.rank(arcPair[arc]) : 0;
            cost[arc] = closed[arc] ? CLOSED : Math.toIntExact(rank + whole[block[arc]] - reward);
            circulation.cost(officers + arc, cost[arc]);
        }
        long before = circulation.pivots();
        circulation.solve();
        steps += many + PIVOT * (circulation.pivots() - before);
        for (int officer = 0; officer < officers; officer++) {
            sum -= forced[officer] ? (long) FORCED * circulation.flow(officer) : 0;
        }
        for (int arc = 0; arc < many; arc++) {
            sum += (long) cost[arc] * circulation.flow(officers + arc);
        }
        return sum;
    }

    /// The most that prices add around three offices, of those that have no bounds of their own; or
    /// [Long#MIN_VALUE] when there are none.
    private long dearest(int[] whole, Set<Integer> bounded) {
        long most = Long.MIN_VALUE;
        for (int one = 0; one < offices; one++) {
            for (int two = one + 1; two < offices; two++) {
                for (int three = one + 1; three < offices && possible[one * offices + two]; three++) {
                    int on = two * offices + three;
                    int back = three * offices + one;
                    if (two != three && possible[on] && possible[back]) {
                        long around = (long) whole[one * offices + two] + whole[on] + whole[back];
                        if (around > most
                                && (bounded.isEmpty() || !bounded.contains(number(new int[] {one, two, three})))) {
                            most = around;
                        }
                    }
                }
            }
        }
        return most;
    }

    private long sum(int[] whole, int[] its) {
        return (long) whole[its[0] * offices + its[1]]
                + whole[its[1] * offices + its[2]]
                + whole[its[2] * offices + its[0]];
    }

    /// How the bound changes with each price.
    private int[] slope() {
        int[] slope = new int[offices * offices];
        for (int arc = 0; arc < many; arc++) {
            int there = block[arc];
            slope[there] += circulation.flow(officers + arc);
            slope[there % offices * offices + there / offices] -= circulation.flow(officers + arc);
        }
        return slope;
    }
}
