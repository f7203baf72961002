package org.comity.exchange.matching.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Linear programs by chance, each changed again and again, beside GLOP.
final class SimplexTest {

    private static final long SEED = 20_261_129;
    private static final double FAR = 1e9;
    private static final long MANY = 100_000;

    /// The noise of all costs together.
    private static final double PRICES = 0.01;

    private final Simplex simplex = new Simplex();
    private final List<Integer> columns = new ArrayList<>();
    private final List<int[]> rowsOf = new ArrayList<>();
    private final List<double[]> entriesOf = new ArrayList<>();
    private final List<Integer> costs = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();

    @BeforeAll
    static void load() {
        Loader.loadNativeLibraries();
    }

    @Test
    void the_cost_is_that_of_another_solver_after_every_change() {
        int solved = 0;
        int impossible = 0;
        for (int run = 0; run < 150; run++) {
            Random chance = new Random(SEED + run);
            SimplexTest made = new SimplexTest();
            IntStream.range(0, 3 + chance.nextInt(15)).forEach(each -> made.row(chance));
            IntStream.range(0, 5 + chance.nextInt(40)).forEach(each -> made.column(chance));
            Simplex.Start start = null;
            for (int change = 0; change < 12; change++) {
                Simplex.End how = made.simplex.solve(FAR, MANY);
                double other = made.other();
                String which = "seed %d, change %d".formatted(SEED + run, change);
                if (Double.isNaN(other)) {
                    impossible++;
                    assertThat(how).as(which).isEqualTo(Simplex.End.IMPOSSIBLE);
                    assertThat(made.bound()).as(which).isGreaterThan(made.mostCost());
                } else {
                    solved++;
                    assertThat(how).as(which).isEqualTo(Simplex.End.BEST);
                    double noise = Simplex.MOST_NOISE * made.sum();
                    assertThat(made.simplex.cost()).as(which).isCloseTo(other, within(noise + 1e-5));
                    assertThat(made.bound()).as(which).isCloseTo(other, within(PRICES));
                    assertThat(made.broken()).as(which).isLessThan(1e-5);
                    start = made.simplex.start();
                }
                made.change(chance);
                if (start != null && chance.nextInt(3) == 0 && start.basis().length <= made.rows.size()) {
                    made.simplex.begin(start);
                }
            }
        }
        assertThat(solved).isGreaterThan(300);
        assertThat(impossible).isGreaterThan(100);
    }

    @Test
    void a_search_ends_at_the_limit_of_its_cost_and_of_its_pivots() {
        int row = simplex.row(4, 0);
        rows.add(new int[] {4, 0});
        for (int cost = 1; cost <= 9; cost++) {
            simplex.column(cost, 1, new int[] {row}, new double[] {1});
        }

        assertThat(simplex.solve(FAR, 0)).isEqualTo(Simplex.End.NOT_YET);
        assertThat(simplex.solve(FAR, MANY)).isEqualTo(Simplex.End.BEST);
        assertThat(simplex.cost()).isCloseTo(10, within(1e-3));
        simplex.bounds(simplex.columnOf(row), 0, 0);
        assertThat(simplex.solve(9, MANY)).isEqualTo(Simplex.End.TOO_DEAR);
        assertThat(simplex.isBest()).isFalse();
    }

    private void row(Random chance) {
        int side = chance.nextInt(12);
        int most = chance.nextInt(5) == 0 ? 0 : 2 + chance.nextInt(20);
        simplex.row(side, most);
        rows.add(new int[] {side, most});
    }

    private void rowOfColumns(Random chance) {
        int side = chance.nextInt(12);
        int most = chance.nextInt(5) == 0 ? 0 : 2 + chance.nextInt(20);
        int[] which = IntStream.range(0, columns.size())
                .filter(each -> chance.nextInt(4) == 0)
                .toArray();
        int row = simplex.row(side, most, Arrays.stream(which).map(columns::get).toArray());
        rows.add(new int[] {side, most});
        for (int each : which) {
            rowsOf.set(each, Arrays.copyOf(rowsOf.get(each), rowsOf.get(each).length + 1));
            rowsOf.get(each)[rowsOf.get(each).length - 1] = row;
            entriesOf.set(each, Arrays.copyOf(entriesOf.get(each), rowsOf.get(each).length));
            entriesOf.get(each)[rowsOf.get(each).length - 1] = 1;
        }
    }

