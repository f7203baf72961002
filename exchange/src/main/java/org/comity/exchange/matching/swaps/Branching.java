package org.comity.exchange.matching.swaps;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.swaps.Relaxation.Climbed;
import org.comity.exchange.matching.swaps.Relaxation.Prices;
import org.comity.exchange.matching.swaps.Relaxation.Question;

/// Raises a bound of the ranks until what was found is proven best, or the steps are used up: an officer of whom
/// the relaxation is in two minds goes to an office in one branch and does not in the other (Land and Doig 1960).
/// It is guessed how little worse than the bound the best can be. Pairs that nothing within the guess can have, by
/// the prices, are left out, so that few are left; when it is certain that nothing is within the guess, the bound
/// is raised to it and the next guess goes twice as far.
final class Branching {

    private static final int ROUNDS = 200;
    private static final int ROUNDS_OF_A_NODE = 30;
    private static final int PRIMAL_EVERY = 64;
    private static final double UNSURE = 0.02;
    private static final int SLACK = 8;
    private static final int FIRST_GUESS = 2;
    private static final int DIVES = 8;
    private static final int PARTS_OF_A_GUESS = 1000;

    private final Destinations destinations;
    private final Weights weights;
    private final LocalSearch local;
    private final Volumes volumes;
    private final Question question;
    private final long most;
    private Relaxation relaxation;
    private final long begun;
    private long limit;
    private long steps;

    /// @param decisions an officer and an office each, in one number; `goes` says which way
    private record Node(int[] decisions, boolean[] goes, Prices prices, long bound, int number) {}

    /// An officer who half goes to an office.
    private record Doubt(int officer, int where, double share) {}

    /// @param most steps
    Branching(Destinations destinations, Weights weights, LocalSearch local, Volumes volumes, long most) {
        this.destinations = destinations;
        this.weights = weights;
        this.local = local;
        this.volumes = volumes;
        this.most = most;
        begun = local.steps();
        question = new Question(true, volumes.placements(), volumes.threeWays());
        relaxation = new Relaxation(destinations, pair -> true);
    }

    long steps() {
        return steps + relaxation.steps();
    }

    /// Steps with those that the local search took meanwhile.
    private long used() {
        return steps() + local.steps() - begun;
    }

    /// The ranks of the best choice of these volumes that was found, or more than any when there is none.
    private long reached() {
        Score score = weights.score(local.value());
        return weights.volumes(score).equals(volumes) ? score.ranks() : Long.MAX_VALUE;
    }

    /// What the prices aim at: what was reached or, when nothing was, about what it may come to.
    private long aim() {
        Score score = weights.score(local.value());
        Volumes found = weights.volumes(score);
        long many = volumes.placements();
        return found.equals(volumes)
                ? score.ranks()
                : score.ranks() * (many + 1) / Math.max(1, found.placements()) + many / SLACK + 1;
    }

    /// The least ranks that any choice of exchanges of these volumes has.
    ///
    /// @param looks of the local search, when prices have shown it where to begin
    long least(long looks) {
        Climbed root = relaxation.climb(question, relaxation.begin(question), aim(), ROUNDS, local::fillUp);
        long bound = ranks(root.bound());
        local.run(weights.of(volumes, bound), looks);
        Relaxation whole = relaxation;
        long first = FIRST_GUESS + bound / PARTS_OF_A_GUESS;
        // no choice has as many ranks as this
        long end = Math.max(bound, weights.second() - 1);
        limit = bound;
        for (long more = first; limit < Math.min(reached(), end) && steps() < most / 2; more *= 2) {
            limit = bound + more;
            leaveOut(whole, root.prices());
            new Diving(destinations, relaxation).run(question, root, limit(), most / DIVES, local);
        }
        long least = bound;
        limit = bound;
        for (long more = first; limit == least && least < Math.min(reached(), end) && used() < most; more *= 2) {
            limit = bound + more;
            leaveOut(whole, root.prices());
            least = Math.max(least, search(root));
        }
        return Math.min(Math.min(least, end), reached());
    }

    /// What nothing may be worse than to be of interest: what was reached, or a guess of what can be.
    private long limit() {
        return Math.min(limit, reached());
    }

