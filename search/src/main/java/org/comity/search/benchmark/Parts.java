package org.comity.search.benchmark;

import java.util.Optional;
import org.comity.search.SearchRequest;
import org.comity.search.analysis.Analyses;
import org.comity.search.detection.QueryLanguages;
import org.comity.search.finding.FindingWorks;
import org.comity.search.finding.Interpreting;
import org.comity.search.index.CurrentIndex;
import org.comity.search.index.Plan;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.View;
import org.comity.search.planning.Bridge;
import org.comity.search.planning.Planning;

/// Search as the server puts it together.
final class Parts {

    private Parts() {}

    static FindingWorks search(CurrentIndex current, Analyses analyses) {
        return new FindingWorks(
                current,
                analyses,
                new Interpreting(analyses, QueryLanguages.learned()),
                new Planning(analyses, Bridge.NONE));
    }

    /// The plan that a question leads to.
    static Plan plan(SearchIndex index, Analyses analyses, SearchRequest question) {
        try (View view = index.view(question.reader().audiences(), Optional.empty())) {
            return search(new CurrentIndex(), analyses).plan(question, view);
        }
    }
}
