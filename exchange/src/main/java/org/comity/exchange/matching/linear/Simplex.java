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
    private Factors factors = new Factors(0);
    private int[] basis = {};
    private int[] place = {};
    private boolean[] full = {};
    private double[] weight = {};
    private double[] reduced = {};
    private double[] x = {};
    private double[] price = {};
    private double[] ray = {};
    private double rayBy;
    private boolean fresh;
    private boolean best;
    private long pivots;
    private long steps;

    /// Adds a row, with a column of its own that costs nothing.
    ///
    /// @param most its column lies between 0 and this
    /// @return the number of the row
    public int row(double rightSide, double most) {
        fresh = false;
        return table.row(rightSide, most);
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
    public record Start(int[] basis, boolean[] full, double[] weight) {}

    public Start start() {
        return new Start(basis.clone(), full.clone(), weight.clone());
    }

    public void begin(Start start) {
        basis = start.basis().clone();
        full = Arrays.copyOf(start.full(), table.columns());
        weight = start.weight().clone();
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

    /// What one more of a column adds to the cost.
    public double reduced(int column) {
        return reduced[column];
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
        int rows = basis.length;
        int leaves = basis[out];
        boolean toLower = x[leaves] < table.lower[leaves];
        double[] unit = new double[rows];
        unit[out] = 1;
        double[] edge = new double[rows];
        factors.backward(unit, edge);
        Ratios ratios = new Ratios(table, toLower ? -1 : 1);
        steps += ratios.fill(edge) + 4L * rows;
        double outside = toLower ? table.lower[leaves] - x[leaves] : x[leaves] - table.upper[leaves];
        int enters = ratios.entering(outside, place, full, reduced);
        if (enters == NONE) {
            ray = edge;
            rayBy = (toLower ? -1 : 1) / ratios.missing();
            return false;
        }
        double[] column = new double[rows];
        double[] dense = new double[rows];
        table.subtract(dense, enters, -1);
        factors.forward(dense, column);
        double along = ratios.along(enters);
        if (Math.abs(column[out] - along) > 1e-6 * (1 + Math.abs(along)) && factors.changes() > 0) {
            refresh();
            return true;
        }
        weight[out] = square(edge);
        pass(ratios.passed());
        double[] turned = new double[rows];
        factors.forward(edge.clone(), turned);
        reprice(leaves, enters, ratios);
        step(out, leaves, enters, column, toLower ? table.lower[leaves] : table.upper[leaves]);
        reweigh(out, column, turned);
        full[leaves] = !toLower;
        place[leaves] = NONE;
        place[enters] = out;
        basis[out] = enters;
        factors.change(out, column);
        pivots++;
        return true;
    }

    private void step(int out, int leaves, int enters, double[] column, double to) {
        double by = (x[leaves] - to) / column[out];
        for (int at = 0; at < column.length; at++) {
            if (column[at] != 0) {
                x[basis[at]] -= by * column[at];
            }
        }
        x[enters] += by;
        x[leaves] = to;
    }

    private void reweigh(int out, double[] column, double[] turned) {
        double own = weight[out];
        double pivot = column[out];
        for (int at = 0; at < column.length; at++) {
            if (column[at] != 0 && at != out) {
                double part = column[at] / pivot;
                weight[at] = weight(weight[at] - 2 * part * turned[at] + part * part * own);
            }
        }
        weight[out] = weight(own / (pivot * pivot));
    }

    private static double weight(double weight) {
        return Math.clamp(weight, LEAST_WEIGHT, MOST_WEIGHT);
    }

    private static double square(double[] vector) {
        double sum = 0;
        for (double each : vector) {
            sum += each * each;
        }
        return sum;
    }

    /// Takes the columns that were passed from one bound to the other.
    private void pass(int[] passed) {
        if (passed.length == 0) {
            return;
        }
        double[] missing = new double[basis.length];
        for (int column : passed) {
            full[column] = !full[column];
            double to = full[column] ? table.upper[column] : table.lower[column];
            table.subtract(missing, column, to - x[column]);
            x[column] = to;
        }
        double[] values = new double[basis.length];
        factors.forward(missing, values);
        for (int at = 0; at < values.length; at++) {
            x[basis[at]] += values[at];
        }
    }

    private void reprice(int leaves, int enters, Ratios ratios) {
        for (int column = 0; column < reduced.length; column++) {
            if (place[column] == NONE) {
                reduced[column] -= ratios.change() * ratios.along(column);
            }
        }
        reduced[enters] = 0;
        reduced[leaves] = -ratios.change();
    }
}
