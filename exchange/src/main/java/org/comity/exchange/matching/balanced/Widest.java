package org.comity.exchange.matching.balanced;

import java.util.Arrays;

/// At which stage a way through a residual network first costs something, at the latest. That is a way whose
/// worst step is as late as can be, so steps are taken from the latest stage on (a widest path: Pollack 1960).
final class Widest {

    static final int NONE = -1;

    private final Residual residual;
    private final int[] width;
    private final int[] next;
    private final int[] previous;
    private final int[] bucket;

    Widest(Residual residual) {
        this.residual = residual;
        width = new int[residual.nodes()];
        next = new int[residual.nodes()];
        previous = new int[residual.nodes()];
        bucket = new int[residual.stages() + 1];
    }

    /// The stage, the number of stages when the way costs nothing at all, or [#NONE] when there is no way.
    int between(int from, int target) {
        Arrays.fill(width, NONE);
        Arrays.fill(bucket, NONE);
        int at = residual.stages();
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
            int here = at;
            residual.into(node, (before, kind, which) -> {
                if (width[before] >= here) {
                    return;
                }
                int wide = Math.min(here, residual.level(kind, which));
                if (wide > width[before]) {
                    put(before, wide);
                }
            });
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
