package org.comity.exchange.matching.linear;

import java.util.Arrays;
import org.comity.exchange.matching.watch.Watch;

/// The least cost of columns that lie between two bounds each and add up to the right side of every row, by the
/// dual simplex method with bounds (Lemke 1954), dual steepest edges (Forrest and Goldfarb 1992) and steps that
/// pass bounds (Maros 2003). Because every column has both bounds, any basis will do to begin with, so rows,
/// columns and bounds may change at any time, and what was best before is where the next search begins.
///
/// Every row has a column of its own, which takes what is missing to the right side; its bounds say how much that
/// may be. Costs are changed by less than [#MOST_NOISE] each, always in the same way, so that few ties are left.
public final class Simplex {

    /// How a search ended.
    public enum End {
        BEST,
        /// There are no columns that add up to the right side; the prices bound the cost above the limit.
        IMPOSSIBLE,
        /// The cost is above the limit.
        TOO_DEAR,
        /// The steps are used up.
        NOT_YET
    }

    /// Less than this is added to a cost.
    public static final double MOST_NOISE = 2e-5;

    static final double WITHIN = 1e-7;
    private static final double LEAST_WEIGHT = 1e-4;
    private static final double MOST_WEIGHT = 1e12;
    private static final double FARTHEST = 1e9;
    private static final int FRESH = 80;
    static final int NONE = -1;

    private final Table table = new Table();
    private final Ratios ratios = new Ratios(table);
    private Factors factors = new Factors(0);
    private int[] basis = {};
    private int[] place = {};
    private boolean[] full = {};
    private byte[] ways = {};
    private double[] weight = {};
    private double[] reduced = {};
    private double[] x = {};
    private double[] price = {};
    private double[] ray = {};

    /// Of a pivot: the row that leaves by row, what enters by position, and what the edge becomes by position.
    private double[] edge = {};
    private double[] column = {};
    private double[] turned = {};
    private double[] dense = {};

    private double rayBy;
    private boolean fresh;
    private boolean best;
    private long pivots;
    private long steps;

    /// Adds a row with a column of its own that costs nothing.
    ///
    /// @param most its column lies between 0 and this
    /// @param columns that are there and have an entry of 1 in it, rising
    /// @return the number of the row
    public int row(double rightSide, double most, int... columns) {
        fresh = false;
        return table.row(rightSide, most, columns);
    }

    /// Adds a column that lies between 0 and a bound.
    ///
    /// @param rows where it has entries
    /// @return the number of the column
    public int column(double cost, double most, int[] rows, double[] entries) {
        fresh = false;
        return table.column(cost, most, rows, entries);
    }

    /// The column of a row.
    public int columnOf(int row) {
        return table.own(row);
    }

    public void bounds(int column, double least, double most) {
        table.lower[column] = least;
        table.upper[column] = most;
        if (column < place.length && place[column] == NONE) {
            fresh = false;
        }
    }

    public void cost(int column, double cost) {
        table.cost(column, cost);
        fresh = false;
    }

    public double lower(int column) {
        return table.lower[column];
    }

    public double upper(int column) {
        return table.upper[column];
    }

    /// Where a search ended and can begin again, also when columns or rows were added since.
    public record Start(int[] basis, boolean[] full, float[] weight) {

        /// How much memory it takes, about.
        public long bytes() {
            return (long) basis.length * Integer.BYTES + full.length + (long) weight.length * Float.BYTES;
        }
    }

