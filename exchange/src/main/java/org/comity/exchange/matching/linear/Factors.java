package org.comity.exchange.matching.linear;

import java.util.Arrays;

/// Solves by a basis: by its [Triangles] and what changed since. When a column is exchanged, the upper triangle is
/// mended: the new column comes last, and the row that would stand below the diagonal then is taken off by a row of
/// factors (Forrest and Tomlin 1972).
final class Factors {

    private static final double EXACT = 1e-6;
    private static final int NONE = -1;

    private final int size;
    private final Triangles triangles;
    private final int[] pivotRow;
    private final int[] pivotPosition;
    private final double[] pivot;
    private final Sparse lower;
    private final Sparse upper;

    /// Steps in the order of the upper triangle, with a gap where one was moved to the end.
    private int[] order;
    private int ordered;

    /// Where the column of a step is in the upper triangle.
    private final int[] columnOf;
    private final int[] stepOf;

    /// The entries of a row of the upper triangle: the last one, and before each the one before.
    private final int[] last;
    private int[] before = new int[256];

    /// What is taken off a row by other rows, for each exchange.
    private final Sparse changes = new Sparse();
    private int[] changed = new int[64];

    /// What the lower triangle made of the column that enters, and the upper one of the row that leaves.
    private final double[] spike;
    private final double[] leaving;

    Factors(int size) {
        this.size = size;
        triangles = new Triangles(size);
        pivotRow = triangles.pivotRow;
        pivotPosition = triangles.pivotPosition;
        pivot = triangles.pivot;
        lower = triangles.lower;
        upper = triangles.upper;
        order = new int[2 * size + 64];
        columnOf = new int[size];
        stepOf = new int[size];
        last = new int[size];
        spike = new double[size];
        leaving = new double[size];
    }

    /// Columns exchanged since triangles were made.
    int changes() {
        return changes.count();
    }

    /// Makes triangles of columns.
    ///
    /// @param basis for each position its column
    /// @return whether the columns are independent
    boolean make(Sparse columns, int[] basis) {
        changes.clear();
        boolean made = triangles.make(columns, basis);
        if (made) {
            link();
        }
        return made;
    }

    /// So that the upper triangle can be mended.
    private void link() {
        ordered = size;
        Arrays.fill(last, NONE);
        for (int step = 0; step < size; step++) {
            order[step] = step;
            columnOf[step] = step;
            stepOf[pivotPosition[step]] = step;
            link(step);
        }
    }

    private void link(int column) {
        int end = upper.end(column);
        if (end > before.length) {
            before = Arrays.copyOf(before, 2 * end);
        }
        for (int each = upper.begin(column); each < end; each++) {
            before[each] = last[upper.index[each]];
            last[upper.index[each]] = each;
        }
    }

    /// Solves basis * x = b.
    ///
    /// @param b by row; spoiled
    /// @param x by position
    void forward(double[] b, double[] x) {
        down(b);
        up(b, x);
    }

    /// Solves basis * x = b for a column that is to enter.
    void entering(double[] b, double[] x) {
        down(b);
        System.arraycopy(b, 0, spike, 0, size);
        up(b, x);
    }

    private void down(double[] b) {
        for (int step = 0; step < size; step++) {
            double by = b[pivotRow[step]];
            if (by != 0) {
                for (int each = lower.begin(step); each < lower.end(step); each++) {
                    b[lower.index[each]] -= by * lower.value[each];
                }
            }
        }
        for (int change = 0; change < changes.count(); change++) {
            double by = b[changed[change]];
            for (int each = changes.begin(change); each < changes.end(change); each++) {
                by -= changes.value[each] * b[changes.index[each]];
            }
            b[changed[change]] = by;
        }
    }

