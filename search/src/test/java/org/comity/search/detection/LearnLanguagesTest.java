package org.comity.search.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LearnLanguagesTest {

    private static final List<String> SYLLABLES = List.of("ba", "do", "ki", "lu", "me", "no", "pa", "ri", "su", "te");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void two_languages_that_write_differently_are_learned_from_files() throws IOException {
        Path tagged = folder.resolve("sentences.tsv");
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < 600; at++) {
            lines.add("sv\t" + word(at, "aft") + " " + word(at * 7, "aft"));
        }
        Files.write(tagged, lines);
        Path named = folder.resolve("fi.tsv");
        lines.clear();
        for (int at = 0; at < 600; at++) {
            lines.add(at + "\t" + word(at, "ouk") + " " + word(at * 7, "ouk"));
        }
        Files.write(named, lines);
        Path model = folder.resolve("model");

        assertThat(run(model.toString(), tagged.toString(), named.toString())).isZero();

        QueryLanguages languages = new QueryLanguages(read(Files.readAllBytes(model)));
        assertThat(languages.likely("kisubaaft", List.of()).getFirst().tag()).isEqualTo("sv");
        assertThat(languages.likely("kisubaouk", List.of()).getFirst().tag()).isEqualTo("fi");
        byte[] first = Files.readAllBytes(model);
        assertThat(run(model.toString(), tagged.toString(), named.toString())).isZero();
        assertThat(Files.readAllBytes(model)).isEqualTo(first);
    }

    private static String word(int number, String ending) {
        StringBuilder word = new StringBuilder();
        for (int left = number; word.length() < 6; left /= 10) {
            word.append(SYLLABLES.get(left % 10));
        }
        return word + ending;
    }

    @Test
    void a_table_of_languages_gives_each_column_to_its_language() throws IOException {
        Path table = folder.resolve("labels.tsv");
        Files.write(table, List.of("id\ten\tpt-BR\tsr", "1\thouse\tcasa\tkuća", "2\tthe law\ta lei\tзакон"));
        List<String> texts = new ArrayList<>();

        TaggedTexts.each(List.of(table), (source, tag, text) -> texts.add(tag + "=" + text));

        assertThat(texts).containsExactly("en=house", "pt=casa", "hr=kuća", "en=the law", "pt=a lei", "sr=закон");
    }

    @Test
    void a_line_without_a_tab_is_named() throws IOException {
        Path file = folder.resolve("texts.tsv");
        Files.write(file, List.of("en\tgood", "bad"));

        assertThatThrownBy(() -> run(folder.resolve("model").toString(), file.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("texts.tsv, line 2");
    }

    @Test
    void a_call_without_files_is_told_how_to_call() throws IOException {
        assertThat(run("model")).isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8)).startsWith("usage:");
    }

    @Test
    void the_shipped_model_is_small() throws IOException {
        assertThat(shipped().length).isLessThan(400_000);
    }

    @Test
    void a_model_that_is_cut_off_or_changed_is_refused() throws IOException {
        byte[] whole = shipped();
        for (int length : List.of(0, 1, 10, whole.length / 2, whole.length - 1)) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
        }
        for (int at = 10; at < whole.length; at += whole.length / 40) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x11;
            assertThatThrownBy(() -> read(changed)).as("byte %d", at).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> read("no model".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private int run(String... words) throws IOException {
        return new LearnLanguages(new PrintStream(told, true, StandardCharsets.UTF_8)).run(List.of(words));
    }

    private static LanguageModel read(byte[] bytes) throws IOException {
        return LanguageModelFile.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] shipped() throws IOException {
        try (InputStream file = Objects.requireNonNull(QueryLanguages.class.getResourceAsStream("languages.bin.gz"))) {
            return file.readAllBytes();
        }
    }
}
