package org.comity.search.lucene;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.SearchIndexContract;
import org.junit.jupiter.api.io.TempDir;

/// The engine inside the server holds the contract.
final class LuceneIndexTest extends SearchIndexContract {

    @TempDir
    private Path folder;

    @Override
    protected SearchIndex open(Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        return LuceneIndex.open(folder, analyses, citations);
    }
}
