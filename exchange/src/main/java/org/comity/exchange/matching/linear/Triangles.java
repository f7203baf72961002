package org.comity.exchange.matching.linear;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A basis as the product of a lower and an upper triangle. Columns and rows that stand alone are taken first; of what
/// is left, the column with the fewest entries comes next and its pivot is, among the entries that are not too small,
/// the one in the shortest row (Suhl and Suhl 1990, here with counts that are not kept up to date).
final class Triangles {

    /// Less than this is taken for 0.
    static final double NOTHING = 1e-12;

    private static final double SMALL_BESIDE_OTHERS = 0.1;
    private static final double SINGULAR = 1e-9;
    private static final int NONE = -1;

    /// By step.
    final int[] pivotRow;
    final int[] pivotPosition;
    final double[] pivot;
    final Sparse lower = new Sparse();
    final Sparse upper = new Sparse();

    private final int size;
    private final double[] work;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touches;

    /// Which rows and columns are left.
    private final boolean[] rowDone;
    private final boolean[] early;
    private final boolean[] done;
    private final int[] rowCount;
    private final int[] count;
    private int made;

    Triangles(int size) {
        this.size = size;
        pivotRow = new int[size];
        pivotPosition = new int[size];
        pivot = new double[size];
        work = new double[size];
        touched = new int[size];
        isTouched = new boolean[size];
        rowDone = new boolean[size];
        early = new boolean[size];
        done = new boolean[size];
        rowCount = new int[size];
        count = new int[size];
    }

    /// Makes triangles of columns.
    ///
    /// @param basis for each position its column
    /// @return whether the columns are independent
    boolean make(Sparse columns, int[] basis) {
        lower.clear();
        upper.clear();
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
        long[] key = IntStream.range(0, size)
                .filter(at -> !done[at])
                .mapToLong(at -> (long) count[at] << Integer.SIZE | at)
                .sorted()
                .toArray();
        for (long each : key) {
            if (!eliminate(columns, basis[(int) each], (int) each, first)) {
                return false;
            }
        }
        return true;
    }

    private void touch(int row, double by) {
        if (!isTouched[row]) {
            isTouched[row] = true;
            touched[touches++] = row;
        }
        work[row] += by;
    }

    private boolean eliminate(Sparse columns, int column, int at, int first) {
        touches = 0;
        for (int each = columns.begin(column); each < columns.end(column); each++) {
            if (early[columns.index[each]]) {
                upper.add(columns.index[each], columns.value[each]);
            } else {
                touch(columns.index[each], columns.value[each]);
            }
        }
        for (int step = first; step < made; step++) {
            double by = work[pivotRow[step]];
            if (by != 0) {
                for (int each = lower.begin(step); each < lower.end(step); each++) {
                    touch(lower.index[each], -by * lower.value[each]);
                }
            }
        }
        int best = pivotAmong();
        double most = best == NONE ? 0 : work[best];
        for (int which = 0; which < touches; which++) {
            int row = touched[which];
            if (best != NONE && row != best && Math.abs(work[row]) > NOTHING) {
                if (rowDone[row]) {
                    upper.add(row, work[row]);
                } else {
                    lower.add(row, work[row] / most);
                }
            }
            work[row] = 0;
            isTouched[row] = false;
        }
        if (best != NONE) {
            take(at, best, most);
        }
        return best != NONE;
    }

    private int pivotAmong() {
        double most = 0;
        for (int which = 0; which < touches; which++) {
            int row = touched[which];
            most = rowDone[row] ? most : Math.max(most, Math.abs(work[row]));
        }
        int best = NONE;
        for (int which = 0; which < touches; which++) {
            int row = touched[which];
            if (most > SINGULAR
                    && !rowDone[row]
                    && Math.abs(work[row]) >= SMALL_BESIDE_OTHERS * most
                    && (best == NONE
                            || rowCount[row] < rowCount[best]
                            || (rowCount[row] == rowCount[best] && row < best))) {
                best = row;
            }
        }
        return best;
    }
}
