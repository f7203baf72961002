package org.comity.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.TrimmingContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The engine in a cluster tells nothing of what is hidden.
final class OpenSearchTrimmingIT extends TrimmingContract {

    private final List<String> prefixes = new ArrayList<>();

    OpenSearchTrimmingIT() {
        // an index per set of audiences and reader is many for a small cluster
        super(60, 8);
    }

    @Test
    void a_reader_is_told_what_an_index_of_hers_alone_would_tell() {
        everyReaderIsToldWhatAnIndexOfHersAloneWouldTell(1);
    }

    @Override
    protected SearchIndex open(
            String name, Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        String prefix = "trimming-" + name;
        prefixes.add(prefix);
        return OpenSearchIndex.open(TestCluster.cluster(), prefix, analyses, citations);
    }

    @AfterEach
    void removed() {
        Generations generations = new Generations(TestCluster.cluster(), "trimming");
        prefixes.forEach(generations::remove);
    }
}
