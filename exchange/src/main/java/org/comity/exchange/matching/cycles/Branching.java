package org.comity.exchange.matching.cycles;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.comity.exchange.matching.linear.Simplex;
import org.jspecify.annotations.Nullable;

/// The best exchanges by an [Objective], by branch and price (Barnhart and others 1998): on whether a
/// pair is taken, and then on whether an officer goes to the office of another in an exchange with her.
final class Branching {

    private static final int DIVES = 8;
    private static final int MOST_ROUNDS = 150;
    private static final int FEW_ROUNDS = 2;
    private static final int MOST_SHAKES = 20;
    private static final long MOST_BYTES = 150_000_000;

    private final Compatibility graph;
    private final Objective objective;
    private final ColumnGeneration generation;
    private final Incumbent incumbent;
    private final Diving diving;
    private final Master master;
    private final Simplex simplex;
    private final Random chance;
    private long bound;

    /// What was decided on the way to a branch: whether a pair is taken, or an arc.
    private record Path(@Nullable Path above, int from, int to, int pair, boolean taken) {}

    private record Node(@Nullable Path path, Simplex.Start begin, long bound, int number) {}

    /// @param atMost that no choice of exchanges is worth more than
    Branching(Search search, ColumnGeneration generation, Incumbent incumbent, long atMost) {
        graph = search.graph();
        objective = search.objective();
        this.generation = generation;
        this.incumbent = incumbent;
        bound = objective.possible(atMost);
        diving = new Diving(generation, incumbent);
        master = generation.master();
        simplex = master.simplex();
        chance = new Random(graph.many());
    }

    /// Searches until the incumbent is proven best or the steps are used up.
    ///
    /// @return what no choice of exchanges is worth more than
    long run() {
        if (incumbent.worth() < bound) {
            bound = generation.sharpen(generation.solve(bound), MOST_ROUNDS);
        }
        if (incumbent.worth() < bound) {
            Simplex.Start start = simplex.start();
            diving.run(bound);
            for (int again = 0; again < MOST_SHAKES && incumbent.worth() < bound && !generation.isOver(); again++) {
                master.shake(chance);
                simplex.begin(start);
                generation.solve(bound);
                diving.run(bound);
            }
            master.shake(null);
            search(start);
        }
        return Math.max(bound, incumbent.worth());
    }

    private void search(Simplex.Start start) {
        PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparingLong(Node::bound)
                .reversed()
                .thenComparing(Comparator.comparingInt(Node::number).reversed()));
        open.add(new Node(null, start, bound, 0));
        int number = 0;
        long mostNodes = MOST_BYTES / start.bytes();
        while (!open.isEmpty() && open.element().bound() > incumbent.worth()) {
            bound = open.element().bound();
            if (generation.isOver() || open.size() > mostNodes) {
                return;
            }
            Node node = open.remove();
            begin(node);
            long atMost = generation.sharpen(generation.solve(node.bound()), FEW_ROUNDS);
            if (atMost > incumbent.worth() && number % DIVES == 0 && !generation.isOver()) {
                Simplex.Start here = simplex.start();
                diving.run(atMost);
                simplex.begin(here);
                atMost = generation.solve(atMost);
            }
            if (atMost > incumbent.worth()) {
                if (!generation.isSolved() || generation.isOver()) {
                    return;
                }
                Path doubt = doubt(node.path());
                if (doubt == null) {
                    incumbent.offer(master);
                    if (incumbent.worth() < atMost) {
                        // what is whole and still not as good as can be proves nothing
                        return;
                    }
                    continue;
                }
                Simplex.Start here = simplex.start();
                Path not = new Path(node.path(), doubt.from(), doubt.to(), doubt.pair(), false);
                open.add(new Node(not, here, atMost, ++number));
                open.add(new Node(doubt, here, atMost, ++number));
            }
        }
        bound = incumbent.worth();
    }

    private void begin(Node node) {
        master.trail().back(0);
        master.closed().back(0);
        for (Path each = node.path(); each != null; each = each.above()) {
            decide(each);
        }
        master.narrow();
        simplex.begin(node.begin());
    }

    private void decide(Path path) {
        if (path.taken()) {
            master.force(path.from());
        }
        if (path.pair() == Compatibility.NONE) {
            arc(path);
        } else if (path.taken()) {
            graph.out(path.from()).stream().forEach(to -> {
                for (int pair : graph.pairs(graph.way(path.from(), to))) {
                    if (pair != path.pair()) {
                        master.closed().close(pair);
                    }
                }
            });
        } else {
            master.closed().close(path.pair());
        }
    }

    private void arc(Path path) {
        if (path.taken()) {
            graph.out(path.from()).stream()
                    .filter(to -> to != path.to())
                    .forEach(to -> master.closed().close(path.from(), to));
        } else {
            master.closed().close(path.from(), path.to());
        }
    }

    /// A pair that is taken in part, as near to a half as can be, or an arc; taken. Nothing when all is
    /// whole.
    private @Nullable Path doubt(@Nullable Path above) {
        Parts pairs = new Parts();
        Parts arcs = new Parts();
        for (int at = 0; at < master.size(); at++) {
            double value = master.value(at);
            if (value > Master.WITHIN) {
                Column column = master.column(at);
                for (int each = 0; each < column.ways(); each++) {
                    pairs.add(column.pairs()[each], value);
                    arcs.add((long) column.officers()[each] * graph.many() + column.next(each), value);
                }
            }
        }
        long pair = pairs.mostDoubtful();
        if (pair != Parts.NONE) {
            return new Path(above, graph.whose((int) pair), Compatibility.NONE, (int) pair, true);
        }
        long arc = arcs.mostDoubtful();
        return arc == Parts.NONE
                ? null
                : new Path(above, (int) (arc / graph.many()), (int) (arc % graph.many()), Compatibility.NONE, true);
    }
}
