package org.comity.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.Works;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Readings;
import org.comity.search.index.SharedWriting;
import org.comity.search.index.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that several threads write, and what it keeps on disk.
final class SharedWritingTest {

    private static final int WORKS = 400;
    private static final Audience OFFICERS = Audience.jurisdiction("TW");

    @TempDir
    private Path folder;

    private LuceneIndex open() {
        return LuceneIndex.open(folder, new Analyses(), reference -> Set.of());
    }

    private static SearchDocument note(int number, String title, Audience readers) {
        return Works.of("note", String.valueOf(number), "en", title, "")
                .only(readers)
                .build();
    }

    private static boolean isSeen(LuceneIndex index, Audience reader, String title) {
        try (View view = index.view(Set.of(reader), Optional.empty())) {
            return !view.titled("note", Readings.key(title), 1).isEmpty();
        }
    }

    @Test
    void what_was_handed_over_last_stays_whoever_wrote_it() {
        try (LuceneIndex index = open()) {
            assertThat(index.writers()).isGreaterThan(1);
            try (SharedWriting writing = new SharedWriting(index)) {
                for (int number = 0; number < WORKS; number++) {
                    SearchDocument first = note(number, "first " + number, Audience.EVERYBODY);
                    SearchDocument last = note(number, "last " + number, OFFICERS);
                    writing.replace(first.work(), List.of(first));
                    writing.replace(last.work(), List.of(last));
                }
                writing.finish();
            }
            index.settle();
            index.publish();

            for (int number = 0; number < WORKS; number++) {
                assertThat(isSeen(index, Audience.EVERYBODY, "first " + number)).isFalse();
                assertThat(isSeen(index, OFFICERS, "last " + number)).isTrue();
            }
        }
    }

    @Test
    void what_was_settled_lies_in_one_place() {
        try (LuceneIndex index = open()) {
            for (int number = 0; number < 3; number++) {
                SearchDocument note = note(number, "note " + number, Audience.EVERYBODY);
                index.replace(note.work(), List.of(note));
                index.publish();
            }
            assertThat(places(index)).isEqualTo(3);

            index.settle();
            index.publish();

            assertThat(places(index)).isEqualTo(1);
            assertThat(isSeen(index, Audience.EVERYBODY, "note 2")).isTrue();
        }
    }

    private static int places(LuceneIndex index) {
        try (LuceneView view = index.lucene(Set.of(Audience.EVERYBODY), Optional.empty())) {
            return view.searcher().getIndexReader().leaves().size();
        }
    }

    @Test
    void what_a_thread_could_not_write_is_told_to_who_handed_it_over() {
        assertThatThrownBy(() -> {
                    Path place = folder.resolve("gone");
                    // a file in the place of the folder of the index
                    LuceneIndex broken = LuceneIndex.open(place, new Analyses(), reference -> Set.of());
                    remove(place);
                    Files.writeString(place, "no folder");
                    try (broken;
                            SharedWriting writing = new SharedWriting(broken)) {
                        writing.replace(new WorkId("note", "2"), List.of(note(2, "lost", OFFICERS)));
                        writing.finish();
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(UncheckedIOException.class);
    }

    @Test
    void an_index_that_lost_a_part_is_not_opened() throws IOException {
        try (LuceneIndex index = open()) {
            index.replace(new WorkId("note", "1"), List.of(note(1, "open", Audience.EVERYBODY)));
            index.replace(new WorkId("note", "2"), List.of(note(2, "closed", OFFICERS)));
            index.commit("here");
        }
        try (Stream<Path> parts = Files.list(folder)) {
            remove(parts.filter(Files::isDirectory).findFirst().orElseThrow());
        }

        assertThatThrownBy(this::open).isInstanceOf(UncheckedIOException.class).hasMessageContaining("is missing");
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
