package org.comity.exchange.matching.swaps;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.linear.Simplex;
import org.comity.exchange.matching.linear.Trail;
import org.comity.exchange.matching.watch.Stage;
import org.comity.exchange.matching.watch.Watch;
import org.jspecify.annotations.Nullable;

/// Raises a bound of the cost of a [Goal] until what was found is proven best, or the steps are used up. A linear
/// program says
/// where to branch: on how many exchanges there are between two offices or around three, then on whether an officer
/// goes to an
/// office, then on pairs (Land and Doig 1960). Its prices, in whole numbers, prove the bound of a branch.
///
/// It is guessed how little worse than the bound the best can be. Pairs that nothing within the guess can have, by
/// the prices, are left out; when it is certain that nothing is within the guess, the bound is raised to it and the
/// next guess goes farther, as far as the last one was easy.
final class Branching implements Diving.Limits {

    private static final int FIRST_GUESS = 2;

    /// Without a proof, a search ends when so many branches led to nothing better than what it found.
    private static final int FRUITLESS = 150;

    /// And when so many led to nothing better than what was known.
    private static final int FRUITLESS_AMONG_SOME = 100;
    private static final int CERTAIN = Integer.MAX_VALUE;

    /// A guess for which a smaller part of the steps was enough goes twice as far the next time.
    private static final int LITTLE = 32;

    /// More branches that are open are not kept: the server has other things to do.
    private static final long MOST_BYTES_OF_NODES = 150_000_000;

    /// To look for something better once more takes this part of the steps.
    private static final int SHORT = 16;

    private static final int WIDE = 6;
    private static final int PARTS_OF_A_GUESS = 100;
    private static final int PIVOTS_OF_A_NODE = 20_000;
    private static final long LEAST_ENTRIES = 2_000_000;

    /// So many entries that the linear program looks at take about as long as one look of the others.
    private static final int ENTRIES = 16;

    private final Destinations destinations;
    private final Weights weights;
    private final LocalSearch local;
    private final Goal goal;
    private final long most;
    private final long patience;
    private final long begun;
    private final int offices;
    private final Program program;
    private final Simplex simplex;
    private final Trail trail;
    private final Doubts doubts;
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
    ///
    /// @param far how far the number that was decided on was from it
    /// @param cost of the linear program before
    private record Path(@Nullable Path above, Choice choice, double far, double cost) {}

    /// @param begin where the branch above ended
    private record Node(@Nullable Path path, Simplex.Start begin, long bound, int number) {}

    /// @param most steps
    /// @param patience steps after which it ends when no choice of these volumes was found
    Branching(Destinations destinations, Weights weights, LocalSearch local, Goal goal, long most, long patience) {
        this.destinations = destinations;
        this.weights = weights;
        this.local = local;
        this.goal = goal;
        this.most = most;
        this.patience = patience;
        begun = local.steps();
        offices = destinations.instance().offices().size();
        seed = destinations.instance().policy().seed().hashCode();
        relaxation = new Relaxation(destinations, pair -> true);
        whole = relaxation;
        program = new Program(destinations, goal);
        simplex = program.simplex();
        trail = new Trail(simplex);
        doubts = new Doubts(destinations, program, trail);
        noise = Program.WHOLE + Simplex.MOST_NOISE * goal.most();
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

    /// The cost of the best choice that was found, or more than any when there is none.
    @Override
    public long reached() {
        Score score = weights.score(local.value());
        return goal.cost(weights.volumes(score), score.ranks());
    }

    @Override
    public boolean isReached() {
        return reached() <= least;
    }

    @Override
    public double below() {
        return limit() - 1 - goal.costOfNone() + noise;
    }

    /// What nothing may be worse than to be of interest: what was reached, or a guess of what can be.
    private long limit() {
        return Math.min(limit, reached());
    }

    /// The least cost that any choice of exchanges has.
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
        least = Math.clamp(goal.possible(whole.ranks(root)), 0, end());
        if (solved && !isReached()) {
            local.fillUp(program.seated(), program.exchanges());
            limit = least + wide();
            narrow();
            Diving diving = new Diving(destinations, program, local, seed);
            diving.run(Double.MAX_VALUE, simplex.steps() + most / 2 * ENTRIES);
            approach();
            if (isFar()) {
                improve(diving, most / 4);
            }
            plunge();
            guess(most - most / 4);
            if (!isReached() && least < end()) {
                improve(diving, most / SHORT);
                guess(most);
            }
        }
        return Math.min(least, reached());
    }

    /// What a dive found has good ranks but may have too few exchanges.
    private void approach() {
        if (reached() == Long.MAX_VALUE) {
            local.climb(goal.worth(weights, end()), patient(most / 4), watch);
        }
    }

    private void improve(Diving diving, long share) {
        if (reached() == Long.MAX_VALUE) {
            // what there is has other numbers of exchanges
            return;
        }
        limit = Long.MAX_VALUE;
        diving.improve(narrow(), this, simplex.steps() + patient(share) * ENTRIES);
    }

    /// Where what was reached is far from the bound, to prove more comes after finding better: the newest branch goes
    /// on, as long as something better can be in it, and from above again with what was learned meanwhile.
    private void plunge() {
        long before = Long.MAX_VALUE;
        for (boolean first = true; isFar() && (first || reached() < before) && !isOver(most / 2); first = false) {
            before = reached();
            limit = Math.min(before, least + 2 * wide());
            Simplex.Start start = narrow();
            search(start, FRUITLESS + 2 * doubts.count(), most / 2);
        }
    }

