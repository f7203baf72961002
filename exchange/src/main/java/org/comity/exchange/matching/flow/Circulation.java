package org.comity.exchange.matching.flow;

import java.util.Arrays;
import org.comity.exchange.matching.watch.Watch;

/// A circulation that is made optimal for one objective after another. After each, [#freeze()] leaves exactly the
/// optimal circulations (complementary slackness: an arc of positive reduced cost stays empty, one of negative
/// full), and the next objective begins from the same tree, whose arcs are never frozen, as their reduced cost is
/// 0.
///
/// The method is the primal network simplex (Ahuja, Magnanti and Orlin, Network Flows, 1993, chapter 11) with
/// strongly feasible trees, so that it ends, and with block search for the arc that enters (Király and Kovács,
/// Efficient implementations of minimum-cost flow algorithms, 2012). The reduced cost of an arc is its cost + the
/// price of its tail - the price of its head.
public final class Circulation {

    /// Costs are at most this, either way. A price is a sum of costs along a path without repeated nodes, so it
    /// stays under 2^31 * 2^30 and a reduced cost under 2^63.
    public static final int MOST_COST = 1 << 30;

    private static final int LEAST_BLOCK = 32;

    private final Arcs arcs;
    private final SpanningTree tree;
    private int[] free = {};
    private int at;
    private long pivots;

    /// @param nodes how many there are; they are called 0, 1, ...
    /// @param most arcs that will be added
    public Circulation(int nodes, int most) {
        arcs = new Arcs(nodes, most);
        tree = new SpanningTree(arcs);
    }

    /// Adds an arc with what it carries at the start; arcs are numbered 0, 1, ... as they come.
    public int add(int tail, int head, int capacity, int flow) {
        return arcs.add(tail, head, capacity, flow);
    }

    /// Lets the flow of an arc never change. Only before [#start(int[])], and not for arcs of the tree.
    public void fix(int arc) {
        arcs.frozen[arc] = true;
    }

    /// Begins with a tree. What enters a node more than leaves it at the start, it keeps for good: so a lower
    /// bound can be taken off an arc beforehand. Every arc outside of the tree is empty or full; an arc from a
    /// node to its parent has room, an arc from a parent carries something.
    ///
    /// @param hangs for each node the arc to its parent, or -1 when nothing fits
    public void start(int[] hangs) {
        for (int node = 0; node < arcs.nodes; node++) {
            int arc = hangs[node] < 0 ? arcs.toRoot(node) : hangs[node];
            tree.hang(node, arc);
            boolean strong = tree.up[node] ? arcs.flow[arc] < arcs.capacity[arc] : arcs.flow[arc] > 0;
            if (!strong) {
                throw new IllegalArgumentException("Node %d does not hang well by arc %d.".formatted(node, arc));
            }
        }
        boolean[] inTree = new boolean[arcs.tail.length];
        for (int node = 0; node < arcs.nodes; node++) {
            inTree[tree.arc[node]] = true;
        }
        for (int arc = 0; arc < arcs.count; arc++) {
            if (!inTree[arc]) {
                arcs.rest(arc);
            }
        }
        free = arcs.free();
        tree.reprice();
    }

    /// Sets the cost of an arc for the next [#solve()].
    public void cost(int arc, int cost) {
        if (Math.abs((long) cost) > MOST_COST) {
            throw new IllegalArgumentException("A cost of %d is too much.".formatted(cost));
        }
        arcs.cost[arc] = cost;
    }

    /// Makes the cost as small as it can be while what is frozen stays.
    public void solve() {
        tree.reprice();
        int block = Math.max(LEAST_BLOCK, (int) Math.sqrt(free.length));
        for (int entering = entering(block); entering >= 0; entering = entering(block)) {
            Watch.goOn();
            pivot(entering);
            pivots++;
        }
    }

    /// The arc with the most to gain in the next block that has one, or -1 when the circulation is optimal.
    private int entering(int block) {
        long best = 0;
        int found = -1;
        int left = block;
        long[] price = tree.price;
        for (int seen = 0; seen < free.length; seen++) {
            if (at >= free.length) {
                at = 0;
            }
            int arc = free[at++];
            long gain = arcs.state[arc] * (arcs.cost[arc] + price[arcs.tail[arc]] - price[arcs.head[arc]]);
            if (gain < best) {
                best = gain;
                found = arc;
            }
            if (--left == 0) {
                if (found >= 0) {
                    return found;
                }
                left = block;
            }
        }
        return found;
    }

    /// Sends as much as fits around the cycle that the arc closes. Of the arcs that let no more through, the last
    /// one in the direction of the cycle, counted from where it is nearest to the root, leaves: so the tree stays
    /// strongly feasible.
    private void pivot(int entering) {
        boolean forward = arcs.state[entering] == Arcs.LOWER;
        int first = forward ? arcs.tail[entering] : arcs.head[entering];
        int second = forward ? arcs.head[entering] : arcs.tail[entering];
        int top = tree.meet(first, second);
        int most = arcs.capacity[entering];
        int out = -1;
        boolean onFirst = false;
        for (int node = first; node != top; node = tree.parent[node]) {
            int room = room(node, !tree.up[node]);
            if (room < most) {
                most = room;
                out = node;
                onFirst = true;
            }
        }
        for (int node = second; node != top; node = tree.parent[node]) {
            int room = room(node, tree.up[node]);
            if (room <= most) {
                most = room;
                out = node;
                onFirst = false;
            }
        }
        if (most > 0) {
            send(entering, forward ? most : -most);
            send(first, top, -most);
            send(second, top, most);
        }
        if (out < 0) {
            arcs.state[entering] = forward ? Arcs.UPPER : Arcs.LOWER;
        } else {
            exchange(entering, out, onFirst ? first : second);
        }
    }

    private int room(int node, boolean more) {
        int arc = tree.arc[node];
        return more ? arcs.capacity[arc] - arcs.flow[arc] : arcs.flow[arc];
    }

    private void send(int arc, int more) {
        arcs.flow[arc] += more;
    }

    /// Sends something from a node up to another one.
    private void send(int from, int top, int more) {
        for (int node = from; node != top; node = tree.parent[node]) {
            send(tree.arc[node], tree.up[node] ? more : -more);
        }
    }

    private void exchange(int entering, int out, int in) {
        int leaving = tree.arc[out];
        long reduced = reduced(entering);
        tree.rehang(in, out, entering, arcs.tail[entering] == in ? -reduced : reduced);
        arcs.rest(leaving);
    }

    private long reduced(int arc) {
        return arcs.cost[arc] + tree.price[arcs.tail[arc]] - tree.price[arcs.head[arc]];
    }

    /// Keeps from now on exactly the circulations that are optimal for the costs that were solved.
    public void freeze() {
        int many = 0;
        for (int arc : free) {
            if (reduced(arc) == 0) {
                free[many++] = arc;
            } else {
                arcs.frozen[arc] = true;
            }
        }
        free = Arrays.copyOf(free, many);
    }

    public int flow(int arc) {
        return arcs.flow[arc];
    }

    /// Whether the flow of an arc will not change any more.
    public boolean frozen(int arc) {
        return arcs.frozen[arc];
    }

    /// The price of every node, for the costs that were solved last.
    public long[] prices() {
        return Arrays.copyOf(tree.price, arcs.nodes);
    }

    /// How often the tree changed or an arc was filled or emptied, in all.
    public long pivots() {
        return pivots;
    }
}
