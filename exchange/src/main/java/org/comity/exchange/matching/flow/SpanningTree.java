package org.comity.exchange.matching.flow;

import java.util.Arrays;

/// A spanning tree with prices: the reduced cost of an arc of the tree is 0. The children of a node are a linked
/// list, so that a subtree is walked through without a stack.
final class SpanningTree {

    private static final int NONE = -1;

    final int root;
    final int[] parent;

    /// The arc to the parent.
    final int[] arc;

    /// Whether that arc leads from the node to its parent.
    final boolean[] up;

    final long[] price;
    private final Arcs arcs;
    private final int[] depth;
    private final int[] child;
    private final int[] next;
    private final int[] previous;

    SpanningTree(Arcs arcs) {
        this.arcs = arcs;
        root = arcs.nodes;
        int all = root + 1;
        parent = filled(all);
        arc = filled(all);
        child = filled(all);
        next = filled(all);
        previous = filled(all);
        up = new boolean[all];
        price = new long[all];
        depth = new int[all];
    }

    private static int[] filled(int many) {
        int[] column = new int[many];
        Arrays.fill(column, NONE);
        return column;
    }

    boolean hangs(int node) {
        return parent[node] != NONE;
    }

    void hang(int node, int by) {
        int from = arcs.across(by, node);
        parent[node] = from;
        arc[node] = by;
        up[node] = arcs.tail[by] == node;
        previous[node] = NONE;
        next[node] = child[from];
        if (child[from] != NONE) {
            previous[child[from]] = node;
        }
        child[from] = node;
        arcs.state[by] = Arcs.TREE;
    }

    private void cut(int node) {
        if (previous[node] == NONE) {
            child[parent[node]] = next[node];
        } else {
            next[previous[node]] = next[node];
        }
        if (next[node] != NONE) {
            previous[next[node]] = previous[node];
        }
    }

    /// Where the ways of two nodes to the root meet.
    int meet(int one, int other) {
        int left = one;
        int right = other;
        while (left != right) {
            if (depth[left] >= depth[right]) {
                left = parent[left];
            } else {
                right = parent[right];
            }
        }
        return left;
    }

    /// Cuts the tree above `out` and hangs what was cut off by the arc `by`, whose end in it is `in`; all prices
    /// in it rise by `rise`.
    void rehang(int in, int out, int by, long rise) {
        int node = in;
        int hangBy = by;
        while (true) {
            int above = parent[node];
            int before = arc[node];
            cut(node);
            hang(node, hangBy);
            if (node == out) {
                break;
            }
            hangBy = before;
            node = above;
        }
        int at = in;
        do {
            depth[at] = depth[parent[at]] + 1;
            price[at] += rise;
            at = following(at, in);
        } while (at != NONE);
    }

    /// The node after this one in a walk, parents first, through the tree below `top`.
    private int following(int node, int top) {
        if (child[node] != NONE) {
            return child[node];
        }
        int at = node;
        while (at != top && next[at] == NONE) {
            at = parent[at];
        }
        return at == top ? NONE : next[at];
    }

    /// Finds depths and prices anew, with the price of the root at 0.
    void reprice() {
        price[root] = 0;
        depth[root] = 0;
        int reached = 0;
        for (int node = following(root, root); node != NONE; node = following(node, root)) {
            int above = parent[node];
            int cost = arcs.cost[arc[node]];
            price[node] = up[node] ? price[above] - cost : price[above] + cost;
            depth[node] = depth[above] + 1;
            reached++;
        }
        if (reached != root) {
            throw new IllegalStateException("%d of %d nodes are in the tree.".formatted(reached, root));
        }
    }
}
