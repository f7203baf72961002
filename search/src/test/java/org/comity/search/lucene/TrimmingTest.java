package org.comity.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.Works;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Keys;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.TrimmingContract;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
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

    /// Only so many readings are looked at; those of works that are gone must not be among them.
    @Test
    void titles_that_were_removed_take_no_place_among_those_that_begin_alike() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder.resolve("removed"), new Analyses(), reference -> Set.of())) {
            // so many others that those removed are too few to be merged away
            Stream<String> others = IntStream.range(0, 80).mapToObj(number -> "title " + number);
            List<String> titles =
                    Stream.concat(Stream.of("aa", "ab", "ac", "ad"), others).toList();
            for (String title : titles) {
                SearchDocument note = Works.open("note", title, "en", title, "");
                index.replace(note.work(), List.of(note));
            }
            index.publish();
            index.replace(new WorkId("note", "aa"), List.of());
            index.replace(new WorkId("note", "ab"), List.of());
            index.publish();
            try (LuceneView view = index.lucene(Set.of(Audience.EVERYBODY), Optional.empty())) {
                TrimmedSearcher searcher = view.searcher();
                assertThat(searcher.getIndexReader().hasDeletions()).isTrue();
                Set<Long> expected = Set.of(
                        Keys.number(new WorkId("note", "ac").key()), Keys.number(new WorkId("note", "ad").key()));

                assertThat(new Vocabulary(searcher, 2).documentsBeginning("a", List.of("en"), 5))
                        .extracting(searcher::work)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Override
    protected SearchIndex open(
            String name, Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        return LuceneIndex.open(folder.resolve(name), analyses, citations);
    }
}
