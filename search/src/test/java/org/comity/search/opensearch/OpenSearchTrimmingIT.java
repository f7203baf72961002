package org.comity.search.opensearch;

import java.util.Set;
import java.util.function.Function;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.TrimmingContract;

/// The engine in a cluster tells nothing of what is hidden.
final class OpenSearchTrimmingIT extends TrimmingContract {

    @Override
    protected SearchIndex open(
            String name, Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        return OpenSearchIndex.open(TestCluster.access(), "trimming-" + name, analyses, citations);
    }
}