    private boolean isFar() {
        return reached() - least > wide();
    }

    private long wide() {
        return WIDE + least / PARTS_OF_A_GUESS;
    }

    /// No choice costs as much as this.
    private long end() {
        return goal.end(weights);
    }

    private void guess(long until) {
        long more = FIRST_GUESS;
        boolean certain = true;
        while (certain && least < Math.min(reached(), end()) && !isOver(until)) {
            long before = used();
            limit = Math.min(end(), least + more);
            long bound = search(narrow(), CERTAIN, until);
            least = Math.max(least, goal.possible(bound));
            certain = bound >= limit();
            more = used() - before < most / LITTLE ? 2 * more : 1;
        }
    }

    @Override
    public void among(Simplex.Start start) {
        int length = trail.length();
        search(start, FRUITLESS_AMONG_SOME, most);
        trail.back(length);
    }

    /// Proves a bound by the prices of the linear program, in units.
    private long bound() {
        int units = relaxation.units();
        return relaxation.bound(
                goal, program.prices(units), program.first(units), Relaxation.Bounds.of(program, offices));
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
        program.solve(Double.MAX_VALUE, PIVOTS_OF_A_NODE);
        return simplex.start();
    }

    /// Branches until it is certain that nothing has fewer ranks than the limit.
    ///
    /// @param fruitless branches in a row after which it ends without a proof, or `CERTAIN`
    /// @param until no more steps in all
    /// @return what everything has at least, up to the limit
    private long search(Simplex.Start start, int fruitless, long until) {
        int always = trail.length();
        long mostNodes = MOST_BYTES_OF_NODES / start.bytes();
        boolean proves = fruitless == CERTAIN;
        PriorityQueue<Node> open = open(proves);
        open.add(new Node(null, start, root, 0));
        int number = 1;
        int last = 0;
        int patience = fruitless;
        long least = limit();
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (ranks(node.bound()) < limit()) {
                begin(node, always);
            }
            while (ranks(node.bound()) < limit()) {
                watch.at(Stage.PROVING, before + used(), all);
                if (isOver(until) || open.size() > mostNodes || number - last > patience) {
                    open.add(node);
                    return open.stream()
                            .mapToLong(each -> ranks(each.bound()))
                            .reduce(Math.min(least, limit()), Math::min);
                }
                Simplex.End how = program.solve(below(), PIVOTS_OF_A_NODE);
                long bound = proves ? Math.max(node.bound(), proven(how)) : guessed(how);
                if (ranks(bound) >= limit()) {
                    break;
                }
                double cost = simplex.cost();
                Doubts.Doubt doubt = simplex.isBest() ? doubt(node) : null;
                if (doubt == null) {
                    if (isBetter() && !proves) {
                        last = number;
                        patience = FRUITLESS;
                    }
                    least = Math.min(least, ranks(bound));
                    break;
                }
                Simplex.Start here = simplex.start();
                Path less = new Path(node.path(), doubt.less(), 1 - doubt.near(), cost);
                Path more = new Path(node.path(), doubt.more(), doubt.near(), cost);
                open.add(new Node(less, here, bound, number++));
                node = new Node(more, here, bound, number++);
                doubt.more().narrow(destinations, program, trail);
            }
        }
        return Math.min(limit(), least);
    }

    /// To prove, the branch with the least bound comes first; to find, the newest.
    private PriorityQueue<Node> open(boolean proves) {
        Comparator<Node> newest = Comparator.comparingInt(Node::number).reversed();
        return new PriorityQueue<>(
                proves ? Comparator.comparingLong(this::atLeast).thenComparing(newest) : newest);
    }

    private void begin(Node node, int always) {
        trail.back(always);
        for (Path each = node.path(); each != null; each = each.above()) {
            each.choice().narrow(destinations, program, trail);
        }
        simplex.begin(node.begin());
    }

    private Doubts.@Nullable Doubt doubt(Node node) {
        if (node.path() != null) {
            doubts.learn(
                    node.path().choice(),
                    node.path().far(),
                    simplex.cost() - node.path().cost());
        }
        return doubts.most(below());
    }

    /// Whether what the linear program found, filled up, is better than all before.
    private boolean isBetter() {
        long before = reached();
        local.fillUp(program.seated(), program.exchanges());
        return reached() < before;
    }

    /// What the prices prove; when it is too little to end the branch, after a search that is not cut short.
    private long proven(Simplex.End how) {
        long bound = restricted();
        if (how != Simplex.End.TOO_DEAR || ranks(bound) >= limit()) {
            return bound;
        }
        program.solve(Double.MAX_VALUE, PIVOTS_OF_A_NODE);
        return Math.max(bound, restricted());
    }

    private long guessed(Simplex.End how) {
        return how == Simplex.End.BEST || how == Simplex.End.NOT_YET ? root : Long.MAX_VALUE;
    }

    /// What is certain of everything counts for each branch: among those that may be as good, the newest goes on.
    private long atLeast(Node node) {
        return Math.max(least, ranks(node.bound()));
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
}
