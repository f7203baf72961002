package org.comity.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.search.SearchDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command from its call to its tables.
final class EvaluateSearchTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<NaiveEngine> engines = new ArrayList<>();

    @BeforeEach
    void a_sound_collection() {
        CollectionFiles.sound(folder);
    }

    private int evaluate(EvaluatedEngine.Opening opening, Object... words) {
        return new EvaluateSearch(any -> opening, InstantSource.fixed(Instant.EPOCH), printing(out), printing(err))
                .run(Stream.of(words).map(Object::toString).toList());
    }

    private int evaluate(Object... words) {
        return evaluate(this::naive, words);
    }

    private EvaluatedEngine naive(Path index) {
        NaiveEngine engine = new NaiveEngine(index);
        engines.add(engine);
        return engine;
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void assertNothingIsLeft() {
        assertThat(engines).isNotEmpty().allSatisfy(engine -> {
            assertThat(engine.closed).isTrue();
            assertThat(engine.folder).doesNotExist();
        });
    }

    @Test
    void figures_are_printed_per_language_and_per_pair() {
        assertThat(evaluate(folder)).isZero();

        // q-en finds extradition-en first; q-es finds extradition-es first and the English one not at all:
        // 1 / (1 + 1/1.58496) = 0.6131
        assertThat(printed()).isEqualTo("""
                3 documents, 2 queries

                Whole collection
                query language  queries  nDCG@10  recall@10  recall@100  MRR@10  left out
                en                    1   1.0000     1.0000      1.0000  1.0000         0
                es                    1   0.6131     0.5000      0.5000  1.0000         0
                mean                  2   0.8066     0.7500      0.7500  1.0000         0

                Documents of one language
                query → document        queries  nDCG@10  recall@10  recall@100  MRR@10  left out
                en → en                       1   1.0000     1.0000      1.0000  1.0000         0
                es → en                       1   0.0000     0.0000      0.0000  0.0000         0
                es → es                       1   1.0000     1.0000      1.0000  1.0000         0
                mean, same language           2   1.0000     1.0000      1.0000  1.0000         0
                mean, across languages        1   0.0000     0.0000      0.0000  0.0000         0
                mean                          3   0.6667     0.6667      0.6667  0.6667         0
                """);
        assertThat(complained()).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void queries_without_a_relevant_document_are_left_out_and_counted() {
        CollectionFiles.sound(folder).judgements("q-en\textradition-en\t1\nq-es\tassistance-en\t0\n");

        assertThat(evaluate(folder)).isZero();

        assertThat(printed())
                .contains("en                    1   1.0000     1.0000      1.0000  1.0000         0")
                .contains("es                    0        -          -           -       -         1")
                .contains("mean                  1   1.0000     1.0000      1.0000  1.0000         1")
                .contains("es → en                       0        -          -           -       -         1")
                .doesNotContain("es → es");
    }

    @Test
    void a_run_has_the_format_of_trec() throws IOException {
        Path run = elsewhere.resolve("first.run");

        assertThat(evaluate(folder, "--run", run)).isZero();

        assertThat(run).hasContent("""
                q-en Q0 extradition-en 1 100 comity
                q-en Q0 assistance-en 2 99 comity
                q-es Q0 extradition-es 1 100 comity
                """);
        assertThat(files(elsewhere)).containsExactly(run);
    }

    @Test
    void a_run_holds_the_first_hundred_of_each_query() throws IOException {
        StringBuilder documents = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            documents.append("d%03d\ten\t\ttrial\n".formatted(i));
        }
        new CollectionFiles(folder)
                .documents(documents.toString())
                .queries("q1\ten\ttrial\nunjudged\tfr\ttrial\n")
                .judgements("q1\td000\t1\n");
        Path run = elsewhere.resolve("long.run");

        assertThat(evaluate("--run", run, folder)).isZero();

        assertThat(Files.readAllLines(run))
                .hasSize(200)
                .contains("q1 Q0 d000 1 100 comity", "q1 Q0 d099 100 1 comity", "unjudged Q0 d099 100 1 comity");
        assertThat(engines.getFirst().batches).containsExactly(256, 256, 188);
        assertThat(printed()).contains("700 documents, 2 queries", "fr                    0        -");
    }

    @Test
    void large_texts_make_small_batches() {
        String text = "word ".repeat(500_000);
        new CollectionFiles(folder)
                .documents("a\ten\t\t" + text + "\nb\ten\t\t" + text + "\nc\ten\t\t" + text + "\n")
                .judgements("q-en\ta\t1\n");

        assertThat(evaluate(folder)).isZero();

        assertThat(engines.getFirst().batches).containsExactly(2, 1);
    }

    @Test
    void faults_end_with_code_2_before_anything_is_indexed() {
        new CollectionFiles(folder).judgements("q-en\tnothing\t1\n");

        assertThat(evaluate(folder)).isEqualTo(2);

        assertThat(complained()).isEqualToNormalizingNewlines("""
                judgements.tsv:1: No document has the id 'nothing'; see documents.tsv.
                1 fault; nothing was measured.
                """);
        assertThat(printed()).isEmpty();
        assertThat(engines).isEmpty();
    }

    @Test
    void a_failure_leaves_no_index_and_the_former_run() throws IOException {
        Path run = Files.writeString(elsewhere.resolve("a.run"), "former\n");

        assertThat(evaluate(
                        index -> {
                            NaiveEngine full = new NaiveEngine(index) {
                                @Override
                                public List<String> rank(String query, String from, Optional<String> to, int most) {
                                    if (from.equals("es")) {
                                        throw new java.io.UncheckedIOException(new IOException("No space left"));
                                    }
                                    return super.rank(query, from, to, most);
                                }
                            };
                            engines.add(full);
                            return full;
                        },
                        folder,
                        "--run",
                        run))
                .isEqualTo(1);

        assertThat(complained()).contains("No space left");
        assertThat(printed()).isEmpty();
        assertThat(files(elsewhere)).containsExactly(run);
        assertThat(run).hasContent("former");
        assertNothingIsLeft();
    }

    @Test
    void an_engine_that_breaks_its_promise_is_not_measured() {
        assertThatThrownBy(() ->
                        evaluate(index -> answering(index, List.of("extradition-en", "extradition-en")), folder))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> evaluate(index -> answering(index, List.of("unknown")), folder))
                .hasMessageContaining("no document unknown");
        assertThatThrownBy(() -> evaluate(index -> answering(index, List.of("extradition-es")), folder))
                .hasMessageContaining("which wants en");
        assertNothingIsLeft();
    }

    private EvaluatedEngine answering(Path index, List<String> answer) {
        NaiveEngine engine = new NaiveEngine(index) {
            @Override
            public List<String> rank(String query, String from, Optional<String> to, int most) {
                return answer;
            }
        };
        engines.add(engine);
        return engine;
    }

    @Test
    void the_declared_language_of_a_query_reaches_the_engine() {
        List<String> asked = new ArrayList<>();

        evaluate(
                index -> new NaiveEngine(index) {
                    @Override
                    public List<String> rank(String query, String from, Optional<String> to, int most) {
                        asked.add(from + ">" + to.orElse("all") + " " + most);
                        return super.rank(query, from, to, most);
                    }

                    @Override
                    public void add(List<SearchDocument> works) {
                        assertThat(works).extracting(SearchDocument::language).containsExactly("en", "es", "en");
                        super.add(works);
                    }
                },
                folder);

        assertThat(asked).containsExactly("en>all 100", "en>en 100", "es>all 100", "es>en 100", "es>es 100");
    }

    @Test
    void a_wrong_call_ends_with_code_2() throws IOException {
        Path directory = Files.createDirectory(elsewhere.resolve("folder"));

        assertThat(evaluate()).isEqualTo(2);
        assertThat(evaluate(folder, folder)).isEqualTo(2);
        assertThat(evaluate(folder, "--run")).isEqualTo(2);
        assertThat(evaluate(folder, "--walk", "x")).isEqualTo(2);
        assertThat(evaluate(folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(evaluate(folder, "--run", directory)).isEqualTo(2);
        assertThat(evaluate(folder, "--run", elsewhere.resolve("no/such/file"))).isEqualTo(2);
        assertThat(complained()).contains("usage:", "there is no folder", "cannot be written");
        assertThat(printed()).isEmpty();
    }

    @Test
    void the_baseline_finds_words_of_a_language_in_any_form() {
        new CollectionFiles(folder)
                .queries("q-en\ten\ttrials evidences\nq-es\tes\tENTREGADAS\n")
                .judgements("q-en\tassistance-en\t1\nq-es\textradition-es\t1\n");

        assertThat(evaluate(folder, "--baseline")).isZero();

        assertThat(printed()).contains("mean                  2   1.0000     1.0000      1.0000  1.0000         0");
        assertThat(engines).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
