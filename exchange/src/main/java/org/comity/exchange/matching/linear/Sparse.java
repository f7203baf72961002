package org.comity.exchange.matching.linear;

import java.util.Arrays;

/// Columns of which only the entries that are not 0 are kept, one after another.
final class Sparse {

    int[] index = new int[256];
    double[] value = new double[256];
    private int[] end = new int[64];
    private int count;
    private int filled;

    int count() {
        return count;
    }

    int begin(int column) {
        return column == 0 ? 0 : end[column - 1];
    }

    int end(int column) {
        return end[column];
    }

    /// Adds an entry to the column that is not closed.
    void add(int at, double entry) {
        if (filled == index.length) {
            index = Arrays.copyOf(index, 2 * filled);
            value = Arrays.copyOf(value, 2 * filled);
        }
        index[filled] = at;
        value[filled++] = entry;
    }

    void close() {
        if (count == end.length) {
            end = Arrays.copyOf(end, 2 * count);
        }
        end[count++] = filled;
    }

    void clear() {
        count = 0;
        filled = 0;
    }

    /// The same with an entry of 1 more at the end of some of the columns.
    ///
    /// @param columns rising
    Sparse with(int at, int[] columns) {
        Sparse more = new Sparse();
        more.index = new int[filled + columns.length];
        more.value = new double[filled + columns.length];
        more.end = new int[end.length];
        more.count = count;
        int begin = 0;
        for (int each = 0; each <= columns.length; each++) {
            int until = each == columns.length ? filled : end[columns[each]];
            System.arraycopy(index, begin, more.index, begin + each, until - begin);
            System.arraycopy(value, begin, more.value, begin + each, until - begin);
            if (each < columns.length) {
                more.index[until + each] = at;
                more.value[until + each] = 1;
            }
            begin = until;
        }
        int next = 0;
        for (int column = 0; column < count; column++) {
            next += next < columns.length && columns[next] == column ? 1 : 0;
            more.end[column] = end[column] + next;
        }
        more.filled = filled + columns.length;
        return more;
    }

    /// The same entries by row.
    Sparse turned(int rows) {
        Sparse turned = new Sparse();
        turned.index = new int[Math.max(1, filled)];
        turned.value = new double[Math.max(1, filled)];
        turned.end = new int[Math.max(1, rows)];
        turned.count = rows;
        turned.filled = filled;
        int[] next = new int[rows + 1];
        for (int at = 0; at < filled; at++) {
            next[index[at] + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            next[row + 1] += next[row];
            turned.end[row] = next[row + 1];
        }
        for (int column = 0; column < count; column++) {
            for (int at = begin(column); at < end[column]; at++) {
                int to = next[index[at]]++;
                turned.index[to] = column;
                turned.value[to] = value[at];
            }
        }
        return turned;
    }
}
