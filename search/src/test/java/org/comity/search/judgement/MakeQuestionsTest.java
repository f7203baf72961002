package org.comity.search.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MakeQuestionsTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void paragraphs_and_questions_are_made_of_articles_and_sentences() throws IOException {
        Path library = library();

        assertThat(run(folder.resolve("a").toString(), "--library", library.toString()))
                .isZero();

        Path articles = folder.resolve("a").resolve("articles-en");
        List<String> documents = Files.readAllLines(articles.resolve("documents.tsv"));
        // eight segments of one article and two of another: pieces of six, two and two
        assertThat(documents).hasSize(3);
        assertThat(documents.getFirst()).startsWith("p0\ten\t\t").contains("number0", "number5");
        assertThat(Files.readAllLines(articles.resolve("judgements.tsv"))).contains("q0\tp0\t1");
        assertThat(Files.readAllLines(
                        folder.resolve("a").resolve("sentences-sv").resolve("documents.tsv")))
                .hasSize(50);
        assertThat(Files.exists(folder.resolve("a").resolve("sentences-da"))).isFalse();
    }

    @Test
    void the_same_seed_gives_the_same_files_and_another_seed_others() throws IOException {
        String library = library().toString();
        run(folder.resolve("a").toString(), "--library", library, "--seed", "7");
        run(folder.resolve("b").toString(), "--library", library, "--seed", "7");
        run(folder.resolve("c").toString(), "--library", library, "--seed", "8");

        assertThat(questions("b")).isEqualTo(questions("a"));
        assertThat(questions("c")).isNotEqualTo(questions("a"));
    }

    private String questions(String out) throws IOException {
        return Files.readString(folder.resolve(out).resolve("sentences-sv").resolve("queries.tsv"));
    }

    @Test
    void a_question_changes_words_into_forms_of_the_same_language_only() {
        List<String> texts = List.of("the investigator investigated investigations", "police officers arrest");
        Questioning questioning = new Questioning("en", texts);
        Random random = new Random(1);

        for (int round = 0; round < 200; round++) {
            String question = questioning.question("police investigator arrest officers", random);
            assertThat(questioning.words(question).stream().skip(2))
                    .as(question)
                    .allSatisfy(word -> assertThat(String.join(" ", texts) + " number many does do did was is")
                            .contains(word));
        }
    }

    @Test
    void a_wrong_call_is_told_how_to_call() throws IOException {
        for (List<String> words : List.of(List.<String>of(), List.of("a", "b"), List.of("a", "--seed", "x"))) {
            assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("usage:");
    }

    private int run(String... words) throws IOException {
        return MakeQuestions.run(List.of(words), new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private Path library() throws IOException {
        StringBuilder segments = new StringBuilder();
        for (int at = 0; at < 10; at++) {
            segments.append(at < 8 ? "A" : "B").append(':').append(at);
            segments.append("\tpolice officer number").append(at).append(" asked witness for testimony today\n");
        }
        write("tico-19", "en.tsv.gz", segments.toString());
        StringBuilder sentences = new StringBuilder("da\tone\ten sætning der er alene\n");
        for (int at = 0; at < 300; at++) {
            sentences.append("sv\tEnglish\tmening nummer ").append(at).append(" talar om polisen och vittnet\n");
        }
        write("tatoeba", "sentences.tsv.gz", sentences.toString());
        return folder.resolve("library");
    }

    private void write(String source, String file, String text) throws IOException {
        Path to = Files.createDirectories(
                folder.resolve("library").resolve("parallel").resolve(source));
        try (Writer writer = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(to.resolve(file))), StandardCharsets.UTF_8)) {
            writer.write(text);
        }
    }
}
