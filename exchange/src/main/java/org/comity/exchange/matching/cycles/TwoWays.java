package org.comity.exchange.matching.cycles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.SparseEdmondsMaximumCardinalityMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/// Exchanges of two, without regard to seats: a maximum matching in a general graph (Edmonds 1965).
///
/// @param most the most that there can be
/// @param oddSets that show why there cannot be more
record TwoWays(List<Column> most, List<OddSet> oddSets) {

    /// From this on, the labels of an odd set cover are those of its sets.
    private static final int FIRST_SET = 2;

    private static final int LEAST_OFFICERS = 3;

    static TwoWays of(Compatibility graph) {
        if (graph.many() == 0) {
            return new TwoWays(List.of(), List.of());
        }
        var matching = new SparseEdmondsMaximumCardinalityMatching<>(possible(graph));
        List<Column> columns = new ArrayList<>();
        for (DefaultEdge edge : matching.getMatching().getEdges()) {
            columns.add(column(graph, matching.getMatching().getGraph(), edge));
        }
        columns.sort(Comparator.comparingInt(each -> each.officers()[0]));
        SortedMap<Integer, List<Integer>> sets = new TreeMap<>();
        matching.getOddSetCover()
                .forEach((officer, label) ->
                        sets.computeIfAbsent(label, none -> new ArrayList<>()).add(officer));
        List<OddSet> odd = sets.tailMap(FIRST_SET).values().stream()
                .filter(each -> each.size() >= LEAST_OFFICERS && each.size() % 2 == 1)
                .map(each -> OddSet.of(each.stream().mapToInt(Integer::intValue).toArray()))
                .toList();
        return new TwoWays(columns, odd);
    }

    private static Graph<Integer, DefaultEdge> possible(Compatibility graph) {
        Graph<Integer, DefaultEdge> possible = new SimpleGraph<>(DefaultEdge.class);
        for (int one = 0; one < graph.many(); one++) {
            possible.addVertex(one);
            BitSet both = (BitSet) graph.in(one).clone();
            both.and(graph.out(one));
            for (int other = both.nextSetBit(0); other >= 0 && other < one; other = both.nextSetBit(other + 1)) {
                possible.addEdge(other, one);
            }
        }
        return possible;
    }

    private static Column column(Compatibility graph, Graph<Integer, DefaultEdge> possible, DefaultEdge edge) {
        int one = Math.min(possible.getEdgeSource(edge), possible.getEdgeTarget(edge));
        int other = Math.max(possible.getEdgeSource(edge), possible.getEdgeTarget(edge));
        int[] pairs = {graph.pairs(graph.way(one, other))[0], graph.pairs(graph.way(other, one))[0]};
        return new Column(new int[] {one, other}, pairs);
    }

    /// Those for which there are seats.
    List<Column> seated(Compatibility graph) {
        int[] taken = new int[graph.places()];
        List<Column> seated = new ArrayList<>();
        for (Column each : most) {
            int[] pairs = each.pairs().clone();
            boolean all = true;
            for (int at = 0; at < pairs.length && all; at++) {
                pairs[at] = free(graph, graph.way(each.officers()[at], each.next(at)), taken);
                all = pairs[at] != Compatibility.NONE;
            }
            if (all) {
                for (int pair : pairs) {
                    taken[graph.place(pair)]++;
                }
                seated.add(new Column(each.officers(), pairs));
            }
        }
        return seated;
    }

    private static int free(Compatibility graph, int way, int[] taken) {
        for (int pair : graph.pairs(way)) {
            if (taken[graph.place(pair)] < graph.seats(graph.place(pair))) {
                return pair;
            }
        }
        return Compatibility.NONE;
    }
}
