package org.comity.exchange.matching.linear;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A basis as the product of triangles, and what changed since. Columns and rows that stand alone are taken first;
/// of what is left, the column with the fewest entries comes next and its pivot is, among the entries that are not
/// too small, the one in the shortest row (Suhl and Suhl 1990, here with counts that are not kept up to date).
/// Columns that were exchanged since are kept as a product of elementary matrices (Dantzig and Orchard-Hays 1954).
final class Factors {

    private static final double SMALL_BESIDE_OTHERS = 0.1;
    private static final double NOTHING = 1e-11;
    private static final double SINGULAR = 1e-9;
    private static final int NONE = -1;

    private final int size;
    private final int[] pivotRow;
    private final int[] pivotPosition;
    private final double[] pivot;
    private final Sparse lower;
    private final Sparse upper;
    private final Sparse changes = new Sparse();
    private int[] changed = new int[64];
    private double[] changedPivot = new double[64];
    private final double[] work;

    /// Which rows and columns are left while triangles are made.
    private final boolean[] rowDone;
    private final boolean[] early;
    private final boolean[] done;
    private final int[] rowCount;
    private final int[] count;
    private int made;

    Factors(int size) {
        this.size = size;
        pivotRow = new int[size];
        pivotPosition = new int[size];
        pivot = new double[size];
        lower = new Sparse();
        upper = new Sparse();
        work = new double[size];
        rowDone = new boolean[size];
        early = new boolean[size];
        done = new boolean[size];
        rowCount = new int[size];
        count = new int[size];
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
        lower.clear();
        upper.clear();
        changes.clear();
        made = 0;
        Arrays.fill(rowDone, false);
        Arrays.fill(done, false);
        Arrays.fill(rowCount, 0);
        int[][] inRow = inRow(columns, basis);
        alone(columns, basis, inRow);
        rowsAlone(columns, basis, inRow);
        return rest(columns, basis);
    }

    /// The positions of the columns with an entry in a row.
    private int[][] inRow(Sparse columns, int[] basis) {
        for (int at = 0; at < size; at++) {
            int column = basis[at];
            count[at] = columns.end(column) - columns.begin(column);
            for (int each = columns.begin(column); each < columns.end(column); each++) {
                rowCount[columns.index[each]]++;
            }
        }
        int[][] inRow = new int[size][];
        Arrays.setAll(inRow, row -> new int[rowCount[row]]);
        int[] filled = new int[size];
        for (int at = 0; at < size; at++) {
            for (int each = columns.begin(basis[at]); each < columns.end(basis[at]); each++) {
                int row = columns.index[each];
                inRow[row][filled[row]++] = at;
            }
        }
        return inRow;
    }

    private void alone(Sparse columns, int[] basis, int[][] inRow) {
        int[] queue = new int[size];
        int last = 0;
        for (int at = 0; at < size; at++) {
            if (count[at] == 1) {
                queue[last++] = at;
            }
        }
        for (int first = 0; first < last; first++) {
            int at = queue[first];
            if (count[at] != 1) {
                continue;
            }
            int row = NONE;
            double value = 0;
            for (int each = columns.begin(basis[at]); each < columns.end(basis[at]); each++) {
                if (rowDone[columns.index[each]]) {
                    upper.add(columns.index[each], columns.value[each]);
                } else {
                    row = columns.index[each];
                    value = columns.value[each];
                }
            }
            take(at, row, value);
            for (int other : inRow[row]) {
                if (!done[other] && --count[other] == 1) {
                    queue[last++] = other;
                }
            }
        }
    }

    private void rowsAlone(Sparse columns, int[] basis, int[][] inRow) {
        int[] queue = new int[size];
        int last = 0;
        for (int row = 0; row < size; row++) {
            rowCount[row] = 0;
            for (int at : inRow[row]) {
                rowCount[row] += done[at] ? 0 : 1;
            }
            if (!rowDone[row] && rowCount[row] == 1) {
                queue[last++] = row;
            }
        }
        for (int first = 0; first < last; first++) {
            int row = queue[first];
            if (rowCount[row] != 1 || rowDone[row]) {
                continue;
            }
            int at = Arrays.stream(inRow[row])
                    .filter(each -> !done[each])
                    .findFirst()
                    .orElseThrow();
            double value = 0;
            for (int each = columns.begin(basis[at]); each < columns.end(basis[at]); each++) {
                value = columns.index[each] == row ? columns.value[each] : value;
            }
            for (int each = columns.begin(basis[at]); each < columns.end(basis[at]); each++) {
                int other = columns.index[each];
                if (rowDone[other]) {
                    upper.add(other, columns.value[each]);
                } else if (other != row) {
                    lower.add(other, columns.value[each] / value);
                    if (--rowCount[other] == 1) {
                        queue[last++] = other;
                    }
                }
            }
            take(at, row, value);
        }
    }

    private void take(int at, int row, double value) {
        done[at] = true;
        rowDone[row] = true;
        pivotPosition[made] = at;
        pivotRow[made] = row;
        pivot[made++] = value;
        lower.close();
        upper.close();
    }

