package org.comity.exchange.matching.swaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.watch.Watch;
import org.jgrapht.alg.interfaces.MatchingAlgorithm;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/// The best two-way exchanges. Without regard to seats that is a maximum weight matching of officers. Where it
/// puts more officers on a place than there are seats, one of them has to go elsewhere: each such choice is a
/// branch, and the matching without regard to seats is its bound.
final class SwapSearch {

    static final int MOST_SWAPS = 300_000;

    /// What a possible swap counts when the matching algorithm works on it.
    private static final int STEPS_EACH = 100;

    private final Destinations destinations;
    private final Pairs pairs;
    private final Weights weights;
    private final int most;
    private int steps;
    private List<Exchange> best = List.of();
    private long bestValue;

    /// Exchanges with their value and what cannot be beaten.
    record Best(List<Exchange> exchanges, long value, long bound, int steps) {}

    /// Two officers, each with her pair.
    private record Swap(int one, int other, int onePair, int otherPair, long weight) {}

    /// A branch: pairs that it may not use, and its best swaps without regard to seats.
    private record Node(Set<Integer> forbidden, List<Swap> swaps, long bound, int number) {}

    SwapSearch(Destinations destinations, Weights weights, int most) {
        this.destinations = destinations;
        this.pairs = destinations.instance().pairs();
        this.weights = weights;
        this.most = most;
    }

    /// Nothing when too many swaps are possible.
    Optional<Best> run() {
        PriorityQueue<Node> open = new PriorityQueue<>(
                Comparator.comparingLong(Node::bound).reversed().thenComparingInt(Node::number));
        Optional<Node> root = node(Set.of(), 0);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        open.add(root.get());
        int made = 1;
        while (true) {
            Node node = open.poll();
            if (node == null || node.bound() <= bestValue) {
                return Optional.of(result(bestValue));
            }
            if (steps >= most) {
                return Optional.of(result(node.bound()));
            }
            for (int pair : crowded(node.swaps())) {
                Set<Integer> forbidden = new HashSet<>(node.forbidden());
                forbidden.add(pair);
                node(forbidden, made++)
                        .filter(child -> child.bound() > bestValue)
                        .ifPresent(open::add);
            }
        }
    }

    private Best result(long bound) {
        return new Best(best, weights.ofSwaps(bestValue), weights.ofSwaps(bound), steps);
    }

    private Optional<Node> node(Set<Integer> forbidden, int number) {
        Watch.goOn();
        Optional<List<Swap>> possible = possible(forbidden);
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        List<Swap> swaps = matched(possible.get());
        if (crowded(swaps).isEmpty()) {
            // as they are: seating them anew could undo what the branch forbids
            remember(swaps);
        } else {
            seat(swaps);
        }
        return Optional.of(new Node(
                forbidden, swaps, swaps.stream().mapToLong(Swap::weight).sum(), number));
    }

    private Optional<List<Swap>> possible(Set<Integer> forbidden) {
        List<TreeMap<Integer, Integer>> choice = new ArrayList<>();
        for (int officer = 0; officer < destinations.officers(); officer++) {
            TreeMap<Integer, Integer> hers = new TreeMap<>();
            for (int office : destinations.offices(officer)) {
                for (int pair : destinations.at(officer, office)) {
                    if (!forbidden.contains(pair)) {
                        hers.put(office, pair);
                        break;
                    }
                }
            }
            choice.add(hers);
        }
        List<Swap> swaps = new ArrayList<>();
        for (int one = 0; one < choice.size(); one++) {
            for (var there : choice.get(one).entrySet()) {
                for (int other : destinations.members(there.getKey())) {
                    Integer back = other > one ? choice.get(other).get(destinations.office(one)) : null;
                    if (back != null) {
                        long ranks = (long) pairs.rank(there.getValue()) + pairs.rank(back);
                        swaps.add(new Swap(one, other, there.getValue(), back, weights.ofSwap(ranks)));
                    }
                }
                if (swaps.size() > MOST_SWAPS) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(swaps);
    }

    private List<Swap> matched(List<Swap> possible) {
        steps = (int) Math.min(Integer.MAX_VALUE, steps + STEPS_EACH * (long) possible.size() + 1);
        if (possible.isEmpty()) {
            return List.of();
        }
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(
                // the algorithm adds officers who are not there, so that everybody finds a partner
                SupplierUtil.createIntegerSupplier(destinations.officers()),
                SupplierUtil.createDefaultWeightedEdgeSupplier());
        Map<DefaultWeightedEdge, Swap> meaning = new HashMap<>();
        for (Swap swap : possible) {
            graph.addVertex(swap.one());
            graph.addVertex(swap.other());
            DefaultWeightedEdge edge = graph.addEdge(swap.one(), swap.other());
            // whole numbers of this size are exact in a double, and so are their sums
            graph.setEdgeWeight(edge, (double) swap.weight());
            meaning.put(edge, swap);
        }
        MatchingAlgorithm.Matching<Integer, DefaultWeightedEdge> matching =
                new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE).getMatching();
        return matching.getEdges().stream()
                .map(meaning::get)
                .sorted(Comparator.comparingInt(Swap::one))
                .toList();
    }

    /// Of a place with more officers than seats, as many of their pairs as there are seats, and one more: at
    /// least one of them has to go. Empty when all are seated.
    private List<Integer> crowded(List<Swap> swaps) {
        TreeMap<Integer, List<Integer>> users = new TreeMap<>();
        for (Swap swap : swaps) {
            for (int pair : new int[] {swap.onePair(), swap.otherPair()}) {
                List<Integer> there = users.computeIfAbsent(pairs.place(pair), none -> new ArrayList<>());
                there.add(pair);
                if (there.size() > destinations.seats().free(pairs.place(pair))) {
                    return there;
                }
            }
        }
        return List.of();
    }

    /// Seats as many of the swaps as there is room for, the best first.
    private void seat(List<Swap> swaps) {
        List<Swap> sorted = new ArrayList<>(swaps);
        sorted.sort(Comparator.comparingLong(Swap::weight).reversed().thenComparingInt(Swap::one));
        int[] taken = new int[destinations.instance().places().size()];
        List<Swap> seated = new ArrayList<>();
        for (Swap swap : sorted) {
            int one = free(swap.one(), destinations.office(swap.other()), taken);
            int other = free(swap.other(), destinations.office(swap.one()), taken);
            if (one >= 0 && other >= 0) {
                taken[pairs.place(one)]++;
                taken[pairs.place(other)]++;
                long ranks = (long) pairs.rank(one) + pairs.rank(other);
                seated.add(new Swap(swap.one(), swap.other(), one, other, weights.ofSwap(ranks)));
            }
        }
        seated.sort(Comparator.comparingInt(Swap::one));
        remember(seated);
    }

    /// Her best pair at an office with a seat that is not taken, or -1.
    private int free(int officer, int office, int[] taken) {
        for (int pair : destinations.at(officer, office)) {
            if (taken[pairs.place(pair)] < destinations.seats().free(pairs.place(pair))) {
                return pair;
            }
        }
        return -1;
    }

    private void remember(List<Swap> swaps) {
        long value = swaps.stream().mapToLong(Swap::weight).sum();
        if (value > bestValue) {
            bestValue = value;
            best = swaps.stream()
                    .map(each -> new Exchange(
                            List.of(each.one(), each.other()),
                            List.of(pairs.place(each.onePair()), pairs.place(each.otherPair()))))
                    .toList();
        }
    }
}
