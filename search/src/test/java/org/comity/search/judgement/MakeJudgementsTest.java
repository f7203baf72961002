package org.comity.search.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Collections made from a small library.
final class MakeJudgementsTest {

    private static final int ARTICLES = 40;

    @TempDir
    private Path library;

    @TempDir
    private Path out;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void a_library() throws IOException {
        StringBuilder english = new StringBuilder("# Treaty\n\nThe Parties,\n\n");
        StringBuilder spanish = new StringBuilder("# Tratado\n\nLas Partes,\n\n");
        for (int i = 1; i <= ARTICLES; i++) {
            english.append("""
                    ## %1$d. Heading of number %1$d

                    1. The Parties shall help each other in case %1$d.

                    2. A request of sort %1$d shall be made in writing without any delay. It may be refused.

                    """.formatted(i));
            spanish.append("""
                    ## %1$d. Epígrafe del número %1$d

                    1. La solicitud del tipo %1$d se presentará por escrito y sin demora.

                    """.formatted(i));
        }
        english.append("## %d. Scope\n\nThis Treaty applies to all of the Parties.\n".formatted(ARTICLES + 1));
        english.append("## %d. Scope\n\nThis Treaty applies to all of the Parties.\n".formatted(ARTICLES + 2));
        write("knowledge/instruments/treaty/en.md", english.toString());
        write("knowledge/instruments/treaty/es.md", spanish.toString());
        write("courses/crime/fr/money.md", """
                # L’argent {#intro}

                Le produit **circule** entre des États [@paper, p. 3] voisins et [lointains](a.html), dit <bdi>UNTOC</bdi>.

                | Table | non |

                > **Cas.** Une société est achetée.

                ## Les étapes {#stages}

                Trois étapes.
                """);
        for (String language : List.of("en", "ar")) {
            Path file =
                    Files.createDirectories(library.resolve("parallel/udhr")).resolve(language + ".tsv.gz");
            try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
                packed.write("3\tFirst in %1$s.\n3\tSecond in %1$s.\n"
                        .formatted(language)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = library.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private int make(Path to, String... more) {
        List<String> words = Stream.concat(Stream.of("--library", library.toString(), to.toString()), Stream.of(more))
                .toList();
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
        return new MakeJudgements(silent, new PrintStream(err, true, StandardCharsets.UTF_8)).run(words);
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static Map<String, List<String>> byId(Path file) throws IOException {
        return rows(file).stream().collect(Collectors.toMap(List::getFirst, row -> row));
    }

    private static Set<String> ids(Path file) throws IOException {
        return byId(file).keySet();
    }

    private static Map<String, String> everyFile(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }

    @Test
    void the_same_library_seed_and_half_give_the_same_files() throws IOException {
        assertThat(make(out.resolve("first"))).isZero();
        assertThat(make(out.resolve("second"), "--seed", "20261128", "--half", "report"))
                .isZero();
        assertThat(make(out.resolve("third"), "--seed", "7")).isZero();

        assertThat(everyFile(out.resolve("first")))
                .hasSize(8 * 3)
                .isEqualTo(everyFile(out.resolve("second")))
                .isNotEqualTo(everyFile(out.resolve("third")));
    }

    @Test
    void no_article_is_asked_in_both_halves_and_all_are_in_one() throws IOException {
        make(out.resolve("learn"), "--half", "learn");
        make(out.resolve("report"), "--half", "report");

        for (String collection : List.of("headings", "sentences-en", "sentences-es")) {
            Set<String> learned = ids(out.resolve("learn").resolve(collection).resolve("queries.tsv"));
            Set<String> reported = ids(out.resolve("report").resolve(collection).resolve("queries.tsv"));

            assertThat(learned).isNotEmpty().doesNotContainAnyElementsOf(reported);
            assertThat(reported).isNotEmpty();
            assertThat(articles(learned)).doesNotContainAnyElementsOf(articles(reported));
            assertThat(articles(learned).size() + articles(reported).size()).isGreaterThanOrEqualTo(ARTICLES);
        }
    }

    private static Set<String> articles(Set<String> queries) {
        return queries.stream()
                .map(id -> id.replaceFirst("-[a-z]{2}(-Hant)?$", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void a_heading_is_asked_where_no_document_has_it() throws IOException {
        make(out);
        Path collection = out.resolve("headings");
        Map<String, List<String>> documents = byId(collection.resolve("documents.tsv"));

        assertThat(rows(collection.resolve("queries.tsv"))).isNotEmpty().allSatisfy(query -> {
            assertThat(documents.values())
                    .noneSatisfy(
                            document -> assertThat(String.join(" ", document)).contains(query.get(2)));
            assertThat(query.get(2)).isNotEqualTo("Scope");
        });
        assertThat(documents.get("treaty-7-en")).element(2).isEqualTo("Treaty 7");
        assertThat(rows(collection.resolve("judgements.tsv")))
                .filteredOn(judgement -> judgement.getFirst().startsWith("heading-treaty"))
                .allSatisfy(judgement -> assertThat(documents).containsKey(judgement.get(1)))
                .extracting(judgement -> judgement.get(1).replaceFirst(".*-", ""))
                .contains("en", "es");
    }

    @Test
    void a_sentence_is_cut_from_its_document_and_the_translations_are_whole() throws IOException {
        make(out);
        Path collection = out.resolve("sentences-en");
        Map<String, List<String>> documents = byId(collection.resolve("documents.tsv"));
        Set<List<String>> judgements = new HashSet<>(rows(collection.resolve("judgements.tsv")));

        assertThat(rows(collection.resolve("queries.tsv")))
                .hasSizeGreaterThan(5)
                .allSatisfy(query -> {
                    String article = query.getFirst().replaceFirst("sentence-(.*)-en", "$1");
                    assertThat(query.get(2))
                            .isIn(
                                    "A request of sort %s shall be made in writing without any delay."
                                            .formatted(number(article)),
                                    "The Parties shall help each other in case %s.".formatted(number(article)));
                    assertThat(Objects.requireNonNull(documents.get(article + "-en"))
                                    .get(3))
                            .doesNotContain(query.get(2))
                            .contains("It may be refused.");
                    assertThat(Objects.requireNonNull(documents.get(article + "-es"))
                                    .get(3))
                            .contains("se presentará por escrito");
                    assertThat(judgements)
                            .contains(
                                    List.of(query.getFirst(), article + "-en", "1"),
                                    List.of(query.getFirst(), article + "-es", "1"));
                });
    }

    private static String number(String article) {
        return article.replaceFirst(".*-", "");
    }

    @Test
    void a_document_that_would_be_empty_is_left_out() throws IOException {
        make(out);
        Path collection = out.resolve("sentences-es");
        Set<String> documents = ids(collection.resolve("documents.tsv"));

        assertThat(ids(collection.resolve("queries.tsv"))).isNotEmpty().allSatisfy(query -> {
            String document = query.replaceFirst("sentence-", "");
            assertThat(documents).doesNotContain(document).contains(document.replace("-es", "-en"));
        });
        assertThat(rows(collection.resolve("judgements.tsv")))
                .allSatisfy(judgement -> assertThat(documents).contains(judgement.get(1)));
    }

    @Test
    void units_of_courses_and_articles_of_the_declaration_are_documents() throws IOException {
        make(out);
        Map<String, List<String>> documents = byId(out.resolve("sentences-nl/documents.tsv"));

        assertThat(documents.get("course-crime-money-intro-fr"))
                .containsExactly(
                        "course-crime-money-intro-fr",
                        "fr",
                        "L’argent",
                        "Le produit circule entre des États voisins et lointains, dit UNTOC. Cas. Une société est achetée.");
        assertThat(documents.get("udhr-3-ar"))
                .containsExactly("udhr-3-ar", "ar", "UDHR 3", "First in ar. Second in ar.");
    }

    @Test
    void a_library_without_the_declaration_says_so() throws IOException {
        try (Stream<Path> files = Files.list(library.resolve("parallel/udhr"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(library.resolve("parallel/udhr"));

        assertThat(make(out)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("without it");
    }

    @Test
    void a_wrong_call_ends_with_code_2() {
        assertThat(make(out, "--half", "both")).isEqualTo(2);
        assertThat(make(out, "--seed", "x")).isEqualTo(2);
        assertThat(make(out, "--seed")).isEqualTo(2);
        assertThat(make(out, "again")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage:");
    }

    @Test
    void a_missing_library_ends_with_code_1() {
        library = library.resolve("nowhere");

        assertThat(make(out)).isEqualTo(1);
        assertThat(out).isEmptyDirectory();
    }
}
