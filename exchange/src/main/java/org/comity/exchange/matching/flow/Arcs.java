package org.comity.exchange.matching.flow;

import java.util.Arrays;

/// Arcs as columns. A flow lies between 0 and the capacity; behind the arcs of the caller there is one arc from
/// every node to the root.
final class Arcs {

    /// In the tree, at its lower bound, at its upper bound: the sign with which a reduced cost counts.
    static final byte TREE = 0;

    static final byte LOWER = 1;
    static final byte UPPER = -1;

    /// Of an arc to the root: more than any flow.
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    final int nodes;
    final int[] tail;
    final int[] head;
    final int[] capacity;
    final int[] flow;
    final int[] cost;
    final byte[] state;
    final boolean[] frozen;
    int count;

    /// @param nodes without the root, which gets this number
    /// @param most arcs that will be added
    Arcs(int nodes, int most) {
        int all = Math.addExact(nodes, most);
        this.nodes = nodes;
        tail = new int[all];
        head = new int[all];
        capacity = new int[all];
        flow = new int[all];
        cost = new int[all];
        state = new byte[all];
        frozen = new boolean[all];
    }

    int add(int from, int to, int most, int carried) {
        if (carried < 0 || carried > most) {
            throw new IllegalArgumentException("An arc of capacity %d carries no %d.".formatted(most, carried));
        }
        tail[count] = from;
        head[count] = to;
        capacity[count] = most;
        flow[count] = carried;
        return count++;
    }

    /// The arc from a node to the root. Nothing leaves the root, so these arcs carry nothing in any circulation,
    /// and they need no great cost to keep them empty.
    int toRoot(int node) {
        int arc = count + node;
        tail[arc] = node;
        head[arc] = nodes;
        capacity[arc] = UNBOUNDED;
        frozen[arc] = true;
        return arc;
    }

    /// The other end of an arc.
    int across(int arc, int node) {
        return tail[arc] == node ? head[arc] : tail[arc];
    }

    void rest(int arc) {
        if (flow[arc] != 0 && flow[arc] != capacity[arc]) {
            throw new IllegalStateException("Arc %d is neither empty nor full and not in the tree.".formatted(arc));
        }
        state[arc] = flow[arc] == 0 ? LOWER : UPPER;
    }

    int[] free() {
        int[] free = new int[count];
        int many = 0;
        for (int arc = 0; arc < count; arc++) {
            if (!frozen[arc]) {
                free[many++] = arc;
            }
        }
        return Arrays.copyOf(free, many);
    }
}
