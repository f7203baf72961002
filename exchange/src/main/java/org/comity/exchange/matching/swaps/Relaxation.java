package org.comity.exchange.matching.swaps;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.comity.exchange.matching.flow.Circulation;
import org.comity.exchange.matching.instance.Pairs;

/// What no choice of exchanges can beat. Exchanges are a circulation: home office, officer, place, host office; so
/// the best circulation, in which officers may go round by more than three, is a bound. It becomes sharper by
/// prices on going from one office to another, with the opposite price on going back: within two-way exchanges
/// they cancel out, and what they may add to a three-way one is taken off. The prices are found by the
/// subgradient method (Held, Wolfe and Crowder 1974), and any prices give a bound that is exact in whole numbers
/// (Lagrangian relaxation: Fisher 1981).
final class Relaxation {

    /// A rank is this many units of a price and of a bound.
    static final int UNITS = 64;

    /// With it and the dearest rank, a cost stays under [Circulation#MOST_COST].
    private static final double MOST_PRICE = 1 << 27;

    private static final int CLOSED = 1 << 29;
    private static final int FORCED = 1 << 24;
    /// A change of the tree counts as so many arcs.
    private static final int PIVOT = 100;

    private static final int PATIENCE = 12;
    private static final int PRIMAL_EVERY = 20;
    private static final double MEMORY = 0.85;
    private static final double STILL = 0.001;

    private final Pairs pairs;
    private final Circulation circulation;
    private final int offices;
    private final int officers;
    private final int[] arcPair;
    private final int[] block;
    private final boolean[] possible;
    private final int[] cost;
    private final double[] usage;
    private boolean[] closed;
    private boolean[] forced;
    private int worst = 1;
    private int many;
    private long steps;

    /// What is bounded: the ranks of exactly so many placements, of which so many in three-way exchanges; or, when
    /// `ranks` is false, the number of officers in two-way exchanges, less than zero.
    record Question(boolean ranks, int placements, int threeWays) {}

    /// @param between by home and host office; only those with the home first count, the way back is their opposite
    /// @param reward of a placement
    record Prices(double[] between, double reward) {}

    /// @param bound in units
    /// @param prices that prove it
    record Climbed(long bound, Prices prices) {}

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
        cost = new int[many];
        usage = new double[many];
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
        worst = Math.max(worst, pairs.rank(pair));
    }

    int arcs() {
        return many;
    }

    int pair(int arc) {
        return arcPair[arc];
    }

    /// The office to which an arc leads.
    int where(int arc) {
        return block[arc] % offices;
    }

    /// How much each officer went to each office of late, between 0 and 1: by officer and then by office.
    double[] shares() {
        double[] share = new double[officers * offices];
        for (int arc = 0; arc < many; arc++) {
            share[pairs.officer(arcPair[arc]) * offices + where(arc)] += usage[arc];
        }
        return share;
    }

    /// Those of [#shares()] who went, in the circulation that was found last, between offices with more officers
    /// one way than back.
    boolean[] uneven() {
        int[] slope = slope(0, new int[3]);
        boolean[] uneven = new boolean[officers * offices];
        for (int arc = 0; arc < many; arc++) {
            if (circulation.flow(officers + arc) == 1 && slope[block[arc]] > 0) {
                uneven[pairs.officer(arcPair[arc]) * offices + where(arc)] = true;
            }
        }
        return uneven;
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

    /// How many officers more go one way than back between two offices, in the circulation that was found last.
    int surplus() {
        return Arrays.stream(slope(0, new int[3])).filter(each -> each > 0).sum();
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

    /// No prices between offices, and a reward of one placement by which about so many are worth it.
    Prices begin(Question question) {
        long low = 0;
        long high = Math.min((long) MOST_PRICE, 2L * UNITS * worst * (offices + 1));
        double[] nothing = new double[offices * offices];
        while (low < high && question.ranks()) {
            long middle = (low + high) / 2;
            solve(true, new int[nothing.length], middle);
            if (flow() >= question.placements()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return new Prices(nothing, question.ranks() ? low : UNITS);
    }

    /// Betters prices.
    ///
    /// @param reached what some choice comes to: the aim
    /// @param rounds how often prices are set
    /// @param primal is shown a circulation now and then, which the prices made nearly one of exchanges
    Climbed climb(Question question, Prices from, long reached, int rounds, Consumer<int[]> primal) {
        double[] price = from.between().clone();
        double reward = from.reward();
        Climbed best = new Climbed(Long.MIN_VALUE, from);
        long target = reached * UNITS;
        double agility = 1;
        int patience = PATIENCE;
        for (int round = 0; round < rounds && agility > STILL && best.bound() <= target - UNITS; round++) {
            int[] whole = whole(price);
            int[] triangle = question.threeWays() == 0 ? new int[3] : dearest(whole);
            long bound = bound(question, whole, Math.round(reward), triangle);
            remember(round == 0);
            patience--;
            if (bound > best.bound()) {
                best = new Climbed(bound, new Prices(price.clone(), reward));
                patience = PATIENCE;
            } else if (patience == 0) {
                agility /= 2;
                patience = PATIENCE;
            }
            if (round % PRIMAL_EVERY == PRIMAL_EVERY - 1) {
                primal.accept(seated());
            }
            int[] slope = slope(question.threeWays(), triangle);
            int missing = question.ranks() ? question.placements() - flow() : 0;
            // each price is there twice, once for each way
            long norm =
                    Arrays.stream(slope).mapToLong(each -> (long) each * each).sum() / 2 + (long) missing * missing;
            if (norm == 0) {
                primal.accept(seated());
                break;
            }
            double step = agility * Math.max(1, target - bound) / norm;
            for (int at = 0; at < price.length; at++) {
                price[at] = Math.clamp(price[at] + step * slope[at], -MOST_PRICE, MOST_PRICE);
            }
            reward = Math.clamp(reward + step * missing, 0, MOST_PRICE);
        }
        return best;
    }

    private long bound(Question question, int[] whole, long reward, int[] triangle) {
        long bound = solve(question.ranks(), whole, reward);
        if (question.ranks()) {
            bound += reward * question.placements();
        }
        return bound - question.threeWays() * sum(whole, triangle);
    }

    private void remember(boolean first) {
        for (int arc = 0; arc < many; arc++) {
            int flow = circulation.flow(officers + arc);
            usage[arc] = first ? flow : MEMORY * usage[arc] + (1 - MEMORY) * flow;
        }
    }

    /// What a bound becomes at least when an arc is taken, in units, by prices.
    long[] with(Question question, Prices prices) {
        int[] whole = whole(prices.between());
        int[] triangle = question.threeWays() == 0 ? new int[3] : dearest(whole);
        long bound = bound(question, whole, Math.round(prices.reward()), triangle);
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
            long rank = ranks ? (long) UNITS * pairs.rank(arcPair[arc]) : 0;
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
    private int[] slope(int threeWays, int[] triangle) {
        int[] slope = new int[offices * offices];
        for (int arc = 0; arc < many; arc++) {
            change(slope, block[arc], circulation.flow(officers + arc));
        }
        Arrays.stream(triangle).forEach(each -> change(slope, each, -threeWays));
        return slope;
    }

    private void change(int[] slope, int at, int by) {
        slope[at] += by;
        slope[at % offices * offices + at / offices] -= by;
    }
}
