package org.comity.search.lucene;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.TrimmingContract;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/// The engine inside the server tells nothing of what is hidden.
final class TrimmingTest extends TrimmingContract {

    @TempDir
    private Path folder;

    TrimmingTest() {
        super(120, 25);
    }

    @RepeatedTest(2)
    void a_reader_is_told_what_an_index_of_hers_alone_would_tell(RepetitionInfo round) {
        everyReaderIsToldWhatAnIndexOfHersAloneWouldTell(round.getCurrentRepetition());
    }

    @Override
    protected SearchIndex open(
            String name, Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        return LuceneIndex.open(folder.resolve(name), analyses, citations);
    }
}
