package org.comity.exchange.matching.cycles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds odd sets that parts of exchanges exceed: on an odd way around, from officer to officer by
/// exchanges that have both, which is short when much of each exchange is taken (Padberg and Rao 1982
/// look for such sets by cuts; the shortest odd ways around are those of Grötschel, Lovász and Schrijver
/// 1988).
final class OddSets {

    private static final double WITHIN = 1e-3;
    private static final double FAR = 1 - 0.02;
    private static final int MOST_OFFICERS = 15;
    private static final int MOST_EVEN = 201;
    private static final int MOST_SETS = 100;

    private final Master master;
    private final int many;
    private final List<List<Link>> links = new ArrayList<>();
    private final List<Integer> taken = new ArrayList<>();
    private long steps;

    /// To another officer, by an exchange.
    private record Link(int to, double length, int by) {}

    /// How far an officer is, by an even or odd number of links.
    private record Reached(int at, double far) {}

    private record Found(OddSet set, double length) {}

    OddSets(Master master, int many) {
        this.master = master;
        this.many = many;
        for (int each = 0; each < many; each++) {
            links.add(new ArrayList<>());
        }
        for (int at = 0; at < master.size(); at++) {
            double value = master.value(at);
            if (value > WITHIN) {
                taken.add(at);
            }
            if (value > WITHIN && value < 1 - WITHIN) {
                int[] officers = master.column(at).officers();
                for (int one : officers) {
                    for (int other : officers) {
                        if (one != other) {
                            links.get(one).add(new Link(other, Math.max(0, 1 - 2 * value), at));
                        }
                    }
                }
            }
        }
    }

    /// A measure of the work that was done.
    long steps() {
        return steps;
    }

    /// Those that are exceeded most.
    List<OddSet> exceeded() {
        List<Found> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int from = 0; from < many; from++) {
            if (!links.get(from).isEmpty()) {
                OddSet set = around(from);
                if (set != null && known.add(set.key())) {
                    double over = exceeds(set);
                    if (over > 1 - FAR) {
                        found.add(new Found(set, over));
                    }
                }
            }
        }
        for (OddSet set : even()) {
            double over = known.add(set.key()) ? exceeds(set) : 0;
            if (over > 1 - FAR) {
                found.add(new Found(set, over));
            }
        }
        found.sort(Comparator.comparingDouble(Found::length).reversed());
        return found.stream().limit(MOST_SETS).map(Found::set).toList();
    }

    /// Odd numbers of officers of whom each exchange has none or two, so that they are exceeded by a half
    /// when none of them has a part left: sets that depend on each other, by their exchanges, where one and
    /// one is nothing (Caprara and Fischetti 1996; by elimination: Koster, Zymolka and Kutschka 2009).
    private List<OddSet> even() {
        BitSet tight = tight();
        Map<Integer, BitSet[]> pivots = new HashMap<>();
        List<OddSet> sets = new ArrayList<>();
        for (int officer : byNearness(tight)) {
            BitSet exchanges = new BitSet();
            links.get(officer).forEach(link -> exchanges.set(link.by()));
            BitSet officers = new BitSet();
            officers.set(officer);
            int first = exchanges.nextSetBit(0);
            while (first >= 0 && pivots.containsKey(first)) {
                steps += (exchanges.length() + officers.length()) / Long.SIZE;
                exchanges.xor(pivots.get(first)[0]);
                officers.xor(pivots.get(first)[1]);
                first = exchanges.nextSetBit(0);
            }
            if (first >= 0) {
                pivots.put(first, new BitSet[] {exchanges, officers});
            } else if (officers.cardinality() % 2 == 1 && officers.cardinality() <= MOST_EVEN) {
                sets.add(OddSet.of(officers.stream().toArray()));
            }
        }
        return sets;
    }

    /// Who is in exchanges of which parts are taken, which together are a whole.
    private BitSet tight() {
        double[] part = new double[many];
        for (int at : taken) {
            for (int officer : master.column(at).officers()) {
                part[officer] += master.value(at);
            }
        }
        BitSet tight = new BitSet();
        for (int each = 0; each < many; each++) {
            tight.set(each, !links.get(each).isEmpty() && part[each] > 1 - WITHIN);
        }
        return tight;
    }

    /// Those who are in an exchange with each other next to each other, as far as can be.
    private List<Integer> byNearness(BitSet tight) {
        BitSet left = (BitSet) tight.clone();
        List<Integer> order = new ArrayList<>();
        int done = 0;
        while (!left.isEmpty()) {
            if (done == order.size()) {
                order.add(left.nextSetBit(0));
                left.clear(order.getLast());
            }
            for (Link link : links.get(order.get(done++))) {
                if (left.get(link.to())) {
                    left.clear(link.to());
                    order.add(link.to());
                }
            }
        }
        return order;
    }

    private double exceeds(OddSet set) {
        double sum = -set.most();
        steps += taken.size();
        for (int at : taken) {
            if (set.holds(master.column(at))) {
                sum += master.value(at);
            }
        }
        return sum;
    }

    /// The shortest odd way from an officer back to her, as the set of those on it; nothing when it is
    /// too long or meets itself.
    private @Nullable OddSet around(int from) {
        double[] far = new double[2 * many];
        int[] before = new int[2 * many];
        Arrays.fill(far, FAR);
        Arrays.fill(before, -1);
        PriorityQueue<Reached> open =
                new PriorityQueue<>(Comparator.comparingDouble(Reached::far).thenComparingInt(Reached::at));
        far[2 * from] = 0;
        open.add(new Reached(2 * from, 0));
        while (!open.isEmpty()) {
            Reached next = open.remove();
            if (next.at() == 2 * from + 1) {
                return set(from, before);
            }
            if (next.far() > far[next.at()]) {
                continue;
            }
            steps += links.get(next.at() / 2).size();
            for (Link link : links.get(next.at() / 2)) {
                int to = 2 * link.to() + 1 - next.at() % 2;
                double its = next.far() + link.length();
                if (its < far[to]) {
                    far[to] = its;
                    before[to] = next.at();
                    open.add(new Reached(to, its));
                }
            }
        }
        return null;
    }

    private static @Nullable OddSet set(int from, int[] before) {
        Set<Integer> on = new HashSet<>();
        for (int at = before[2 * from + 1]; at >= 0; at = before[at]) {
            if (!on.add(at / 2) || on.size() > MOST_OFFICERS) {
                return null;
            }
        }
        return on.size() % 2 == 0
                ? null
                : OddSet.of(on.stream().mapToInt(Integer::intValue).toArray());
    }
}
