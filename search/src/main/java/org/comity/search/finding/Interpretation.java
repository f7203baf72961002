package org.comity.search.finding;

import java.util.List;
import org.comity.search.SearchResults.Ignored;
import org.comity.search.planning.Planning.Question;

/// How a question was taken before the index was asked.
///
/// @param question for the planner
/// @param ignored parts that could not be used
record Interpretation(Question question, List<Ignored> ignored) {

    Interpretation {
        ignored = List.copyOf(ignored);
    }
}