    /// Neither columns nor rows stand alone.
    private boolean rest(Sparse columns, int[] basis) {
        int first = made;
        System.arraycopy(rowDone, 0, early, 0, size);
        int[] rows = IntStream.range(0, size).filter(row -> !rowDone[row]).toArray();
        long[] key = IntStream.range(0, size)
                .filter(at -> !done[at])
                .mapToLong(at -> (long) count[at] << Integer.SIZE | at)
                .sorted()
                .toArray();
        for (long each : key) {
            if (!eliminate(columns, basis[(int) each], (int) each, rows, first)) {
                return false;
            }
        }
        return true;
    }

    private boolean eliminate(Sparse columns, int column, int at, int[] rows, int first) {
        for (int row : rows) {
            work[row] = 0;
        }
        for (int each = columns.begin(column); each < columns.end(column); each++) {
            work[columns.index[each]] = columns.value[each];
        }
        for (int step = first; step < made; step++) {
            double by = work[pivotRow[step]];
            for (int each = lower.begin(step); by != 0 && each < lower.end(step); each++) {
                work[lower.index[each]] -= by * lower.value[each];
            }
        }
        int best = pivotAmong(rows);
        if (best == NONE) {
            return false;
        }
        for (int row : rows) {
            if (Math.abs(work[row]) > NOTHING && row != best) {
                if (rowDone[row]) {
                    upper.add(row, work[row]);
                } else {
                    lower.add(row, work[row] / work[best]);
                }
            }
        }
        for (int each = columns.begin(column); each < columns.end(column); each++) {
            int row = columns.index[each];
            if (early[row]) {
                upper.add(row, columns.value[each]);
            }
        }
        take(at, best, work[best]);
        return true;
    }

    private int pivotAmong(int[] rows) {
        double most = 0;
        for (int row : rows) {
            most = rowDone[row] ? most : Math.max(most, Math.abs(work[row]));
        }
        int best = NONE;
        for (int row : rows) {
            if (most > SINGULAR
                    && !rowDone[row]
                    && Math.abs(work[row]) >= SMALL_BESIDE_OTHERS * most
                    && (best == NONE || rowCount[row] < rowCount[best])) {
                best = row;
            }
        }
        return best;
    }

    /// Solves basis * x = b.
    ///
    /// @param b by row; spoiled
    /// @param x by position
    void forward(double[] b, double[] x) {
        for (int step = 0; step < size; step++) {
            double by = b[pivotRow[step]];
            if (by != 0) {
                for (int each = lower.begin(step); each < lower.end(step); each++) {
                    b[lower.index[each]] -= by * lower.value[each];
                }
            }
        }
        for (int step = size - 1; step >= 0; step--) {
            double by = b[pivotRow[step]];
            if (by != 0) {
                by /= pivot[step];
                for (int each = upper.begin(step); each < upper.end(step); each++) {
                    b[upper.index[each]] -= by * upper.value[each];
                }
            }
            x[pivotPosition[step]] = by;
        }
        for (int change = 0; change < changes.count(); change++) {
            double by = x[changed[change]];
            if (by != 0) {
                by /= changedPivot[change];
                for (int each = changes.begin(change); each < changes.end(change); each++) {
                    x[changes.index[each]] -= by * changes.value[each];
                }
                x[changed[change]] = by;
            }
        }
    }

    /// Solves y * basis = c.
    ///
    /// @param c by position; spoiled
    /// @param y by row
    void backward(double[] c, double[] y) {
        for (int change = changes.count() - 1; change >= 0; change--) {
            double sum = c[changed[change]];
            for (int each = changes.begin(change); each < changes.end(change); each++) {
                sum -= changes.value[each] * c[changes.index[each]];
            }
            c[changed[change]] = sum / changedPivot[change];
        }
        for (int step = 0; step < size; step++) {
            double sum = c[pivotPosition[step]];
            for (int each = upper.begin(step); each < upper.end(step); each++) {
                sum -= upper.value[each] * y[upper.index[each]];
            }
            y[pivotRow[step]] = sum / pivot[step];
        }
        for (int step = size - 1; step >= 0; step--) {
            double sum = y[pivotRow[step]];
            for (int each = lower.begin(step); each < lower.end(step); each++) {
                sum -= lower.value[each] * y[lower.index[each]];
            }
            y[pivotRow[step]] = sum;
        }
    }

    /// Puts a column in the place of another one.
    ///
    /// @param column what [#forward] made of it
    void change(int position, double[] column) {
        int change = changes.count();
        if (change == changed.length) {
            changed = Arrays.copyOf(changed, 2 * change);
            changedPivot = Arrays.copyOf(changedPivot, 2 * change);
        }
        changed[change] = position;
        changedPivot[change] = column[position];
        for (int at = 0; at < size; at++) {
            if (at != position && Math.abs(column[at]) > NOTHING) {
                changes.add(at, column[at]);
            }
        }
        changes.close();
    }
}
