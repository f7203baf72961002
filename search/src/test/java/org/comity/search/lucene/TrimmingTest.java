package org.comity.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.Works;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Found.FoundWork;
import org.comity.search.index.Keys;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.TrimmingContract;
import org.comity.search.index.View;
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

    /// Versions of one work lie in partitions of their own; how many hidden partitions there are must not decide which
    /// of them a reader is shown who wished for none.
    @Test
    void hidden_partitions_do_not_decide_which_version_stands_for_a_work() {
        Set<Audience> reader =
                Stream.concat(Stream.of(Audience.EVERYBODY), visible().stream()).collect(Collectors.toSet());
        List<String> alone = titlesBeside(0, reader);
        assertThat(alone).hasSize(visible().size());
        for (int hidden : List.of(1, 7, 20, 50)) {
            assertThat(titlesBeside(hidden, reader)).as("%d hidden", hidden).isEqualTo(alone);
        }
    }

    private static List<Audience> visible() {
        return Stream.of("NL", "BE", "TW", "ES", "FR", "JO", "GB", "DE")
                .map(Audience::jurisdiction)
                .toList();
    }

    private List<String> titlesBeside(int hidden, Set<Audience> reader) {
        try (LuceneIndex index =
                LuceneIndex.open(folder.resolve("beside" + hidden), new Analyses(), reference -> Set.of())) {
            for (int number = 0; number < hidden; number++) {
                SearchDocument secret = Works.of("note", "hidden" + number, "en", "Hidden", "")
                        .only(Audience.organisation("XX", "o" + number))
                        .build();
                index.replace(secret.work(), List.of(secret));
            }
            for (Audience audience : visible()) {
                WorkId work = new WorkId("note", audience.key());
                index.replace(
                        work,
                        List.of(
                                Works.of("note", audience.key(), "es", "Nota", "")
                                        .only(audience)
                                        .build(),
                                Works.open("note", audience.key(), "de", "Notiz", "")));
            }
            index.publish();
            Plan everything = new Plan(List.of(), 0, List.of(), List.of(), Demands.NONE);
            try (View view = index.view(reader, Optional.empty())) {
                return view.find(everything, List.of("fr"), 0, 20).hits().stream()
                        .map(FoundWork::title)
                        .toList();
            }
        }
    }

    @Override
    protected SearchIndex open(
            String name, Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        return LuceneIndex.open(folder.resolve(name), analyses, citations);
    }
}
