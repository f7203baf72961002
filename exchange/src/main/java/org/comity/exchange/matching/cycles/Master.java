package org.comity.exchange.matching.cycles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.exchange.matching.linear.Simplex;
import org.comity.exchange.matching.linear.Trail;
import org.jspecify.annotations.Nullable;

/// The linear program of exchanges in parts, with those that were found to be of use so far: nobody is
/// in more than one, no place has more guests than seats, and the counts of an [Objective] are kept.
final class Master {

    static final double WITHIN = 1e-6;

    private static final double A_LITTLE = 4e-5;

    /// One more than a count can lack costs this, and more when that is not dear enough.
    private static final double MISSING = 8;

    /// More of an exchange than its officers let be taken, so that what it may not be more than has no
    /// price.
    private static final double ROOMY = 2;

    private static final double DEARER = 16;
    private static final double DEAREST = 1e7;
    private static final double MOST_PRICE = 2e7;

    private final Compatibility graph;
    private final Objective objective;
    private final Simplex simplex = new Simplex();
    private final Trail trail = new Trail(simplex);
    private final Closed closed;
    private final int[] officerRow;
    private final int[] placeRow;
    private final int[] countRow;
    private final List<OddSet> oddSets = new ArrayList<>();
    private final List<Integer> oddRow = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Integer> number = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private double missing;

    Master(Compatibility graph, Objective objective) {
        this.graph = graph;
        this.objective = objective;
        closed = new Closed(graph.many());
        officerRow = new int[graph.many()];
        Arrays.setAll(officerRow, each -> simplex.row(1, 1));
        placeRow = new int[graph.places()];
        for (int place = 0; place < placeRow.length; place++) {
            placeRow[place] =
                    graph.isScarce(place) ? simplex.row(graph.seats(place), graph.seats(place)) : Compatibility.NONE;
        }
        countRow = new int[objective.counts().size()];
        for (int at = 0; at < countRow.length; at++) {
            int sum = objective.counts().get(at).sum();
            countRow[at] = simplex.row(sum, sum);
        }
        missing = MISSING;
        missingIsDear();
    }

    /// Keeps odd sets from being exceeded from now on.
    void add(OddSet set) {
        int[] with = IntStream.range(0, columns.size())
                .filter(at -> set.holds(columns.get(at)))
                .map(number::get)
                .toArray();
        oddRow.add(simplex.row(set.most(), set.most(), with));
        oddSets.add(set);
    }

    List<OddSet> oddSets() {
        return oddSets;
    }

    private void missingIsDear() {
        for (int row : countRow) {
            simplex.cost(simplex.columnOf(row), missing);
        }
    }

    /// Whether counts are not kept.
    boolean lacks() {
        return IntStream.of(countRow).anyMatch(row -> simplex.value(simplex.columnOf(row)) > WITHIN);
    }

    /// Makes it dearer to lack something, when something is lacking.
    ///
    /// @return whether it did
    boolean raise() {
        if (!lacks() || missing >= DEAREST) {
            return false;
        }
        missing *= DEARER;
        missingIsDear();
        return true;
    }

    /// Changes what exchanges cost by so little that only among equals another choice is best; by
    /// nothing when there is no chance.
    void shake(@Nullable Random chance) {
        for (int at = 0; at < columns.size(); at++) {
            double little = chance == null ? 0 : A_LITTLE * chance.nextDouble();
            simplex.cost(number.get(at), little - (double) objective.worth(columns.get(at), graph));
        }
    }

    Simplex simplex() {
        return simplex;
    }

    Trail trail() {
        return trail;
    }

    Closed closed() {
        return closed;
    }

    /// How many exchanges there are.
    int size() {
        return columns.size();
    }

    Column column(int at) {
        return columns.get(at);
    }

    double value(int at) {
        return simplex.value(number.get(at));
    }

    /// The column of the linear program.
    int number(int at) {
        return number.get(at);
    }

    /// What the linear program is worth.
    double worth() {
        return -simplex.cost();
    }

