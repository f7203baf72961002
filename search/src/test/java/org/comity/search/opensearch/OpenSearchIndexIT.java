package org.comity.search.opensearch;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.SearchIndexContract;

/// The engine in a cluster holds the contract.
final class OpenSearchIndexIT extends SearchIndexContract {

    private final String prefix = "contract-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT);

    @Override
    protected SearchIndex open(Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        return OpenSearchIndex.open(TestCluster.access(), prefix, analyses, citations);
    }
}
