package org.comity.exchange.matching.balanced;

import java.util.Arrays;

/// The cheapest ways to one node of a residual network, by reduced costs compared stage by stage (Dijkstra 1959;
/// lists of numbers in that order are an ordered group, which is all that the method needs).
final class Ways {

    private static final int FAR = -1;
    private static final int DONE = -2;

    private final Residual residual;
    private final int first;
    private final int many;
    private final long[] cost;
    private final int[] heap;
    private final int[] at;
    private int size;

    /// @param first stage that counts; steps that cost something before it are not taken
    /// @param end the stage behind the last one that counts
    private Ways(Residual residual, int first, int end) {
        this.residual = residual;
        this.first = first;
        many = end - first;
        cost = new long[Math.multiplyExact(residual.nodes(), many)];
        heap = new int[residual.nodes()];
        at = new int[residual.nodes()];
        Arrays.fill(at, FAR);
    }

    /// All ways to a node, by all stages.
    static Ways to(Residual residual, int target) {
        Ways ways = new Ways(residual, 0, residual.stages());
        ways.search(target, -1);
        return ways;
    }

    /// The way from one node to another that costs nothing before a stage, by that stage alone.
    static Ways between(Residual residual, int from, int target, int stage) {
        Ways ways = new Ways(residual, stage, stage + 1);
        ways.search(target, from);
        return ways;
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
            residual.into(nearest, (from, kind, which) -> relax(from, nearest, kind, which));
        }
    }

    boolean reaches(int node) {
        return at[node] != FAR;
    }

    /// What the way costs at a stage beyond the difference of the prices of its ends.
    long reduced(int stage, int node) {
        return cost[node * many + stage - first];
    }

    private void relax(int from, int to, Residual.Kind kind, int which) {
        if (at[from] == DONE) {
            return;
        }
        int level = residual.level(kind, which) - first;
        if (level < 0) {
            return;
        }
        int left = from * many;
        int right = to * many;
        if (many == 1) {
            long way = cost[to] + (level == 0 ? residual.amount(kind, which) : 0);
            if (at[from] == FAR || way < cost[from]) {
                cost[from] = way;
                insert(from);
            }
            return;
        }
        if (at[from] != FAR) {
            // as long as the step costs nothing, the ways compare as they are
            int free = Math.min(level, many);
            int differ = Arrays.mismatch(cost, left, left + free, cost, right, right + free);
            boolean better = differ >= 0 && cost[right + differ] < cost[left + differ];
            if (differ >= 0 ? !better : !better(from, to, kind, which, free)) {
                return;
            }
        }
        System.arraycopy(cost, right, cost, left, many);
        for (int stage = level; stage < many; stage++) {
            cost[left + stage] += residual.reduced(first + stage, kind, which, from, to);
        }
        insert(from);
    }

    private void insert(int node) {
        if (at[node] == FAR) {
            heap[size] = node;
            at[node] = size++;
        }
        rise(at[node]);
    }

    private boolean better(int from, int to, Residual.Kind kind, int which, int begin) {
        for (int stage = begin; stage < many; stage++) {
            long way = cost[to * many + stage] + residual.reduced(first + stage, kind, which, from, to);
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
