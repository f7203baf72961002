package org.comity.exchange.matching.cycles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The best exchanges by an [Objective] that were found so far.
final class Incumbent {

    private static final double HALF = 0.5;

    private final Compatibility graph;
    private final Objective objective;
    private List<Column> best;
    private long worth;

    /// @param known exchanges that have what is given
    Incumbent(Compatibility graph, Objective objective, List<Column> known) {
        this.graph = graph;
        this.objective = objective;
        best = known;
        worth = objective.worth(known, graph);
    }

    List<Column> best() {
        return best;
    }

    long worth() {
        return worth;
    }

    /// Keeps what a linear program has, which is whole, when it is better.
    void offer(Master master) {
        List<Column> taken = new ArrayList<>();
        for (int at = 0; at < master.size(); at++) {
            if (master.value(at) > HALF) {
                taken.add(master.column(at));
            }
        }
        if (objective.suits(taken) && isPossible(taken) && objective.worth(taken, graph) > worth) {
            best = taken;
            worth = objective.worth(taken, graph);
        }
    }

    /// Whether nobody is in two of them and no place has more guests than seats.
    private boolean isPossible(List<Column> taken) {
        BitSet officers = new BitSet();
        int[] guests = new int[graph.places()];
        boolean possible = true;
        for (Column column : taken) {
            for (int at = 0; at < column.ways(); at++) {
                int place = graph.place(column.pairs()[at]);
                possible &= !officers.get(column.officers()[at]) && ++guests[place] <= graph.seats(place);
                officers.set(column.officers()[at]);
            }
        }
        return possible;
    }
}
