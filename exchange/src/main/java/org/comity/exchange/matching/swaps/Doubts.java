package org.comity.exchange.matching.swaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.comity.exchange.matching.linear.Simplex;
import org.comity.exchange.matching.linear.Trail;
import org.jspecify.annotations.Nullable;

/// Says where to branch: on the number of exchanges between two offices, or around three, of which both branches raise
/// the cost most.
/// How much a branch raises it is expected from what it did before, for each unit (pseudo-costs: Bénichou and others
/// 1971); on a number of which little is known yet, both branches are tried out by a few pivots (reliability
/// branching: Achterberg, Koch and Martin 2005). When all numbers are whole, it is where an officer goes, then pairs.
final class Doubts {

    private static final double HALF = 0.5;

    /// So often a branch must have been seen to be known.
    private static final int KNOWN = 2;

    /// So many numbers that are no better than the best are tried out.
    private static final int AHEAD = 4;

    private static final int PIVOTS_OF_A_TRIAL = 100;

    /// Whatever cannot be counts so much.
    private static final double IMPOSSIBLE = 1e6;

    private static final double LEAST_RISE = 1e-4;

    private final Destinations destinations;
    private final Program program;
    private final Simplex simplex;
    private final Trail trail;
    private final Rises down = new Rises();
    private final Rises up = new Rises();

    /// A choice that is half made: `yes` or `no`.
    record Doubt(Choice yes, Choice no, double value) {

        private double part() {
            return value - Math.floor(value);
        }

        private boolean whole() {
            return Math.abs(value - Math.rint(value)) < Program.WHOLE;
        }

        private double fromHalf() {
            return Math.abs(part() - HALF);
        }

        /// The choice that is nearer.
        Choice more() {
            return part() > HALF ? yes : no;
        }

        Choice less() {
            return part() > HALF ? no : yes;
        }

        /// How far the nearer choice is.
        double near() {
            return Math.min(part(), 1 - part());
        }
    }

    /// A number of exchanges that is not whole, and how well it is expected to branch.
    private record Candidate(Doubt doubt, double promise) {

        int which() {
            return doubt.yes().which();
        }
    }

    /// By how much branches on numbers of exchanges raised the cost, for each unit.
    private static final class Rises {

        private double[] sum = {};
        private int[] times = {};

        void add(int which, double rise) {
            if (which >= sum.length) {
                sum = Arrays.copyOf(sum, 2 * which + 1);
                times = Arrays.copyOf(times, 2 * which + 1);
            }
            sum[which] += rise;
            times[which]++;
        }

        boolean known(int which) {
            return which < times.length && times[which] >= KNOWN;
        }

        /// What is expected of a number, of one that was never seen as of the others.
        double of(int which, double others) {
            return which >= times.length || times[which] == 0 ? others : sum[which] / times[which];
        }

        double mean() {
            double all = 0;
            int seen = 0;
            for (int which = 0; which < sum.length; which++) {
                if (times[which] > 0) {
                    all += sum[which] / times[which];
                    seen++;
                }
            }
            return seen == 0 ? 1 : all / seen;
        }
    }

    Doubts(Destinations destinations, Program program, Trail trail) {
        this.destinations = destinations;
        this.program = program;
        this.trail = trail;
        simplex = program.simplex();
    }

    /// Learns from a branch.
    ///
    /// @param far how far the number was from what it became at least or at most
    /// @param rise of the cost
    void learn(Choice choice, double far, double rise) {
        switch (choice.kind()) {
            case AT_MOST -> down.add(choice.which(), Math.max(0, rise) / far);
            case AT_LEAST -> up.add(choice.which(), Math.max(0, rise) / far);
            default -> {
                // where officers go is known better by the program itself
            }
        }
    }

    /// What is best to branch on, where the linear program was solved; nothing when all is whole.
    ///
    /// @param limit above which a branch need not be known exactly
    @Nullable
    Doubt most(double limit) {
        List<Candidate> candidates = candidates();
        return candidates.isEmpty() ? ofOfficers() : best(candidates, limit);
    }