    private void up(double[] b, double[] x) {
        for (int at = ordered - 1; at >= 0; at--) {
            int step = order[at];
            if (step != NONE) {
                double by = b[pivotRow[step]];
                if (Math.abs(by) < Triangles.NOTHING) {
                    by = 0;
                } else {
                    by /= pivot[step];
                    int column = columnOf[step];
                    for (int each = upper.begin(column); each < upper.end(column); each++) {
                        b[upper.index[each]] -= by * upper.value[each];
                    }
                }
                x[pivotPosition[step]] = by;
            }
        }
    }

    /// Solves y * basis = c.
    ///
    /// @param c by position
    /// @param y by row
    void backward(double[] c, double[] y) {
        for (int at = 0; at < ordered; at++) {
            int step = order[at];
            if (step != NONE) {
                double sum = c[pivotPosition[step]];
                int column = columnOf[step];
                for (int each = upper.begin(column); each < upper.end(column); each++) {
                    sum -= upper.value[each] * y[upper.index[each]];
                }
                y[pivotRow[step]] = sum / pivot[step];
            }
        }
        backDown(y);
    }

    /// Solves y * basis = c where c is 1 at a position that is to be left, and else 0.
    ///
    /// @param y by row; 0 everywhere
    void leaving(int position, double[] y) {
        int first = stepOf[position];
        int at = 0;
        while (order[at] != first) {
            at++;
        }
        y[pivotRow[first]] = 1 / pivot[first];
        for (at++; at < ordered; at++) {
            int step = order[at];
            if (step != NONE) {
                double sum = 0;
                int column = columnOf[step];
                for (int each = upper.begin(column); each < upper.end(column); each++) {
                    sum -= upper.value[each] * y[upper.index[each]];
                }
                y[pivotRow[step]] = sum / pivot[step];
            }
        }
        System.arraycopy(y, 0, leaving, 0, size);
        backDown(y);
    }

    private void backDown(double[] y) {
        for (int change = changes.count() - 1; change >= 0; change--) {
            double by = y[changed[change]];
            for (int each = changes.begin(change); by != 0 && each < changes.end(change); each++) {
                y[changes.index[each]] -= changes.value[each] * by;
            }
        }
        for (int step = size - 1; step >= 0; step--) {
            double sum = y[pivotRow[step]];
            for (int each = lower.begin(step); each < lower.end(step); each++) {
                sum -= lower.value[each] * y[lower.index[each]];
            }
            y[pivotRow[step]] = Math.abs(sum) < Triangles.NOTHING ? 0 : sum;
        }
    }

    /// Puts the column of [#entering] in the place of the one of [#leaving].
    ///
    /// @param along what [#entering] found at the position
    /// @return whether that is exact enough; otherwise triangles have to be made anew
    boolean change(int position, double along) {
        int step = stepOf[position];
        int row = pivotRow[step];
        double was = pivot[step];
        double becomes = spike[row];
        for (int other = 0; other < size; other++) {
            double by = -leaving[other] * was;
            if (other != row && Math.abs(by) > Triangles.NOTHING) {
                changes.add(other, by);
                becomes -= by * spike[other];
            }
        }
        int change = changes.count();
        if (change == changed.length) {
            changed = Arrays.copyOf(changed, 2 * change);
        }
        changed[change] = row;
        changes.close();
        for (int each = last[row]; each != NONE; each = before[each]) {
            upper.value[each] = 0;
        }
        last[row] = NONE;
        int column = upper.count();
        for (int other = 0; other < size; other++) {
            if (other != row && Math.abs(spike[other]) > Triangles.NOTHING) {
                upper.add(other, spike[other]);
            }
        }
        upper.close();
        link(column);
        columnOf[step] = column;
        pivot[step] = becomes;
        moveToEnd(step);
        return Math.abs(becomes - along * was) <= EXACT * (Math.abs(becomes) + Math.abs(along * was));
    }

    private void moveToEnd(int step) {
        int at = 0;
        while (order[at] != step) {
            at++;
        }
        order[at] = NONE;
        if (ordered == order.length) {
            order = Arrays.copyOf(order, 2 * ordered);
        }
        order[ordered++] = step;
    }
}