    /// Lets exchanges be taken.
    ///
    /// @return whether there is a new one among them
    boolean add(List<Column> more) {
        int before = columns.size();
        for (Column each : more) {
            if (known.add(each.key())) {
                columns.add(each);
                number.add(add(each));
            }
        }
        return columns.size() > before;
    }

    private int add(Column column) {
        int[] rows = new int[2 * column.ways() + countRow.length + oddRow.size()];
        double[] entries = new double[rows.length];
        int many = 0;
        for (int officer : column.officers()) {
            rows[many] = officerRow[officer];
            entries[many++] = 1;
        }
        int places = many;
        for (int pair : column.pairs()) {
            int row = placeRow[graph.place(pair)];
            if (row != Compatibility.NONE) {
                int at = places;
                while (at < many && rows[at] != row) {
                    at++;
                }
                rows[at] = row;
                entries[at]++;
                many = Math.max(many, at + 1);
            }
        }
        for (int at = 0; at < countRow.length; at++) {
            int counts = objective.counts().get(at).of(column.ways());
            if (counts != 0) {
                rows[many] = countRow[at];
                entries[many++] = counts;
            }
        }
        for (int at = 0; at < oddRow.size(); at++) {
            if (oddSets.get(at).holds(column)) {
                rows[many] = oddRow.get(at);
                entries[many++] = 1;
            }
        }
        return simplex.column(
                (double) -objective.worth(column, graph),
                ROOMY,
                Arrays.copyOf(rows, many),
                Arrays.copyOf(entries, many));
    }

    /// Those of the linear program, rounded up, so that what it has at nothing costs no less than it is
    /// worth.
    Prices prices() {
        long given = 0;
        long[] officers = new long[officerRow.length];
        for (int each = 0; each < officers.length; each++) {
            boolean forced = simplex.upper(simplex.columnOf(officerRow[each])) == 0;
            long price = up(-simplex.price(officerRow[each]));
            officers[each] = forced ? price : Math.max(0, price);
            given += officers[each];
        }
        long[] seats = new long[placeRow.length];
        for (int place = 0; place < seats.length; place++) {
            if (placeRow[place] != Compatibility.NONE) {
                seats[place] = Math.max(0, up(-simplex.price(placeRow[place])));
                given += seats[place] * graph.seats(place);
            }
        }
        long two = objective.ofTwo() * Prices.UNITS;
        long three = objective.ofThree() * Prices.UNITS;
        for (int at = 0; at < countRow.length; at++) {
            Objective.Count count = objective.counts().get(at);
            long price = up(-simplex.price(countRow[at]));
            two -= price * count.ofTwo();
            three -= price * count.ofThree();
            given += price * count.sum();
        }
        long[] odd = new long[oddRow.size()];
        for (int at = 0; at < odd.length; at++) {
            odd[at] = Math.max(0, up(-simplex.price(oddRow.get(at))));
            given += odd[at] * oddSets.get(at).most();
        }
        return new Prices(officers, seats, two, three, List.copyOf(oddSets), odd, given);
    }

    /// Any prices prove a bound; where there is no solution they grow without end, and would not fit.
    private static long up(double price) {
        return (long) Math.ceil((Math.clamp(price, -MOST_PRICE, MOST_PRICE) + WITHIN) * Prices.UNITS);
    }

    /// Somebody has to go.
    void force(int officer) {
        trail.narrow(simplex.columnOf(officerRow[officer]), 0, 0);
    }

    /// An exchange is one of those that are taken; nobody in it can be in another.
    void take(int at) {
        trail.narrow(number.get(at), 1, 1);
        for (int officer : columns.get(at).officers()) {
            closed.takeOut(officer);
        }
    }

    /// Leaves out what is closed.
    void narrow() {
        for (int at = 0; at < columns.size(); at++) {
            int its = number.get(at);
            if (simplex.upper(its) == ROOMY && closed.leavesOut(columns.get(at))) {
                trail.narrow(its, 0, 0);
            }
        }
    }
}
