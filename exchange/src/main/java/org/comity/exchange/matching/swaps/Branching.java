package org.comity.exchange.matching.swaps;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.linear.Simplex;
import org.comity.exchange.matching.watch.Stage;
import org.comity.exchange.matching.watch.Watch;
import org.jspecify.annotations.Nullable;

/// Raises a bound of the ranks until what was found is proven best, or the steps are used up. A linear program says
/// where to branch: on how many exchanges there are between two offices, then on whether an officer goes to an
/// office, then on pairs (Land and Doig 1960). Its prices, in whole numbers, prove the bound of a branch.
///
/// It is guessed how little worse than the bound the best can be. Pairs that nothing within the guess can have, by
/// the prices, are left out; when it is certain that nothing is within the guess, the bound is raised to it and the
/// next guess goes twice as far.
final class Branching implements Diving.Limits {

    private static final int FIRST_GUESS = 2;
    private static final int FEW_NODES = 100;
    private static final double HALF = 0.5;

    /// More than so many numbers of branches that are open are not kept.
    private static final long MOST_ENTRIES_OF_NODES = 400_000_000;

    private static final int WIDE = 6;
    private static final int PARTS_OF_A_GUESS = 100;
    private static final int PIVOTS_OF_A_NODE = 20_000;
    private static final long LEAST_ENTRIES = 2_000_000;

    /// So many entries that the linear program looks at take about as long as one look of the others.
    private static final int ENTRIES = 16;

    private final Destinations destinations;
    private final Weights weights;
    private final LocalSearch local;
    private final Volumes volumes;
    private final long most;
    private final long patience;
    private final long begun;
    private final int offices;
    private final Program program;
    private final Simplex simplex;
    private final Trail trail;
    private final double noise;
    private final long seed;
    private Relaxation relaxation;
    private Relaxation whole;
    private long root;
    private long[] with = {};
    private long least;
    private long limit = Long.MAX_VALUE;
    private long steps;
    private Watch watch = new Watch();
    private long before;
    private long all;

    /// What was decided on the way to a branch.
    private record Path(@Nullable Path above, Choice choice) {}

    /// @param begin where the branch above ended
    private record Node(@Nullable Path path, Simplex.Start begin, long bound, int number) {}

    /// A choice that is half made: `yes` or `no`.
    private record Doubt(Choice yes, Choice no, double value) {

        double far() {
            return Math.abs(value - Math.floor(value) - HALF);
        }

        /// The choice that is nearer.
        Choice more() {
            return value - Math.floor(value) > HALF ? yes : no;
        }

        Choice less() {
            return value - Math.floor(value) > HALF ? no : yes;
        }
    }

    /// @param most steps
    /// @param patience steps after which it ends when no choice of these volumes was found
    Branching(
            Destinations destinations, Weights weights, LocalSearch local, Volumes volumes, long most, long patience) {
        this.destinations = destinations;
        this.weights = weights;
        this.local = local;
        this.volumes = volumes;
        this.most = most;
        this.patience = patience;
        begun = local.steps();
        offices = destinations.instance().offices().size();
        seed = destinations.instance().policy().seed().hashCode();
        relaxation = new Relaxation(destinations, pair -> true);
        whole = relaxation;
        program = new Program(destinations, volumes);
        simplex = program.simplex();
        trail = new Trail(simplex);
        noise = Program.WHOLE + Simplex.MOST_NOISE * (volumes.placements() + volumes.twoWays() + volumes.threeWays());
    }

    long steps() {
        return steps + relaxation.steps() + simplex.steps() / ENTRIES;
    }

    /// So much of a number of steps as there is patience for.
    private long patient(long steps) {
        return reached() == Long.MAX_VALUE && patience < most ? steps / (most / patience) : steps;
    }

    private boolean isOver(long until) {
        return used() >= patient(until);
    }

    /// Steps with those that the local search took meanwhile.
    private long used() {
        return steps() + local.steps() - begun;
    }

    /// The ranks of the best choice of these volumes that was found, or more than any when there is none.
    @Override
    public long reached() {
        Score score = weights.score(local.value());
        return weights.volumes(score).equals(volumes) ? score.ranks() : Long.MAX_VALUE;
    }