    /// Branches until it is certain that nothing has fewer ranks than the limit.
    ///
    /// @return what everything has at least, up to the limit
    private long search(Climbed root) {
        int number = 0;
        PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparingLong((Node each) -> ranks(each.bound()))
                .thenComparing(Comparator.comparingInt(Node::number).reversed()));
        open.add(new Node(new int[0], new boolean[0], root.prices(), root.bound(), number++));
        long unresolved = Long.MAX_VALUE;
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (ranks(node.bound()) >= limit() || used() >= most) {
                return Math.min(limit(), Math.min(ranks(node.bound()), unresolved));
            }
            restrict(node);
            // once more, to see of whom the prices are in two minds
            int rounds = number == 1 ? ROUNDS : ROUNDS_OF_A_NODE;
            Climbed again = relaxation.climb(question, node.prices(), limit(), rounds, this::fillUpWhenEven);
            if (number % PRIMAL_EVERY == 0) {
                local.fillUp(relaxation.seated());
            }
            long bound = Math.max(node.bound(), again.bound());
            if (ranks(bound) >= limit()) {
                continue;
            }
            Doubt doubt = doubt(node);
            if (doubt.officer() < 0) {
                unresolved = Math.min(unresolved, ranks(bound));
                continue;
            }
            open.add(child(node, doubt, false, again.prices(), bound, number++));
            open.add(child(node, doubt, true, again.prices(), bound, number++));
        }
        return Math.min(limit(), unresolved);
    }

    /// Takes a circulation that is one of exchanges, or may be; others would cost more than they bring.
    private void fillUpWhenEven(int[] seated) {
        if (relaxation.surplus() <= 3 * volumes.threeWays()) {
            local.fillUp(seated);
        }
    }

    private static long ranks(long bound) {
        return Math.ceilDiv(bound, Relaxation.UNITS);
    }

    /// Keeps only the pairs with which something within the limit could be.
    private void leaveOut(Relaxation whole, Prices prices) {
        long[] with = whole.with(question, prices);
        boolean[] kept = new boolean[destinations.instance().pairs().count()];
        for (int arc = 0; arc < with.length; arc++) {
            kept[whole.pair(arc)] = ranks(with[arc]) < limit();
        }
        steps += relaxation.steps();
        IntPredicate keep = pair -> kept[pair];
        relaxation = new Relaxation(destinations, keep);
    }

    private Node child(Node node, Doubt doubt, boolean goes, Prices prices, long bound, int number) {
        int length = node.decisions().length;
        int[] decisions = Arrays.copyOf(node.decisions(), length + 1);
        boolean[] ways = Arrays.copyOf(node.goes(), length + 1);
        decisions[length] = doubt.officer() * offices() + doubt.where();
        ways[length] = goes;
        return new Node(decisions, ways, prices, bound, number);
    }

    private int offices() {
        return destinations.instance().offices().size();
    }

    private void restrict(Node node) {
        boolean[] closed = new boolean[relaxation.arcs()];
        boolean[] forced = new boolean[destinations.officers()];
        int[] only = new int[forced.length];
        boolean[] not = new boolean[forced.length * offices()];
        for (int at = 0; at < node.decisions().length; at++) {
            int decision = node.decisions()[at];
            if (node.goes()[at]) {
                forced[decision / offices()] = true;
                only[decision / offices()] = decision % offices();
            } else {
                not[decision] = true;
            }
        }
        Pairs pairs = destinations.instance().pairs();
        for (int arc = 0; arc < closed.length; arc++) {
            int officer = pairs.officer(relaxation.pair(arc));
            int where = relaxation.where(arc);
            closed[arc] = not[officer * offices() + where] || (forced[officer] && only[officer] != where);
        }
        relaxation.restrict(closed, forced);
    }

    /// Of whom the prices are most in two minds or, when they are sure of all, one who has nobody to change with;
    /// nobody when all is decided.
    private Doubt doubt(Node node) {
        double[] share = relaxation.shares();
        boolean[] uneven = relaxation.uneven();
        for (int decision : node.decisions()) {
            share[decision] = 0;
            uneven[decision] = false;
        }
        Doubt most = new Doubt(-1, 0, 0);
        for (int at = 0; at < share.length; at++) {
            double unsure = Math.min(share[at], 1 - share[at]);
            if (unsure > Math.max(UNSURE, most.share()) || (uneven[at] && most.officer() < 0)) {
                most = new Doubt(at / offices(), at % offices(), unsure);
            }
        }
        return most;
    }
}
