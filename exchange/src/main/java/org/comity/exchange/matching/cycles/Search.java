package org.comity.exchange.matching.cycles;

import java.util.List;

/// What is sought.
///
/// @param threes whether exchanges of three are possible
/// @param oddSets that are known to be of use
record Search(Compatibility graph, Objective objective, boolean threes, List<OddSet> oddSets) {

    Search {
        oddSets = List.copyOf(oddSets);
    }
}