    @Override
    public boolean isReached() {
        return reached() <= least;
    }

    @Override
    public double below() {
        return limit() - 1 + noise;
    }

    /// What nothing may be worse than to be of interest: what was reached, or a guess of what can be.
    private long limit() {
        return Math.min(limit, reached());
    }

    /// The least ranks that any choice of exchanges of these volumes has.
    ///
    /// @param seenBy by whom it is seen how far that is
    /// @param stepsBefore that were taken before
    /// @param stepsInAll that can be taken with those
    long least(Watch seenBy, long stepsBefore, long stepsInAll) {
        watch = seenBy;
        before = stepsBefore;
        all = stepsInAll;
        watch.at(Stage.PROVING, before, all);
        boolean solved = program.solve(LEAST_ENTRIES + most / 2 * ENTRIES);
        root = bound();
        whole = relaxation;
        with = whole.with(root);
        least = Math.min(end(), whole.ranks(root));
        if (solved && !isReached()) {
            local.fillUp(program.seated());
            limit = least + WIDE + least / PARTS_OF_A_GUESS;
            narrow();
            Diving diving = new Diving(destinations, program, local, seed);
            diving.run(Double.MAX_VALUE, simplex.steps() + most);
            approach();
            guess(most - most / 4);
            if (!isReached() && least < end()) {
                limit = least + WIDE + least / PARTS_OF_A_GUESS;
                diving.improve(narrow(), this, simplex.steps() + patient(most) * ENTRIES / 16);
                guess(most);
            }
        }
        return Math.min(least, reached());
    }

    /// What a dive found has good ranks but may have too few exchanges. Where the rest is far from the bound, to prove
    /// more comes after finding better.
    private void approach() {
        if (reached() == Long.MAX_VALUE) {
            local.climb(weights.of(volumes, end()), patient(most / 4), watch);
        }
        if (reached() - least > WIDE + least / PARTS_OF_A_GUESS) {
            local.run(weights.of(volumes, least), most / 4, watch);
        }
    }

    /// No choice has as many ranks as this.
    private long end() {
        return weights.second() - 1;
    }

    private void guess(long until) {
        long more = FIRST_GUESS;
        boolean certain = true;
        while (certain && least < Math.min(reached(), end()) && !isOver(until)) {
            limit = Math.min(end(), least + more);
            long bound = search(narrow(), Integer.MAX_VALUE, until);
            least = Math.max(least, bound);
            certain = bound >= limit();
            more *= 2;
        }
    }

    @Override
    public void among(Simplex.Start start) {
        int length = trail.length();
        search(start, FEW_NODES, most);
        trail.back(length);
    }

    /// Proves a bound by the prices of the linear program, in units.
    private long bound() {
        int[] lower = new int[offices * offices];
        int[] upper = new int[offices * offices];
        for (int one = 0; one < offices; one++) {
            for (int other = one + 1; other < offices; other++) {
                int column = program.columnOf(one, other);
                if (column >= 0) {
                    lower[one * offices + other] = (int) simplex.lower(column);
                    upper[one * offices + other] = (int) simplex.upper(column);
                }
            }
        }
        int units = relaxation.units();
        return relaxation.bound(volumes, program.prices(units), program.two(units), lower, upper);
    }

    /// Keeps only the pairs with which something within the limit could be.
    private Simplex.Start narrow() {
        trail.back(0);
        boolean[] kept = new boolean[destinations.instance().pairs().count()];
        for (int arc = 0; arc < with.length; arc++) {
            int pair = whole.pair(arc);
            kept[pair] = whole.ranks(with[arc]) < limit();
            if (kept[pair]) {
                program.include(pair);
            } else if (program.columnOf(pair) >= 0) {
                trail.narrow(program.columnOf(pair), 0, 0);
            }
        }
        program.widen((double) (limit() - least + 1));
        steps += relaxation == whole ? 0 : relaxation.steps();
        relaxation = new Relaxation(destinations, pair -> kept[pair]);
        simplex.solve(Double.MAX_VALUE, PIVOTS_OF_A_NODE);
        return simplex.start();
    }

