package org.comity.exchange.matching.cycles;

import java.util.List;

/// What the exchanges together are to be: as much as can be of one thing, where others are given.
///
/// @param ofTwo what an exchange of two is worth
/// @param ofThree and one of three
/// @param ranks whether their ranks are taken off
/// @param counts what is given
record Objective(int ofTwo, int ofThree, boolean ranks, List<Count> counts) {

    /// A sum over all exchanges that has to be so much.
    ///
    /// @param ofTwo what an exchange of two counts
    /// @param ofThree and one of three
    record Count(int ofTwo, int ofThree, int sum) {

        int of(int ways) {
            return ways == 2 ? ofTwo : ofThree;
        }
    }

    Objective {
        counts = List.copyOf(counts);
    }

    long worth(Column column, Compatibility graph) {
        return (column.ways() == 2 ? ofTwo : ofThree) - (ranks ? column.ranks(graph) : 0);
    }

    long worth(List<Column> columns, Compatibility graph) {
        return columns.stream().mapToLong(each -> worth(each, graph)).sum();
    }

    /// Whether exchanges have what is given.
    boolean suits(List<Column> columns) {
        return counts.stream()
                .allMatch(count ->
                        columns.stream().mapToInt(each -> count.of(each.ways())).sum() == count.sum());
    }

    /// The most that whole exchanges can be worth when nothing is worth more.
    long possible(long most) {
        long possible = most;
        // as many of two as are left by threes
        while (counts.size() == 1
                && ofTwo == 1
                && ofThree == 0
                && counts.getFirst().ofThree() != 0
                && possible > 0
                && (counts.getFirst().sum() - counts.getFirst().ofTwo() * possible)
                                % counts.getFirst().ofThree()
                        != 0) {
            possible--;
        }
        return possible;
    }
}
