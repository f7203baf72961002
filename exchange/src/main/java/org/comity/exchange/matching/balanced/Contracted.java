package org.comity.exchange.matching.balanced;

import java.util.Arrays;
import org.comity.exchange.matching.instance.Instance;

/// A residual network without its officers, as columns. Only one step leads to an officer: from her place when
/// she has one, from her office when she has none. So a way through her is one arc, and a search looks at places
/// and offices only. Nodes: the hub (0), the offices, the places; arcs are sorted by the node to which they lead.
final class Contracted {

    private static final int NONE = -1;
    private static final Residual.Kind[] KINDS = Residual.Kind.values();
    private static final int KIND_BITS = 3;

    private final Residual residual;
    private final int offices;
    private final int officers;
    private final int[] begin;
    private final int[] tail;
    private final int[] head;
    private final int[] level;
    private final long[] amount;
    // the steps of an arc, the one to an officer first; a step is its kind and what it changes
    private final int[] first;
    private final int[] last;
    // by node and then by stage, as they are read
    private final long[] price;
    private int count;

    Contracted(Instance instance, Residual residual) {
        this.residual = residual;
        offices = instance.offices().size();
        officers = instance.officers().size();
        int places = instance.places().size();
        int nodes = 1 + offices + places;
        int most = Math.addExact(instance.pairs().count() + officers, 2 * (offices + places));
        begin = new int[nodes + 1];
        tail = new int[most];
        head = new int[most];
        level = new int[most];
        amount = new long[most];
        first = new int[most];
        last = new int[most];
        price = new long[Math.multiplyExact(nodes, residual.stages())];
        for (int node = 0; node < nodes; node++) {
            add(node);
        }
    }

    private void add(int node) {
        int there = node <= offices ? node : node + officers;
        for (int stage = 0; stage < residual.stages(); stage++) {
            price[node * residual.stages() + stage] = residual.price(stage, there);
        }
        residual.into(there, (from, kind, which) -> {
            if (from > offices && from <= offices + officers) {
                residual.into(from, (before, kindBefore, whichBefore) -> {
                    first[count] = step(kindBefore, whichBefore);
                    add(before, node, kind, which);
                });
            } else {
                first[count] = NONE;
                add(from, node, kind, which);
            }
        });
        begin[node + 1] = count;
    }

    private static int step(Residual.Kind kind, int which) {
        return which << KIND_BITS | kind.column();
    }

    private void add(int from, int to, Residual.Kind kind, int which) {
        tail[count] = from <= offices ? from : from - officers;
        head[count] = to;
        last[count] = step(kind, which);
        int its = residual.level(kind, which);
        long much = residual.amount(kind, which);
        if (first[count] != NONE) {
            Residual.Kind before = KINDS[first[count] & KINDS.length - 1];
            int other = residual.level(before, first[count] >> KIND_BITS);
            long more = residual.amount(before, first[count] >> KIND_BITS);
            much = other < its ? more : other > its ? much : much + more;
            its = Math.min(its, other);
        }
        level[count] = its;
        amount[count] = much;
        count++;
    }

    int nodes() {
        return begin.length - 1;
    }

    int stages() {
        return residual.stages();
    }

    int officeNode(int office) {
        return 1 + office;
    }

    int placeNode(int place) {
        return 1 + offices + place;
    }

    /// The first arc that leads to a node; with the number of nodes, the number of arcs.
    int begin(int node) {
        return begin[node];
    }

    int tail(int arc) {
        return tail[arc];
    }

    int head(int arc) {
        return head[arc];
    }

    /// The first stage at which the reduced cost of an arc is not 0, or the number of stages.
    int level(int arc) {
        return level[arc];
    }

    /// The reduced cost of an arc at its [#level].
    long amount(int arc) {
        return amount[arc];
    }

    /// The reduced cost of an arc at a stage.
    long reduced(int stage, int arc) {
        if (stage <= level[arc]) {
            return stage < level[arc] ? 0 : amount[arc];
        }
        long cost = cost(stage, last[arc]) + (first[arc] == NONE ? 0 : cost(stage, first[arc]));
        return cost + price[tail[arc] * stages() + stage] - price[head[arc] * stages() + stage];
    }

    private long cost(int stage, int step) {
        return residual.cost(stage, KINDS[step & KINDS.length - 1], step >> KIND_BITS);
    }

    /// The arc by which an officer gets to a place of her list, by the position of the pair.
    int taking(int place, int position) {
        int node = placeNode(place);
        int step = step(Residual.Kind.TAKES, position);
        for (int arc = begin[node]; arc < begin[node + 1]; arc++) {
            if (last[arc] == step) {
                return arc;
            }
        }
        throw new IllegalArgumentException("Nobody takes place %d by %d.".formatted(place, position));
    }

    /// A column with one number for each node.
    int[] filled(int value) {
        int[] column = new int[nodes()];
        Arrays.fill(column, value);
        return column;
    }
}
