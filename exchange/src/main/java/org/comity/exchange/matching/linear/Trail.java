package org.comity.exchange.matching.linear;

import java.util.ArrayDeque;

/// Bounds of columns that were narrowed, so that they can be widened again.
public final class Trail {

    private final Simplex simplex;
    private final ArrayDeque<Was> was = new ArrayDeque<>();

    private record Was(int column, double least, double most) {}

    public Trail(Simplex simplex) {
        this.simplex = simplex;
    }

    public int length() {
        return was.size();
    }

    public void narrow(int column, double least, double most) {
        was.push(new Was(column, simplex.lower(column), simplex.upper(column)));
        simplex.bounds(column, least, most);
    }

    /// Widens again all that was narrowed since it was so long.
    public void back(int length) {
        while (was.size() > length) {
            Was last = was.pop();
            simplex.bounds(last.column(), last.least(), last.most());
        }
    }
}
