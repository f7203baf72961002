package org.comity.exchange.matching.balanced;

import java.util.Arrays;

/// The cheapest ways to one node of a residual network, by reduced costs compared stage by stage (Dijkstra 1959;
/// lists of numbers in that order are an ordered group, which is all that the method needs).
final class Ways {

    private static final int FAR = -1;
    private static final int DONE = -2;

    private final Contracted network;
    private final int first;
    private final int many;
    private final long[] cost;
    private final int[] heap;
    private final int[] at;
    private final int[] by;
    private int size;

    /// @param first stage that counts; steps that cost something before it are not taken
    /// @param end the stage behind the last one that counts
    private Ways(Contracted network, int first, int end) {
        this.network = network;
        this.first = first;
        many = end - first;
        cost = new long[Math.multiplyExact(network.nodes(), many)];
        heap = new int[network.nodes()];
        at = network.filled(FAR);
        by = network.filled(FAR);
    }

    /// All ways to a node, by all stages.
    static Tree to(Contracted network, int target) {
        Ways ways = new Ways(network, 0, network.stages());
        ways.search(target, FAR);
        int[] level = network.filled(0);
        for (int node = 0; node < level.length; node++) {
            while (level[node] < ways.many && ways.cost[node * ways.many + level[node]] == 0) {
                level[node]++;
            }
        }
        return new Tree(network, target, ways.by, level);
    }

    /// What the way from one node to another costs at a stage beyond the difference of the prices of its ends,
    /// when it costs nothing before.
    static long between(Contracted network, int from, int target, int stage) {
        Ways ways = new Ways(network, stage, stage + 1);
        ways.search(target, from);
        return ways.cost[from];
    }

    /// The cheapest ways to one node.
    ///
    /// @param by the first arc of the way from each node, or -1 when there is none
    /// @param level the first stage at which it costs something
    record Tree(Contracted network, int target, int[] by, int[] level) {

        boolean reaches(int node) {
            return node == target || by[node] != FAR;
        }

        /// What the way from a node costs at a stage beyond the difference of the prices of its ends.
        long reduced(int stage, int node) {
            long sum = 0;
            for (int at = node; stage >= level[at] && at != target; at = network.head(by[at])) {
                sum += network.reduced(stage, by[at]);
            }
            return sum;
        }
    }

    private void search(int target, int until) {
        heap[0] = target;
        at[target] = 0;
        size = 1;
        while (size > 0) {
            int nearest = remove();
            if (nearest == until) {
                return;
            }
            for (int arc = network.begin(nearest); arc < network.begin(nearest + 1); arc++) {
                if (at[network.tail(arc)] != DONE && network.level(arc) >= first) {
                    relax(network.tail(arc), nearest, arc);
                }
            }
        }
    }

    private void relax(int from, int to, int arc) {
        int level = network.level(arc) - first;
        if (many == 1) {
            long way = cost[to] + (level == 0 ? network.amount(arc) : 0);
            if (at[from] == FAR || way < cost[from]) {
                cost[from] = way;
                insert(from, arc);
            }
            return;
        }
        int left = from * many;
        int right = to * many;
        if (at[from] != FAR) {
            // as long as the step costs nothing, the ways compare as they are
            int free = Math.min(level, many);
            int differ = Arrays.mismatch(cost, left, left + free, cost, right, right + free);
            boolean better = differ >= 0 && cost[right + differ] < cost[left + differ];
            if (differ >= 0 ? !better : !better(from, to, arc, free)) {
                return;
            }
        }
        System.arraycopy(cost, right, cost, left, many);
        for (int stage = level; stage < many; stage++) {
            cost[left + stage] += network.reduced(first + stage, arc);
        }
        insert(from, arc);
    }

    private void insert(int node, int arc) {
        by[node] = arc;
        if (at[node] == FAR) {
            heap[size] = node;
            at[node] = size++;
        }
        rise(at[node]);
    }

    private boolean better(int from, int to, int arc, int begin) {
        for (int stage = begin; stage < many; stage++) {
            long way = cost[to * many + stage] + network.reduced(first + stage, arc);
            long known = cost[from * many + stage];
            if (way != known) {
                return way < known;
            }
        }
        return false;
    }

    private boolean before(int one, int other) {
        if (many == 1) {
            return cost[one] < cost[other];
        }
        int left = one * many;
        int right = other * many;
        int differ = Arrays.mismatch(cost, left, left + many, cost, right, right + many);
        return differ >= 0 && cost[left + differ] < cost[right + differ];
    }

    private int remove() {
        int nearest = heap[0];
        at[nearest] = DONE;
        size--;
        if (size > 0) {
            put(heap[size], 0);
            sink();
        }
        return nearest;
    }

    private void put(int node, int position) {
        heap[position] = node;
        at[node] = position;
    }

    private void rise(int position) {
        int node = heap[position];
        int here = position;
        while (here > 0 && before(node, heap[(here - 1) / 2])) {
            put(heap[(here - 1) / 2], here);
            here = (here - 1) / 2;
        }
        put(node, here);
    }

    private void sink() {
        int node = heap[0];
        int here = 0;
        while (2 * here + 1 < size) {
            int child = 2 * here + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], node)) {
                break;
            }
            put(heap[child], here);
            here = child;
        }
        put(node, here);
    }
}
