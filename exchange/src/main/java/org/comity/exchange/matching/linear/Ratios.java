package org.comity.exchange.matching.linear;

import java.util.Arrays;

/// How far the prices can change before a column that is not in the basis becomes worth its cost.
final class Ratios {

    private static final double SMALL_PIVOT = 1e-7;

    /// So few are put in order one by one.
    private static final int FEW = 12;

    private final Table table;
    private double[] along = {};
    private double[] ratio = {};
    private int[] order = {};
    private int passed;
    private double change;
    private double missing;

    Ratios(Table table) {
        this.table = table;
    }

    /// Multiplies an edge with all columns.
    ///
    /// @return how many entries were looked at
    long fill(double[] edge) {
        int columns = table.columns();
        if (along.length < columns) {
            along = new double[2 * columns];
            ratio = new double[2 * columns];
            order = new int[2 * columns];
        }
        Arrays.fill(along, 0, columns, 0);
        long looked = 0;
        Sparse byRow = table.byRow();
        for (int row = 0; row < table.rows(); row++) {
            double by = edge[row];
            if (by != 0) {
                for (int each = byRow.begin(row); each < byRow.end(row); each++) {
                    along[byRow.index[each]] += by * byRow.value[each];
                }
                looked += byRow.end(row) - byRow.begin(row);
            }
        }
        return looked;
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

    /// How many columns come before the one that enters: they go from one bound to the other.
    int passed() {
        return passed;
    }

    int passed(int at) {
        return order[at];
    }

    /// Passes columns as long as what leaves is still outside of its bounds when they go to their other bound. The
    /// column that enters is found as a median is: columns are parted by one of them, again and again (Hoare 1961).
    ///
    /// @param sign 1 when what leaves comes down to its upper bound, -1 when it goes up to the lower
    /// @param outside how far what leaves is outside
    /// @param ways where each column may go: 1 up, -1 down, 0 nowhere
    /// @return the column that enters, or none
    int entering(int sign, double outside, byte[] ways, double[] reduced) {
        int high = candidates(sign, ways, reduced);
        int low = 0;
        double left = outside;
        while (high - low > FEW) {
            int middle = part(low, high);
            double before = left;
            for (int at = low; at < middle; at++) {
                before -= slope(order[at]);
            }
            double after = before - slope(order[middle]);
            if (before <= Simplex.WITHIN) {
                high = middle;
            } else if (after <= Simplex.WITHIN) {
                return enters(middle, sign);
            } else {
                left = after;
                low = middle + 1;
            }
        }
        sort(low, high);
        for (int at = low; at < high; at++) {
            left -= slope(order[at]);
            if (left <= Simplex.WITHIN) {
                return enters(at, sign);
            }
        }
        missing = left;
        return Simplex.NONE;
    }

    private int enters(int at, int sign) {
        passed = at;
        change = sign * ratio[order[at]];
        return order[at];
    }

    private int candidates(int sign, byte[] ways, double[] reduced) {
        int many = 0;
        for (int column = 0; column < ways.length; column++) {
            double way = sign * ways[column] * along[column];
            if (way > SMALL_PIVOT) {
                ratio[column] = Math.max(0, ways[column] * reduced[column] / way);
                order[many++] = column;
            }
        }
        return many;
    }

    private double slope(int column) {
        return Math.abs(along[column]) * (table.upper[column] - table.lower[column]);
    }

    private boolean before(int one, int other) {
        if (ratio[one] != ratio[other]) {
            return ratio[one] < ratio[other];
        }
        double here = Math.abs(along[one]);
        double there = Math.abs(along[other]);
        return here == there ? one < other : here < there;
    }

    /// Parts columns by the middle one of three.
    ///
    /// @return where it is then: all before it come before it
    private int part(int low, int high) {
        int last = high - 1;
        int middle = (low + high) >>> 1;
        if (before(order[middle], order[low])) {
            swap(middle, low);
        }
        if (before(order[last], order[middle])) {
            swap(last, middle);
            if (before(order[middle], order[low])) {
                swap(middle, low);
            }
        }
        swap(middle, last);
        int by = order[last];
        int to = low;
        for (int at = low; at < last; at++) {
            if (before(order[at], by)) {
                swap(at, to++);
            }
        }
        swap(to, last);
        return to;
    }

    private void swap(int one, int other) {
        int column = order[one];
        order[one] = order[other];
        order[other] = column;
    }

    private void sort(int low, int high) {
        for (int from = low + 1; from < high; from++) {
            int column = order[from];
            int at = from;
            while (at > low && before(column, order[at - 1])) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = column;
        }
    }

    /// Changes the reduced costs of all columns that are not in the basis, and spoils those of the others.
    void reprice(double[] reduced) {
        for (int column = 0; column < reduced.length; column++) {
            reduced[column] -= change * along[column];
        }
    }
}
