package org.comity.exchange.matching.swaps;

import java.util.ArrayDeque;
import org.comity.exchange.matching.linear.Simplex;

/// Bounds of columns that were narrowed, so that they can be widened again.
final class Trail {

    private final Simplex simplex;
    private final ArrayDeque<Was> was = new ArrayDeque<>();

    private record Was(int column, double least, double most) {}

    Trail(Simplex simplex) {
        this.simplex = simplex;
    }

    int length() {
        return was.size();
    }

    void narrow(int column, double least, double most) {
        was.push(new Was(column, simplex.lower(column), simplex.upper(column)));
        simplex.bounds(column, least, most);
    }

    void back(int length) {
        while (was.size() > length) {
            Was last = was.pop();
            simplex.bounds(last.column(), last.least(), last.most());
        }
    }
}
