package org.comity.exchange.matching.linear;

import java.util.Arrays;

/// Columns with their costs and bounds, rows with their right sides.
final class Table {

    private static final int FIRST = 64;
    private static final double HASH = 1.0 / (1 << 30);

    double[] cost = new double[FIRST];
    double[] lower = new double[FIRST];
    double[] upper = new double[FIRST];
    private Sparse byColumn = new Sparse();
    private Sparse byRow = new Sparse();
    private int turned = -1;
    private double[] rightSide = new double[FIRST];
    private int[] own = new int[FIRST];
    private int rows;

    int rows() {
        return rows;
    }

    int columns() {
        return byColumn.count();
    }

    Sparse byColumn() {
        return byColumn;
    }

    int own(int row) {
        return own[row];
    }

    double[] rightSide() {
        return Arrays.copyOf(rightSide, rows);
    }

    int row(double side, double most, int[] columns) {
        byColumn = columns.length == 0 ? byColumn : byColumn.with(rows, columns);
        if (rows == own.length) {
            own = Arrays.copyOf(own, 2 * rows);
            rightSide = Arrays.copyOf(rightSide, 2 * rows);
        }
        rightSide[rows] = side;
        own[rows] = column(0, most, new int[] {rows}, new double[] {1});
        return rows++;
    }

    int column(double its, double most, int[] at, double[] entries) {
        int column = byColumn.count();
        if (column == cost.length) {
            cost = Arrays.copyOf(cost, 2 * column);
            lower = Arrays.copyOf(lower, 2 * column);
            upper = Arrays.copyOf(upper, 2 * column);
        }
        for (int each = 0; each < at.length; each++) {
            byColumn.add(at[each], entries[each]);
        }
        byColumn.close();
        upper[column] = most;
        cost(column, its);
        return column;
    }

    /// Sets a cost, with a little noise that is the same for a column every time.
    void cost(int column, double its) {
        int mixed = column * 0x9E3779B9;
        mixed ^= mixed >>> 15;
        mixed *= 0x85EBCA6B;
        mixed ^= mixed >>> 13;
        cost[column] = its + Simplex.MOST_NOISE * (mixed >>> 2) * HASH;
    }

    /// Prices times the entries of a column.
    double times(double[] price, int column) {
        double sum = 0;
        for (int at = byColumn.begin(column); at < byColumn.end(column); at++) {
            sum += price[byColumn.index[at]] * byColumn.value[at];
        }
        return sum;
    }

    void subtract(double[] from, int column, double times) {
        for (int at = byColumn.begin(column); times != 0 && at < byColumn.end(column); at++) {
            from[byColumn.index[at]] -= times * byColumn.value[at];
        }
    }

    Sparse byRow() {
        if (turned != columns()) {
            byRow = byColumn.turned(rows);
            turned = columns();
        }
        return byRow;
    }
}
