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
/// Pairs that nothing better than what was found can have, by the prices, are left out beforehand.
final class Branching {

    private static final int ROUNDS = 300;
    private static final int ROUNDS_OF_A_NODE = 30;
    private static final int PRIMAL_EVERY = 8;
    private static final double UNSURE = 0.02;

    private final Destinations destinations;
    private final Weights weights;
    private final LocalSearch local;
    private final Question question;
    private final long most;
    private Relaxation relaxation;
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
        this.most = most;
        question = new Question(true, volumes.placements(), volumes.threeWays());
        relaxation = new Relaxation(destinations, pair -> true);
    }

    long steps() {
        return steps + relaxation.steps();
    }

    private long reached() {
        return weights.score(local.value()).ranks();
    }

    /// The least ranks that any choice of exchanges of these volumes has.
    ///
    /// @param looks of the local search, when prices have shown it where to begin
    long least(long looks) {
        Climbed root = relaxation.climb(question, relaxation.begin(question), reached(), ROUNDS, local::fillUp);
        local.run(weights.of(weights.volumes(weights.score(local.value())), ranks(root.bound())), looks);
        if (ranks(root.bound()) >= reached()) {
            return reached();
        }
        leaveOut(root.prices());
        int number = 0;
        PriorityQueue<Node> open =
                new PriorityQueue<>(Comparator.comparingLong(Node::bound).thenComparingInt(Node::number));
        open.add(new Node(new int[0], new boolean[0], root.prices(), root.bound(), number++));
        long unresolved = Long.MAX_VALUE;
        while (true) {
            Node node = open.poll();
            if (node == null || ranks(node.bound()) >= reached() || steps() >= most) {
                long rest = node == null ? Long.MAX_VALUE : ranks(node.bound());
                return Math.min(reached(), Math.min(rest, unresolved));
            }
            restrict(node);
            // once more, to see of whom the prices are in two minds
            Climbed again = relaxation.climb(question, node.prices(), reached(), ROUNDS_OF_A_NODE, seated -> {});
            long bound = Math.max(node.bound(), again.bound());
            if (number % PRIMAL_EVERY == 0) {
                local.fillUp(relaxation.seated());
            }
            if (ranks(bound) >= reached()) {
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
    }

    private static long ranks(long bound) {
        return Math.ceilDiv(bound, Relaxation.UNITS);
    }

    /// Keeps only the pairs with which something better than what was found could be.
    private void leaveOut(Prices prices) {
        long[] with = relaxation.with(question, prices);
        boolean[] kept = new boolean[destinations.instance().pairs().count()];
        for (int arc = 0; arc < with.length; arc++) {
            kept[relaxation.pair(arc)] = ranks(with[arc]) < reached();
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

    /// Of whom the prices are most in two minds; nobody when they are sure of all, or all is decided.
    private Doubt doubt(Node node) {
        double[] share = new double[destinations.officers() * offices()];
        Pairs pairs = destinations.instance().pairs();
        for (int arc = 0; arc < relaxation.arcs(); arc++) {
            share[pairs.officer(relaxation.pair(arc)) * offices() + relaxation.where(arc)] += relaxation.usage(arc);
        }
        for (int decision : node.decisions()) {
            share[decision] = 0;
        }
        Doubt most = new Doubt(-1, 0, UNSURE);
        for (int at = 0; at < share.length; at++) {
            double unsure = Math.min(share[at], 1 - share[at]);
            if (unsure > most.share()) {
                most = new Doubt(at / offices(), at % offices(), unsure);
            }
        }
        return most;
    }
}