    private void column(Random chance) {
        int[] at = IntStream.range(0, rows.size())
                .filter(each -> chance.nextInt(4) == 0)
                .toArray();
        double[] entries = chance.ints(at.length, -1, 2)
                .mapToDouble(each -> each == 0 ? 2 : each)
                .toArray();
        int cost = chance.nextInt(20);
        columns.add(simplex.column(cost, chance.nextInt(4), at, entries));
        rowsOf.add(at);
        entriesOf.add(entries);
        costs.add(cost);
    }

    private void change(Random chance) {
        switch (chance.nextInt(5)) {
            case 0 -> column(chance);
            case 1 -> row(chance);
            case 2 -> rowOfColumns(chance);
            default -> {
                int column = columns.get(chance.nextInt(columns.size()));
                int least = chance.nextInt(2);
                simplex.bounds(column, least, least + chance.nextInt(4));
            }
        }
    }

    private double sum() {
        return columns.stream().mapToDouble(simplex::value).sum()
                + IntStream.range(0, rows.size())
                        .mapToDouble(row -> simplex.value(simplex.columnOf(row)))
                        .sum();
    }

    private double mostCost() {
        return IntStream.range(0, columns.size())
                .mapToDouble(at -> costs.get(at) * simplex.upper(columns.get(at)))
                .sum();
    }

    /// What the prices prove.
    private double bound() {
        double bound = 0;
        for (int row = 0; row < rows.size(); row++) {
            bound += simplex.price(row) * rows.get(row)[0];
            bound += Math.min(0, -simplex.price(row) * rows.get(row)[1]);
        }
        for (int at = 0; at < columns.size(); at++) {
            double reduced = costs.get(at);
            for (int each = 0; each < rowsOf.get(at).length; each++) {
                reduced -= simplex.price(rowsOf.get(at)[each]) * entriesOf.get(at)[each];
            }
            int column = columns.get(at);
            bound += Math.min(reduced * simplex.lower(column), reduced * simplex.upper(column));
        }
        return bound;
    }

    /// By how much the worst row or bound is missed.
    private double broken() {
        double worst = 0;
        double[] missing = new double[rows.size()];
        for (int row = 0; row < missing.length; row++) {
            double own = simplex.value(simplex.columnOf(row));
            missing[row] = rows.get(row)[0] - own;
            worst = Math.max(worst, Math.max(-own, own - rows.get(row)[1]));
        }
        for (int at = 0; at < columns.size(); at++) {
            double value = simplex.value(columns.get(at));
            worst = Math.max(worst, simplex.lower(columns.get(at)) - value);
            worst = Math.max(worst, value - simplex.upper(columns.get(at)));
            for (int each = 0; each < rowsOf.get(at).length; each++) {
                missing[rowsOf.get(at)[each]] -= entriesOf.get(at)[each] * value;
            }
        }
        for (double each : missing) {
            worst = Math.max(worst, Math.abs(each));
        }
        return worst;
    }

    private double other() {
        MPSolver solver = MPSolver.createSolver("GLOP");
        List<MPConstraint> its = rows.stream()
                .map(each -> solver.makeConstraint(each[0] - each[1], each[0]))
                .toList();
        for (int at = 0; at < columns.size(); at++) {
            MPVariable variable = solver.makeNumVar(simplex.lower(columns.get(at)), simplex.upper(columns.get(at)), "");
            for (int each = 0; each < rowsOf.get(at).length; each++) {
                its.get(rowsOf.get(at)[each]).setCoefficient(variable, entriesOf.get(at)[each]);
            }
            solver.objective().setCoefficient(variable, costs.get(at));
        }
        return solver.solve() == MPSolver.ResultStatus.OPTIMAL
                ? solver.objective().value()
                : Double.NaN;
    }
}