    public Start start() {
        float[] weights = new float[weight.length];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (float) weight[at];
        }
        return new Start(basis.clone(), full.clone(), weights);
    }

    public void begin(Start start) {
        basis = start.basis().clone();
        full = Arrays.copyOf(start.full(), table.columns());
        weight = new double[start.weight().length];
        Arrays.setAll(weight, at -> start.weight()[at]);
        fresh = false;
    }

    /// Whether the cost is as small as can be.
    public boolean isBest() {
        return best;
    }

    /// Value of a column.
    public double value(int column) {
        return x[column];
    }

    /// What a row's right side is worth: how the cost grows with it.
    public double price(int row) {
        return price[row];
    }

    /// Cost of what was found last; when it is not yet best, less than the best costs.
    public double cost() {
        double sum = 0;
        for (int column = 0; column < table.columns(); column++) {
            sum += table.cost[column] * x[column];
        }
        return sum;
    }

    public long pivots() {
        return pivots;
    }

    /// A measure of the work that was done: about how many entries were looked at.
    public long steps() {
        return steps;
    }

    /// Searches until the cost is as small as can be.
    ///
    /// @param limit above which it need not go on
    /// @param most pivots
    public End solve(double limit, long most) {
        best = false;
        if (!fresh) {
            refresh();
            if (cost() > limit) {
                return End.TOO_DEAR;
            }
        }
        long end = pivots + most;
        while (true) {
            Watch.goOn();
            if (factors.changes() >= FRESH) {
                refresh();
                if (cost() > limit) {
                    return End.TOO_DEAR;
                }
            }
            int out = leaving();
            if (out == NONE) {
                if (factors.changes() == 0) {
                    best = true;
                    return End.BEST;
                }
                refresh();
                continue;
            }
            if (pivots >= end) {
                return End.NOT_YET;
            }
            if (!pivot(out)) {
                if (factors.changes() == 0) {
                    double far = Math.min(FARTHEST, Math.max(0, limit - cost()) + 1) * rayBy;
                    Arrays.setAll(price, row -> price[row] + far * ray[row]);
                    fresh = false;
                    return End.IMPOSSIBLE;
                }
                refresh();
            }
        }
    }

    /// Makes triangles, values and prices anew.
    private void refresh() {
        int rows = table.rows();
        int columns = table.columns();
        int before = basis.length;
        if (before != rows) {
            basis = Arrays.copyOf(basis, rows);
            weight = Arrays.copyOf(weight, rows);
            for (int row = before; row < rows; row++) {
                basis[row] = table.own(row);
                weight[row] = 1;
            }
            factors = new Factors(rows);
            edge = new double[rows];
            column = new double[rows];
            turned = new double[rows];
            dense = new double[rows];
        }
        full = Arrays.copyOf(full, columns);
        reduced = new double[columns];
        x = new double[columns];
        if (!factors.make(table.byColumn(), basis)) {
            Arrays.setAll(basis, table::own);
            Arrays.fill(weight, 1);
            factors.make(table.byColumn(), basis);
        }
        steps += 20L * rows;
        place = new int[columns];
        Arrays.fill(place, NONE);
        for (int at = 0; at < rows; at++) {
            place[basis[at]] = at;
        }
        reprice();
        ways = new byte[columns];
        for (int each = 0; each < columns; each++) {
            ways[each] = place[each] == NONE ? way(each) : 0;
        }
        revalue();
        fresh = true;
    }

    private void reprice() {
        double[] costs = new double[basis.length];
        Arrays.setAll(costs, at -> table.cost[basis[at]]);
        price = new double[basis.length];
        factors.backward(costs, price);
        for (int column = 0; column < reduced.length; column++) {
            if (place[column] == NONE) {
                reduced[column] = table.cost[column] - table.times(price, column);
                if (Math.abs(reduced[column]) > WITHIN) {
                    full[column] = reduced[column] < 0;
                }
            }
        }
    }

    private void revalue() {
        double[] missing = table.rightSide();
        for (int column = 0; column < x.length; column++) {
            if (place[column] == NONE) {
                x[column] = full[column] ? table.upper[column] : table.lower[column];
                table.subtract(missing, column, x[column]);
            }
        }
        double[] values = new double[basis.length];
        factors.forward(missing, values);
        for (int at = 0; at < values.length; at++) {
            x[basis[at]] = values[at];
        }
    }

    /// The position of the column that is farthest outside of its bounds, along its edge.
    private int leaving() {
        int found = NONE;
        double most = 0;
        for (int at = 0; at < basis.length; at++) {
            int column = basis[at];
            double outside = Math.max(table.lower[column] - x[column], x[column] - table.upper[column]);
            if (outside > WITHIN && outside * outside > most * weight[at]) {
                most = outside * outside / weight[at];
                found = at;
            }
        }
        return found;
    }

    /// @return whether there is a column that can enter
    private boolean pivot(int out) {
        int leaves = basis[out];
        boolean toLower = x[leaves] < table.lower[leaves];
        int sign = toLower ? -1 : 1;
        Arrays.fill(edge, 0);
        factors.leaving(out, edge);
        steps += ratios.fill(edge) + 4L * edge.length;
        double outside = toLower ? table.lower[leaves] - x[leaves] : x[leaves] - table.upper[leaves];
        int enters = ratios.entering(sign, outside, ways, reduced);
        if (enters == NONE) {
            ray = edge.clone();
            rayBy = sign / ratios.missing();
            return false;
        }
        Arrays.fill(dense, 0);
        table.subtract(dense, enters, -1);
        factors.entering(dense, column);
        double along = ratios.along(enters);
        if (Math.abs(column[out] - along) > 1e-6 * (1 + Math.abs(along)) && factors.changes() > 0) {
            refresh();
            return true;
        }
        weight[out] = square(edge);
        pass();
        System.arraycopy(edge, 0, dense, 0, dense.length);
        factors.forward(dense, turned);
        ratios.reprice(reduced);
        reduced[enters] = 0;
        reduced[leaves] = -ratios.change();
        step(out, leaves, enters, toLower ? table.lower[leaves] : table.upper[leaves]);
        full[leaves] = !toLower;
        ways[leaves] = way(leaves);
        ways[enters] = 0;
        place[leaves] = NONE;
        place[enters] = out;
        basis[out] = enters;
        pivots++;
        if (!factors.change(out, column[out])) {
            refresh();
        }
        return true;
    }

    private void step(int out, int leaves, int enters, double to) {
        double pivot = column[out];
        double by = (x[leaves] - to) / pivot;
        double own = weight[out];
        for (int at = 0; at < column.length; at++) {
            double its = column[at];
            if (its != 0) {
                x[basis[at]] -= by * its;
                double part = its / pivot;
                weight[at] = weight(weight[at] - 2 * part * turned[at] + part * part * own);
            }
        }
        weight[out] = weight(own / (pivot * pivot));
        x[enters] += by;
        x[leaves] = to;
    }

    /// Where a column that is not in the basis may go: 1 up, -1 down, 0 nowhere.
    private byte way(int column) {
        if (table.lower[column] >= table.upper[column]) {
            return 0;
        }
        return (byte) (full[column] ? -1 : 1);
    }

    private static double weight(double weight) {
        return weight < LEAST_WEIGHT ? LEAST_WEIGHT : Math.min(weight, MOST_WEIGHT);
    }

    private static double square(double[] vector) {
        double sum = 0;
        for (double each : vector) {
            sum += each * each;
        }
        return sum;
    }

    /// Takes the columns that were passed from one bound to the other.
    private void pass() {
        if (ratios.passed() == 0) {
            return;
        }
        Arrays.fill(dense, 0);
        for (int at = 0; at < ratios.passed(); at++) {
            int each = ratios.passed(at);
            full[each] = !full[each];
            ways[each] = way(each);
            double to = full[each] ? table.upper[each] : table.lower[each];
            table.subtract(dense, each, to - x[each]);
            x[each] = to;
        }
        factors.forward(dense, turned);
        for (int at = 0; at < turned.length; at++) {
            x[basis[at]] += turned[at];
        }
    }
}
