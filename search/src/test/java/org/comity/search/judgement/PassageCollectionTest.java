package org.comity.search.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Passages of parallel texts, and questions about them.
final class PassageCollectionTest {

    private static final long SEED = 7;
    private static final List<String> LANGUAGES =
            List.of("en", "zh-Hans", "es-419", "fr", "ar", "ru", "hi", "id", "pt-BR");

    @TempDir
    private Path folder;

    @TempDir
    private Path out;

    @BeforeEach
    void texts() throws IOException {
        for (String language : LANGUAGES) {
            StringBuilder lines = new StringBuilder();
            for (int number = 1; number <= 10; number++) {
                lines.append("Doc_1:%d\t%s sentence %d of six words%n".formatted(number, language, number));
            }
            try (OutputStream packed =
                    new GZIPOutputStream(Files.newOutputStream(folder.resolve(language + ".tsv.gz")))) {
                packed.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        // the second passage of French says something else
        Files.writeString(folder.resolve("not-parallel.tsv"), "fr\t6\t10\n");
    }

    private List<String> lines(String collection, String file) throws IOException {
        return Files.readAllLines(out.resolve(collection).resolve(file));
    }

    @Test
    void what_is_no_translation_is_neither_document_nor_answer() throws IOException {
        for (Half half : Half.values()) {
            PassageCollection.of(folder, half, SEED).write(out.resolve(half.word()));
        }
        List<String> judgements = new ArrayList<>();
        for (Half half : Half.values()) {
            judgements.addAll(lines(half.word() + "/passages", "judgements.tsv"));
            assertThat(lines(half.word() + "/passages", "documents.tsv"))
                    .hasSize(2 * LANGUAGES.size() - 1)
                    .noneMatch(line -> line.startsWith("tico-Doc-1-1-fr\t"))
                    .anyMatch(
                            line -> line.startsWith("tico-Doc-1-0-fr\tfr\t\tfr sentence 1 of six words fr sentence 2"));
        }

        // nine ask for the first passage in nine languages, eight for the second in eight
        assertThat(judgements).hasSize(9 * 9 + 8 * 8).noneMatch(line -> line.contains("tico-Doc-1-1-fr\t1"));
    }

    @Test
    void a_question_is_answered_by_its_passage_in_every_language() throws IOException {
        Path questions = Files.createDirectories(folder.resolve("questions"));
        Files.writeString(questions.resolve("en.tsv"), "tico-Doc-1-0\tWhat is first?\ntico-Doc-1-1\tWhat is second?\n");
        List<String> queries = new ArrayList<>();
        List<String> judgements = new ArrayList<>();
        for (Half half : Half.values()) {
            PassageCollection.ofQuestions(folder, questions, half, SEED).write(out.resolve(half.word()));
            queries.addAll(lines(half.word() + "/questions", "queries.tsv"));
            judgements.addAll(lines(half.word() + "/questions", "judgements.tsv"));
        }

        assertThat(queries)
                .containsExactlyInAnyOrder(
                        "passage-tico-Doc-1-0-en\ten\tWhat is first?", "passage-tico-Doc-1-1-en\ten\tWhat is second?");
        assertThat(judgements)
                .hasSize(9 + 8)
                .contains("passage-tico-Doc-1-0-en\ttico-Doc-1-0-fr\t1")
                .doesNotContain("passage-tico-Doc-1-1-en\ttico-Doc-1-1-fr\t1");
    }

    @Test
    void fewer_documents_are_first_those_that_are_asked_for() throws IOException {
        Path questions = Files.createDirectories(folder.resolve("questions"));
        Files.writeString(questions.resolve("en.tsv"), "tico-Doc-1-1\tWhat is second?\n");
        for (int size = 1; size <= 2; size++) {
            PassageCollection.ofQuestions(folder, questions, Half.REPORT, SEED, size)
                    .write(out);
        }

        assertThat(lines("questions-1", "documents.tsv"))
                .hasSize(LANGUAGES.size() - 1)
                .allMatch(line -> line.startsWith("tico-Doc-1-1-"));
        assertThat(lines("questions-2", "documents.tsv")).hasSize(2 * LANGUAGES.size() - 1);
    }

    @Test
    void more_questions_are_all_asked_of_the_documents_that_the_first_ones_chose() throws IOException {
        Path questions = Files.createDirectories(folder.resolve("questions"));
        Path more = Files.createDirectories(questions.resolve("second"));
        Files.writeString(questions.resolve("en.tsv"), "tico-Doc-1-0\tWhat is first?\n");
        Files.writeString(more.resolve("en.tsv"), "tico-Doc-1-0\tWhat begins?\ntico-Doc-1-1\tWhat ends?\n");
        Files.writeString(more.resolve("answers.tsv"), "tico-Doc-1-0\ttico-Doc-1-1\n");
        long seed = 4;
        assertThat(Half.of(seed, "tico-Doc-1-0")).isNotEqualTo(Half.of(seed, "tico-Doc-1-1"));
        PassageCollection.ofMoreQuestions(folder, questions, more, seed, 2).write(out);
        PassageCollection.ofQuestions(folder, questions, Half.REPORT, seed, 2).write(out);

        assertThat(lines("questions-2-second", "documents.tsv")).isEqualTo(lines("questions-2", "documents.tsv"));
        assertThat(lines("questions-2-second", "queries.tsv"))
                .containsExactlyInAnyOrder(
                        "passage-tico-Doc-1-0-en\ten\tWhat begins?", "passage-tico-Doc-1-1-en\ten\tWhat ends?");
        assertThat(lines("questions-2-second", "judgements.tsv"))
                .contains("passage-tico-Doc-1-0-en\ttico-Doc-1-1-en\t1");
    }

    @Test
    void more_questions_are_of_passages_that_are_documents() throws IOException {
        Path questions = Files.createDirectories(folder.resolve("questions"));
        Path more = Files.createDirectories(questions.resolve("second"));
        Files.writeString(questions.resolve("en.tsv"), "tico-Doc-1-0\tWhat is first?\n");
        Files.writeString(more.resolve("en.tsv"), "tico-Doc-1-1\tWhat ends?\n");

        assertThatThrownBy(() -> PassageCollection.ofMoreQuestions(folder, questions, more, SEED, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("tico-Doc-1-1");
    }

    @Test
    void what_answers_a_question_too_is_an_answer() throws IOException {
        Path questions = Files.createDirectories(folder.resolve("questions"));
        Files.writeString(questions.resolve("en.tsv"), "tico-Doc-1-0\tWhat is first?\n");
        Files.writeString(questions.resolve("answers.tsv"), "tico-Doc-1-0\ttico-Doc-1-1\n");
        List<String> judgements = new ArrayList<>();
        for (Half half : Half.values()) {
            PassageCollection.ofQuestions(folder, questions, half, SEED).write(out.resolve(half.word()));
            judgements.addAll(lines(half.word() + "/questions", "judgements.tsv"));
        }

        assertThat(judgements)
                .hasSize(9 + 8)
                .contains("passage-tico-Doc-1-0-en\ttico-Doc-1-0-fr\t1", "passage-tico-Doc-1-0-en\ttico-Doc-1-1-ar\t1")
                .noneMatch(line -> line.contains("tico-Doc-1-1-fr"));
    }

    @Test
    void a_question_about_a_passage_that_is_not_there_is_a_fault() throws IOException {
        Path questions = Files.createDirectories(folder.resolve("questions"));
        Files.writeString(questions.resolve("en.tsv"), "tico-Doc-9-0\tWhat is it?\n");

        assertThatThrownBy(() -> PassageCollection.ofQuestions(folder, questions, Half.REPORT, SEED))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("en.tsv")
                .hasMessageContaining("tico-Doc-9-0");
    }
}
