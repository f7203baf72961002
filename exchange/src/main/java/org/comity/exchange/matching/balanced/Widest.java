package org.comity.exchange.matching.balanced;

import java.util.Arrays;

/// At which stage a way through a residual network first costs something, at the latest. That is a way whose
/// worst step is as late as can be, so steps are taken from the latest stage on (a widest path: Pollack 1960).
final class Widest {

    static final int NONE = -1;

    private final Contracted network;
    private final int[] width;
    private final int[] next;
    private final int[] previous;
    private final int[] bucket;

    Widest(Contracted network) {
        this.network = network;
        width = network.filled(NONE);
        next = network.filled(NONE);
        previous = network.filled(NONE);
        bucket = new int[network.stages() + 1];
    }

    /// The stage, the number of stages when the way costs nothing at all, or [#NONE] when there is no way.
    int between(int from, int target) {
        Arrays.fill(width, NONE);
        Arrays.fill(bucket, NONE);
        int at = network.stages();
        width[target] = at;
        next[target] = NONE;
        previous[target] = NONE;
        bucket[at] = target;
        while (at >= 0) {
            int node = bucket[at];
            if (node == NONE) {
                at--;
                continue;
            }
            cut(node);
            if (node == from) {
                return at;
            }
            for (int arc = network.begin(node); arc < network.begin(node + 1); arc++) {
                int before = network.tail(arc);
                if (width[before] < at) {
                    int wide = Math.min(at, network.level(arc));
                    if (wide > width[before]) {
                        put(before, wide);
                    }
                }
            }
        }
        return NONE;
    }

    private void put(int node, int wide) {
        if (width[node] != NONE) {
            cut(node);
        }
        width[node] = wide;
        next[node] = bucket[wide];
        previous[node] = NONE;
        if (bucket[wide] != NONE) {
            previous[bucket[wide]] = node;
        }
        bucket[wide] = node;
    }

    private void cut(int node) {
        if (previous[node] == NONE) {
            bucket[width[node]] = next[node];
        } else {
            next[previous[node]] = next[node];
        }
        if (next[node] != NONE) {
            previous[next[node]] = previous[node];
        }
    }
}
