package org.comity.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.search.SearchDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read from a folder, and what is refused.
final class CollectionReaderTest {

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();

    @BeforeEach
    void a_sound_collection() {
        CollectionFiles.sound(folder);
    }

    private Optional<TestCollection> read(boolean forRun) throws IOException {
        Progress silent = new Progress(InstantSource.fixed(Instant.EPOCH), line -> {});
        return CollectionReader.read(folder, forRun, faults, silent);
    }

    private List<String> faults() throws IOException {
        assertThat(read(false)).isEmpty();
        return faults.first().stream().map(Fault::text).toList();
    }

    private List<SearchDocument> documents() throws IOException {
        List<SearchDocument> all = new ArrayList<>();
        read(false).orElseThrow().each(all::addAll);
        return all;
    }

    @Test
    void a_document_is_a_work_of_its_own_with_title_and_text() throws IOException {
        assertThat(documents())
                .extracting(document -> document.work().id(), SearchDocument::language, SearchDocument::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("extradition-en", "en", "Extradition"),
                        org.assertj.core.groups.Tuple.tuple("extradition-es", "es", "Extradición"),
                        org.assertj.core.groups.Tuple.tuple("assistance-en", "en", ""));
        assertThat(documents().getLast().text().body()).isEqualTo("The authorities gather evidence for a trial.");
    }

    @Test
    void a_byte_order_mark_other_line_ends_and_blank_lines_do_no_harm() throws IOException {
        new CollectionFiles(folder)
                .documents("\uFEFFextradition-en\ten\tTitle\tText\r\n\r\n   \r\nextradition-es\tes\t\t\r\n"
                        + "assistance-en\ten\t\tText without end of line");

        assertThat(documents())
                .extracting(document -> document.work().id())
                .containsExactly("extradition-en", "extradition-es", "assistance-en");
        assertThat(documents())
                .extracting(document -> document.text().body())
                .containsExactly("Text", "", "Text without end of line");
    }

    @Test
    void a_language_has_one_name_in_any_letter_case() throws IOException {
        new CollectionFiles(folder).queries("q-en\tEN\thanded over\nq-es\tzh-hant-tw\t引渡\n");

        assertThat(read(false).orElseThrow().queries())
                .extracting(JudgedQuery::language)
                .containsExactly("en", "zh-Hant-TW");
    }

    @Test
    void every_fault_is_named_with_file_and_line() throws IOException {
        new CollectionFiles(folder).documents("""
                        extradition-en	en	Extradition	A person

                        extradition-es	es	Extradición
                        extradition-en	en	Again	Text
                        bad-tag	zh_Hant	Title	Text
                        	en	No id	Text
                        assistance-en	en	Tab	in	text
                        """).queries("""
                        q-en	en	text
                        q-en	en	again
                        q-es		no language
                        q-fr	fr	\s
                        """).judgements("""
                        q-xx	extradition-en	1
                        q-en	nothing	1
                        q-en	extradition-en	-1
                        q-en	extradition-en	1.5
                        q-en	bad-tag	1
                        q-en	bad-tag	2
                        q-en	0	extradition-en	1
                        """);

        assertThat(faults())
                .extracting(fault -> fault.replaceAll("[;.] .*|[.]$", ""))
                .containsExactly(
                        "documents.tsv:3: The line has 3 columns",
                        "documents.tsv:4: The document 'extradition-en' was there before",
                        "documents.tsv:5: 'zh_Hant' is no language tag (BCP 47)",
                        "documents.tsv:6: '' is no id",
                        "documents.tsv:7: The line has 5 columns",
                        "queries.tsv:2: The query 'q-en' was there before",
                        "queries.tsv:3: '' is no language tag (BCP 47)",
                        "queries.tsv:4: The query has no text",
                        "judgements.tsv:1: No query has the id 'q-xx'",
                        "judgements.tsv:2: No document has the id 'nothing'",
                        "judgements.tsv:3: '-1' is no grade",
                        "judgements.tsv:4: '1.5' is no grade",
                        "judgements.tsv:6: The document 'bad-tag' was judged for the query 'q-en' before",
                        "judgements.tsv:7: The line has 4 columns");
        assertThat(faults.first().getFirst().text())
                .endsWith("it needs 4, parted by tabs: id of the document, language, title, text. A tab within a text"
                        + " must be a space.");
    }

    @Test
    void twenty_faults_are_shown_and_all_are_counted() throws IOException {
        new CollectionFiles(folder).judgements("q-en\tnothing\t1\n".repeat(2) + "q-en\tnothing\tx\n".repeat(30));

        assertThat(faults()).hasSize(20);
        // 32 unknown documents, 30 grades, and one judged twice
        assertThat(faults.count()).isEqualTo(63);
    }

    @Test
    void bytes_that_are_not_utf_8_are_named_by_line() throws IOException {
        byte[] latin = "q-en\ten\ttext\nq-es\tes\textradici\u00F3n\n".getBytes(StandardCharsets.ISO_8859_1);
        new CollectionFiles(folder).write(TestCollection.QUERIES, latin);

        assertThat(faults()).first().isEqualTo("queries.tsv:2: The line is not UTF-8; save the file in UTF-8.");
    }

    @Test
    void a_file_of_another_encoding_is_refused() throws IOException {
        byte[] wide = "q-en\ten\ttext\n".getBytes(StandardCharsets.UTF_16);
        new CollectionFiles(folder).write(TestCollection.QUERIES, wide);

        assertThat(faults()).first().asString().startsWith("queries.tsv:1: The line is not UTF-8");
    }

    @Test
    void a_line_without_end_does_not_fill_the_memory() throws IOException {
        byte[] endless = new byte[TabbedFile.LONGEST + 10];
        java.util.Arrays.fill(endless, (byte) 'x');
        new CollectionFiles(folder).write(TestCollection.QUERIES, endless);

        assertThat(faults()).first().asString().startsWith("queries.tsv:1: The line has more than 16 MiB");
    }

    @Test
    void a_missing_file_is_a_fault() throws IOException {
        java.nio.file.Files.delete(folder.resolve(TestCollection.JUDGEMENTS));

        assertThat(faults())
                .containsExactly(
                        "judgements.tsv: There is no such file; the folder needs documents, queries and judgements.");
    }

    @Test
    void judgements_without_anything_relevant_are_a_fault() throws IOException {
        new CollectionFiles(folder).judgements("q-en\textradition-en\t0\n");

        assertThat(faults()).singleElement().asString().startsWith("judgements.tsv: No document is relevant");
    }

    @Test
    void an_id_with_a_space_is_refused_only_where_a_run_is_wanted() throws IOException {
        new CollectionFiles(folder).queries("q en\ten\ttext\n").judgements("q en\textradition-en\t1\n");

        assertThat(read(false)).isPresent();
        assertThat(read(true)).isEmpty();
        assertThat(faults.first().getFirst().text()).startsWith("queries.tsv:1: The id 'q en' has a space");
    }

    @Test
    void a_fault_shows_no_control_characters_and_no_endless_values() throws IOException {
        new CollectionFiles(folder).queries("q-en\t\u001B[2J" + "x".repeat(500) + "\ttext\n");

        assertThat(faults().getFirst()).doesNotContain("\u001B").hasSizeLessThan(250);
    }
}
