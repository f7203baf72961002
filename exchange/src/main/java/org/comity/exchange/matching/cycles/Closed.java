package org.comity.exchange.matching.cycles;

import java.util.ArrayDeque;
import java.util.BitSet;

/// What a branch leaves out: officers, pairs, and arcs from one officer to another.
final class Closed {

    private final int many;
    private final BitSet gone = new BitSet();
    private final BitSet pairs = new BitSet();
    private final BitSet arcs = new BitSet();
    private boolean any;
    private final ArrayDeque<Runnable> undo = new ArrayDeque<>();

    Closed(int many) {
        this.many = many;
    }

    boolean isGone(int officer) {
        return gone.get(officer);
    }

    boolean isClosed(int pair) {
        return pairs.get(pair);
    }

    boolean isClosed(int from, int to) {
        return any && arcs.get(from * many + to);
    }

    boolean leavesOut(Column column) {
        for (int at = 0; at < column.ways(); at++) {
            int from = column.officers()[at];
            if (gone.get(from) || pairs.get(column.pairs()[at]) || isClosed(from, column.next(at))) {
                return true;
            }
        }
        return false;
    }

    /// Those of some officers who are not gone.
    BitSet left(BitSet some) {
        if (gone.isEmpty()) {
            return some;
        }
        BitSet left = (BitSet) some.clone();
        left.andNot(gone);
        return left;
    }

    void takeOut(int officer) {
        if (!gone.get(officer)) {
            gone.set(officer);
            undo.push(() -> gone.clear(officer));
        }
    }

    void close(int pair) {
        if (!pairs.get(pair)) {
            pairs.set(pair);
            undo.push(() -> pairs.clear(pair));
        }
    }

    void close(int from, int to) {
        int arc = from * many + to;
        if (!arcs.get(arc)) {
            arcs.set(arc);
            any = true;
            undo.push(() -> {
                arcs.clear(arc);
                any = !arcs.isEmpty();
            });
        }
    }

    int length() {
        return undo.size();
    }

    /// Opens again all that was closed since it was so long.
    void back(int length) {
        while (undo.size() > length) {
            undo.pop().run();
        }
    }
}