    /// How many numbers of exchanges are not whole.
    int count() {
        return candidates().size();
    }

    /// Numbers of exchanges that are not whole, the most promising first.
    private List<Candidate> candidates() {
        double downMean = down.mean();
        double upMean = up.mean();
        List<Candidate> candidates = new ArrayList<>();
        for (int which = 0; which < program.numbers(); which++) {
            int column = program.columnOfNumber(which);
            double value = column < 0 ? 0 : simplex.value(column);
            if (Math.abs(value - Math.rint(value)) >= Program.WHOLE) {
                int floor = (int) Math.floor(value);
                Doubt doubt = new Doubt(
                        new Choice(Choice.Kind.AT_LEAST, which, floor + 1),
                        new Choice(Choice.Kind.AT_MOST, which, floor),
                        value);
                double fall = down.of(which, downMean) * doubt.part();
                double rise = up.of(which, upMean) * (1 - doubt.part());
                candidates.add(new Candidate(doubt, both(fall, rise)));
            }
        }
        candidates.sort(
                Comparator.comparingDouble((Candidate each) -> -each.promise()).thenComparingInt(Candidate::which));
        return candidates;
    }

    private Doubt best(List<Candidate> candidates, double limit) {
        Simplex.Start here = simplex.start();
        double cost = simplex.cost();
        Candidate best = candidates.getFirst();
        double most = -1;
        int fruitless = 0;
        for (Candidate each : candidates) {
            boolean known = down.known(each.which()) && up.known(each.which());
            double promise = known ? each.promise() : tried(each.doubt(), here, cost, limit);
            if (promise > most) {
                most = promise;
                best = each;
                fruitless = 0;
            } else if (++fruitless >= AHEAD) {
                break;
            }
        }
        simplex.begin(here);
        return best.doubt();
    }

    private double tried(Doubt doubt, Simplex.Start here, double cost, double limit) {
        return both(
                tried(doubt.no(), doubt.part(), here, cost, limit),
                tried(doubt.yes(), 1 - doubt.part(), here, cost, limit));
    }

    /// How much a branch raises the cost at least.
    private double tried(Choice choice, double far, Simplex.Start here, double cost, double limit) {
        int length = trail.length();
        simplex.begin(here);
        choice.narrow(destinations, program, trail);
        Simplex.End how = simplex.solve(limit, PIVOTS_OF_A_TRIAL);
        double rise = simplex.cost() - cost;
        trail.back(length);
        if (how == Simplex.End.TOO_DEAR || how == Simplex.End.IMPOSSIBLE) {
            return IMPOSSIBLE;
        }
        learn(choice, far, rise);
        return rise;
    }

    /// Both branches should raise the cost, not one of them alone.
    private static double both(double one, double other) {
        return Math.max(one, LEAST_RISE) * Math.max(other, LEAST_RISE);
    }

    private @Nullable Doubt ofOfficers() {
        Doubt goes = null;
        Doubt takes = null;
        for (int officer = 0; officer < destinations.officers(); officer++) {
            for (int where : destinations.offices(officer)) {
                double share = 0;
                for (int pair : destinations.at(officer, where)) {
                    share += program.value(pair);
                    takes = worse(
                            takes,
                            new Doubt(
                                    new Choice(Choice.Kind.TAKES, pair, 0),
                                    new Choice(Choice.Kind.TAKES_NOT, pair, 0),
                                    program.value(pair)));
                }
                goes = worse(
                        goes,
                        new Doubt(
                                new Choice(Choice.Kind.GOES, officer, where),
                                new Choice(Choice.Kind.GOES_NOT, officer, where),
                                share));
            }
        }
        return goes == null ? takes : goes;
    }

    private static @Nullable Doubt worse(@Nullable Doubt one, Doubt other) {
        return other.whole() || (one != null && one.fromHalf() <= other.fromHalf()) ? one : other;
    }
}
