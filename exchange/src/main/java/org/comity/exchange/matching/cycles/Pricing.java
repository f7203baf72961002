package org.comity.exchange.matching.cycles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Looks through all exchanges for those that are worth more than they cost: for each officer and each
/// to whose office she could go, the best that goes on from there and comes back.
final class Pricing {

    private static final long CLOSED = Long.MAX_VALUE / 8;
    private static final long[] NOTHING = {};
    private static final int MOST_OF_ONE = 3;

    /// What is worth no more than this above what it costs is of no use: the linear program has noise in
    /// its costs.
    static final long WITHIN = Prices.UNITS / 25_000;

    private final Compatibility graph;
    private final boolean threes;
    private final long[] cost;
    private final int[] pair;
    private final long[] back;
    private final long[] leastOut;

    /// What two officers of an odd set cost together, by the one and then the other; empty where there is
    /// nothing.
    private final long[][] together;

    private final List<List<Integer>> setsOf = new ArrayList<>();
    private long steps;
    private long most;

    private record Found(int[] officers, long gain) {}

    Pricing(Compatibility graph, boolean threes) {
        this.graph = graph;
        this.threes = threes;
        cost = new long[graph.ways()];
        pair = new int[graph.ways()];
        back = new long[graph.many()];
        leastOut = new long[graph.many()];
        together = new long[graph.many()][];
    }

    /// Exchanges that were looked at.
    long steps() {
        return steps;
    }

    /// No exchange is worth more than this above what it costs, in units; at least [#WITHIN], below which
    /// nobody looks.
    long most() {
        return Math.max(most, WITHIN);
    }

    /// The best exchanges that are worth more than they cost, a few for each officer.
    ///
    /// @param ranks whether ranks are taken off what an exchange is worth
    List<Column> find(Prices prices, boolean ranks, Closed closed) {
        price(prices, ranks, closed);
        most = 0;
        List<Found> found = new ArrayList<>();
        for (int first = 0; first < graph.many(); first++) {
            if (!closed.isGone(first)) {
                found.addAll(from(first, prices, closed));
            }
        }
        found.sort(Comparator.comparingLong(Found::gain).reversed());
        return found.stream().map(each -> column(each.officers())).toList();
    }

    private void price(Prices prices, boolean ranks, Closed closed) {
        Arrays.fill(leastOut, CLOSED);
        for (int way = 0; way < cost.length; way++) {
            long best = CLOSED;
            for (int each : graph.pairs(way)) {
                long its = prices.seats()[graph.place(each)] + (ranks ? Prices.UNITS * graph.rank(each) : 0);
                if (its < best && !closed.isClosed(each)) {
                    best = its;
                    pair[way] = each;
                }
            }
            int tail = graph.tail(way);
            cost[way] = best == CLOSED ? CLOSED : best + prices.officers()[tail];
            leastOut[tail] = Math.min(leastOut[tail], cost[way]);
        }
        steps += cost.length;
        Arrays.fill(together, NOTHING);
        setsOf.clear();
        for (int each = 0; each < graph.many(); each++) {
            setsOf.add(new ArrayList<>());
        }
        for (int at = 0; at < prices.odd().length; at++) {
            if (prices.odd()[at] > 0) {
                count(prices.oddSets().get(at).officers(), prices.odd()[at], at);
            }
        }
    }

    private void count(int[] officers, long price, int which) {
        for (int one : officers) {
            setsOf.get(one).add(which);
            long[] its = together[one];
            if (its.length == 0) {
                its = new long[graph.many()];
                together[one] = its;
            }
            for (int other : officers) {
                its[other] += price;
            }
        }
    }

    private long together(int one, int other) {
        long[] its = together[one];
        return its.length == 0 ? 0 : its[other];
    }

    private List<Found> from(int first, Prices prices, Closed closed) {
        List<Found> best = new ArrayList<>();
        BitSet in = closed.left(graph.in(first));
        Arrays.fill(back, CLOSED);
        long leastBack = CLOSED;
        for (int last = in.nextSetBit(first + 1); last >= 0; last = in.nextSetBit(last + 1)) {
            back[last] = cost(last, first, closed) + together(first, last);
            leastBack = Math.min(leastBack, back[last]);
        }
        BitSet out = closed.left(graph.out(first));
        for (int next = out.nextSetBit(first + 1); next >= 0; next = out.nextSetBit(next + 1)) {
            steps++;
            long there = cost(first, next, closed);
            if (there == CLOSED) {
                continue;
            }
            keep(best, prices.two() - there - back[next], first, next);
            long left = prices.three() - there;
            if (threes && left - leastOut[next] - leastBack > least(best)) {
                around(best, left - together(first, next), first, next, closed);
                if (together(first, next) > 0) {
                    within(best, left, first, next, prices, closed);
                }
            }
        }
        return best;
    }

    /// The best third officer.
    private void around(List<Found> best, long left, int first, int next, Closed closed) {
        long least = CLOSED;
        int found = Compatibility.NONE;
        BitSet out = graph.out(next);
        long[] with = together[next];
        for (int last = out.nextSetBit(first + 1); last >= 0; last = out.nextSetBit(last + 1)) {
            steps++;
            if (back[last] < CLOSED) {
                long its = back[last] + cost(next, last, closed) + (with.length == 0 ? 0 : with[last]);
                if (its < least) {
                    least = its;
                    found = last;
                }
            }
        }
        if (found != Compatibility.NONE) {
            keep(best, left - least, first, next, found);
        }
    }

    /// All three of one odd set cost no more than two of it.
    private void within(List<Found> best, long left, int first, int next, Prices prices, Closed closed) {
        for (int which : setsOf.get(first)) {
            OddSet set = prices.oddSets().get(which);
            for (int last : set.has(next) ? set.officers() : new int[0]) {
                steps++;
                if (last > first && last != next && graph.out(next).get(last) && back[last] < CLOSED) {
                    long its = back[last] - together(first, last) + cost(next, last, closed);
                    int[] officers = {first, next, last};
                    keep(best, left - its - oddSets(officers, prices), officers);
                }
            }
        }
    }

    private long oddSets(int[] officers, Prices prices) {
        long sum = 0;
        for (int which : setsOf.get(officers[0])) {
            OddSet set = prices.oddSets().get(which);
            sum += set.has(officers[1]) || set.has(officers[2]) ? prices.odd()[which] : 0;
        }
        for (int which : setsOf.get(officers[1])) {
            OddSet set = prices.oddSets().get(which);
            sum += !set.has(officers[0]) && set.has(officers[2]) ? prices.odd()[which] : 0;
        }
        return sum;
    }

    private long cost(int from, int to, Closed closed) {
        return closed.isClosed(from, to) ? CLOSED : cost[graph.way(from, to)];
    }

    private static long least(List<Found> best) {
        return best.size() < MOST_OF_ONE ? WITHIN : best.getLast().gain();
    }

    private void keep(List<Found> best, long gain, int... officers) {
        most = Math.max(most, gain);
        if (gain <= least(best)) {
            return;
        }
        if (best.size() == MOST_OF_ONE) {
            best.removeLast();
        }
        int at = best.size();
        while (at > 0 && best.get(at - 1).gain() < gain) {
            at--;
        }
        best.add(at, new Found(officers, gain));
    }

    private Column column(int[] officers) {
        int[] pairs = new int[officers.length];
        for (int at = 0; at < officers.length; at++) {
            pairs[at] = pair[graph.way(officers[at], officers[(at + 1) % officers.length])];
        }
        return new Column(officers, pairs);
    }
}