    /// Branches until it is certain that nothing has fewer ranks than the limit.
    ///
    /// @param nodes after which it ends; when they are few, nothing is proven
    /// @param until no more steps in all
    /// @return what everything has at least, up to the limit
    private long search(Simplex.Start start, int nodes, long until) {
        int always = trail.length();
        long mostNodes = MOST_ENTRIES_OF_NODES / (start.full().length + 3L * start.basis().length);
        PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparingLong((Node each) -> ranks(each.bound()))
                .thenComparing(Comparator.comparingInt(Node::number).reversed()));
        open.add(new Node(null, start, root, 0));
        int number = 1;
        long least = limit();
        while (!open.isEmpty() && ranks(open.element().bound()) < limit()) {
            Node node = open.remove();
            trail.back(always);
            for (Path each = node.path(); each != null; each = each.above()) {
                each.choice().narrow(destinations, program, trail);
            }
            simplex.begin(node.begin());
            while (true) {
                watch.at(Stage.PROVING, before + used(), all);
                if (isOver(until) || number > nodes || open.size() > mostNodes) {
                    return Math.min(Math.min(least, limit()), ranks(node.bound()));
                }
                Simplex.End how = simplex.solve(below(), PIVOTS_OF_A_NODE);
                long bound = nodes == Integer.MAX_VALUE ? Math.max(node.bound(), proven(how)) : guessed(how);
                if (ranks(bound) >= limit()) {
                    break;
                }
                Doubt doubt = simplex.isBest() ? doubt() : null;
                if (doubt == null) {
                    local.fillUp(program.seated());
                    least = Math.min(least, ranks(bound));
                    break;
                }
                Simplex.Start here = simplex.start();
                open.add(new Node(new Path(node.path(), doubt.less()), here, bound, number++));
                node = new Node(new Path(node.path(), doubt.more()), here, bound, number++);
                doubt.more().narrow(destinations, program, trail);
            }
        }
        return Math.min(limit(), least);
    }

    /// What the prices prove; when it is too little to end the branch, after a search that is not cut short.
    private long proven(Simplex.End how) {
        long bound = restricted();
        if (how != Simplex.End.TOO_DEAR || ranks(bound) >= limit()) {
            return bound;
        }
        simplex.solve(Double.MAX_VALUE, PIVOTS_OF_A_NODE);
        return Math.max(bound, restricted());
    }

    private long guessed(Simplex.End how) {
        return how == Simplex.End.BEST || how == Simplex.End.NOT_YET ? root : Long.MAX_VALUE;
    }

    private long ranks(long bound) {
        return relaxation.ranks(bound);
    }

    /// A bound for what is left by the bounds of the linear program.
    private long restricted() {
        boolean[] closed = new boolean[relaxation.arcs()];
        boolean[] forced = new boolean[destinations.officers()];
        Pairs pairs = destinations.instance().pairs();
        for (int arc = 0; arc < closed.length; arc++) {
            int pair = relaxation.pair(arc);
            closed[arc] = simplex.upper(program.columnOf(pair)) == 0;
            forced[pairs.officer(pair)] = simplex.upper(program.columnOfOfficer(pairs.officer(pair))) == 0;
        }
        relaxation.restrict(closed, forced);
        return bound();
    }

    /// What is most in doubt: how many exchanges, else where an officer goes, else which pair she takes; nothing
    /// when all is whole.
    private @Nullable Doubt doubt() {
        Doubt most = null;
        for (int one = 0; one < offices; one++) {
            for (int other = one + 1; other < offices; other++) {
                int column = program.columnOf(one, other);
                double value = column < 0 ? 0 : simplex.value(column);
                int block = one * offices + other;
                int floor = (int) Math.floor(value);
                most = worse(
                        most,
                        new Doubt(
                                new Choice(Choice.Kind.AT_LEAST, block, floor + 1),
                                new Choice(Choice.Kind.AT_MOST, block, floor),
                                value));
            }
        }
        return most == null ? doubtOfOfficers() : most;
    }

    private static @Nullable Doubt worse(@Nullable Doubt one, Doubt other) {
        boolean whole = Math.abs(other.value() - Math.rint(other.value())) < Program.WHOLE;
        return whole || (one != null && one.far() <= other.far()) ? one : other;
    }

    private @Nullable Doubt doubtOfOfficers() {
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
}
