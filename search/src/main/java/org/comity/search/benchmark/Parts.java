package org.comity.search.benchmark;

import java.nio.file.Path;
import java.util.Optional;
import org.comity.search.SearchRequest;
import org.comity.search.analysis.Analyses;
import org.comity.search.bridge.BridgeTables;
import org.comity.search.bridge.TermBridge;
import org.comity.search.citation.Citations;
import org.comity.search.detection.QueryLanguages;
import org.comity.search.finding.FindingWorks;
import org.comity.search.finding.Interpreting;
import org.comity.search.index.CurrentIndex;
import org.comity.search.index.Plan;
import org.comity.search.index.View;
import org.comity.search.lucene.LuceneIndex;
import org.comity.search.planning.Planning;

/// An index and search over it, as the server puts them together, with the tables that are shipped.
final class Parts implements AutoCloseable {

    private final LuceneIndex index;
    private final FindingWorks search;

    /// @param home folder that holds `library`
    Parts(Path home, Path folder) {
        Analyses analyses = new Analyses();
        this.index = LuceneIndex.open(folder, analyses, new Citations()::keys);
        CurrentIndex current = new CurrentIndex();
        current.exchange(index);
        this.search = new FindingWorks(
                current,
                analyses,
                new Interpreting(analyses, QueryLanguages.learned()),
                new Planning(analyses, new TermBridge(analyses, BridgeTables.of(home))));
    }

    LuceneIndex index() {
        return index;
    }

    FindingWorks search() {
        return search;
    }

    /// The plan that a question leads to.
    Plan plan(SearchRequest question) {
        try (View view = index.view(question.reader().audiences(), Optional.empty())) {
            return search.plan(question, view);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
