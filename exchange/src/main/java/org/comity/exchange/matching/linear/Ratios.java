package org.comity.exchange.matching.linear;

import java.util.Arrays;

/// How far the prices can change before a column that is not in the basis becomes worth its cost.
final class Ratios {

    private static final double SMALL_PIVOT = 1e-7;

    private final Table table;
    private final int sign;
    private final double[] along;
    private final int[] heap;
    private final double[] ratio;
    private int many;
    private int passed;
    private double change;
    private double missing;

    /// @param sign 1 when what leaves comes down to its upper bound, -1 when it goes up to the lower
    Ratios(Table table, int sign) {
        this.table = table;
        this.sign = sign;
        along = new double[table.columns()];
        heap = new int[table.columns()];
        ratio = new double[table.columns()];
    }

    /// Multiplies an edge with all columns.
    ///
    /// @return how many entries were looked at
    long fill(double[] edge) {
        return table.along(edge, along);
    }

    double along(int column) {
        return along[column];
    }

    /// How far reduced costs change, along the edge.
    double change() {
        return change;
    }

    /// What is missing when no column can enter.
    double missing() {
        return missing;
    }

    /// The columns before the one that enters, which go from one bound to the other.
    int[] passed() {
        return Arrays.copyOfRange(heap, many + 1, many + Math.max(1, passed));
    }

    /// Passes columns as long as what leaves is still outside of its bounds when they go to their other bound.
    ///
    /// @param outside how far what leaves is outside
    /// @return the column that enters, or none
    int entering(double outside, int[] place, boolean[] full, double[] reduced) {
        for (int column = 0; column < along.length; column++) {
            double way = sign * along[column];
            if (place[column] == Simplex.NONE
                    && Math.abs(way) > SMALL_PIVOT
                    && way > 0 != full[column]
                    && table.lower[column] < table.upper[column]) {
                ratio[column] = Math.max(0, reduced[column] / way);
                heap[many++] = column;
            }
        }
        for (int at = many / 2 - 1; at >= 0; at--) {
            sink(at);
        }
        double left = outside;
        int best = Simplex.NONE;
        while (many > 0 && left > Simplex.WITHIN) {
            best = heap[0];
            heap[0] = heap[--many];
            // what was passed stands behind the heap, the one that enters first of all
            heap[many] = best;
            passed++;
            sink(0);
            left -= Math.abs(along[best]) * (table.upper[best] - table.lower[best]);
        }
        if (left > Simplex.WITHIN) {
            missing = left;
            return Simplex.NONE;
        }
        change = sign * ratio[best];
        return best;
    }

    private boolean before(int one, int other) {
        return ratio[one] < ratio[other]
                || (ratio[one] == ratio[other] && Math.abs(along[one]) < Math.abs(along[other]));
    }

    private void sink(int from) {
        int at = from;
        int column = heap[at];
        while (2 * at + 1 < many) {
            int next = 2 * at + 1;
            next += next + 1 < many && before(heap[next + 1], heap[next]) ? 1 : 0;
            if (!before(heap[next], column)) {
                break;
            }
            heap[at] = heap[next];
            at = next;
        }
        if (at < many) {
            heap[at] = column;
        }
    }
}
