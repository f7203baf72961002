package org.comity.exchange.matching.swaps;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.comity.exchange.matching.flow.Circulation;
import org.comity.exchange.matching.instance.Pairs;

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

    /// The least ranks of exchanges of these volumes, in units, by any prices.
    ///
    /// @param prices by home and host office, of going there
    /// @param two what one more exchange of two saves
    /// @param least exchanges of two between two offices, by the block whose home office comes first
    /// @param most the same
    long bound(Volumes volumes, int[] prices, int two, int[] least, int[] most) {
        long bound = solve(true, prices, 0) + (long) two * volumes.twoWays();
        for (int one = 0; one < offices; one++) {
            for (int other = one + 1; other < offices; other++) {
                int there = one * offices + other;
                long each = -(long) prices[there] - prices[other * offices + one] - two;
                bound += each * (each < 0 ? most[there] : least[there]);
            }
        }
        return volumes.threeWays() == 0 ? bound : bound - volumes.threeWays() * sum(prices, dearest(prices));
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

    /// The blocks of the three offices around which the prices add most.
    private int[] dearest(int[] whole) {
        int[] best = new int[3];
        long most = Long.MIN_VALUE;
        for (int one = 0; one < offices; one++) {
            for (int two = one + 1; two < offices; two++) {
                for (int three = one + 1; three < offices && possible[one * offices + two]; three++) {
                    int on = two * offices + three;
                    int back = three * offices + one;
                    if (two != three && possible[on] && possible[back]) {
                        long around = (long) whole[one * offices + two] + whole[on] + whole[back];
                        if (around > most) {
                            most = around;
                            best = new int[] {one * offices + two, on, back};
                        }
                    }
                }
            }
        }
        return best;
    }

    private static long sum(int[] whole, int[] blocks) {
        return (long) whole[blocks[0]] + whole[blocks[1]] + whole[blocks[2]];
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
