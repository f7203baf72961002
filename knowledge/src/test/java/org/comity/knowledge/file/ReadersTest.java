package org.comity.knowledge.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.comity.knowledge.fault.FileFault;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are not as they should be are told with file and line, and never thrown about.
final class ReadersTest {

    private final FileFaults faults = new FileFaults();

    @Test
    void rows_are_read_with_quotes_and_line_breaks_and_a_fault_names_the_line_it_begins_on() {
        List<String> cells = new ArrayList<>();
        csv("a,b\n1,\"two\nlines, and a comma\"\n2,\n3,x,y\n4,five\n", row -> {
            row.required("b").ifPresent(cells::add);
        });

        assertThat(cells).containsExactly("two\nlines, and a comma", "five");
        assertThat(faults.all())
                .extracting(FileFault::place, FileFault::kind)
                .containsExactly(tuple("t.csv:4", Kind.CELL_EMPTY), tuple("t.csv:5", Kind.CSV_SYNTAX));
    }

    @Test
    void columns_are_told_that_are_missing_or_unknown() {
        csv("a,colour\n1,red\n", row -> {});

        assertThat(faults.all())
                .extracting(FileFault::kind)
                .containsExactlyInAnyOrder(Kind.COLUMN_MISSING, Kind.COLUMN_UNKNOWN);
    }

    @Test
    void a_column_twice_and_an_open_quote_are_no_table() {
        csv("a,a,b\n1,2,3\n", row -> {});
        csv("a,\"b\n1,2\n", row -> {});
        csv("a,b\n1,\"open\n", row -> {});

        assertThat(faults.all()).hasSize(3).allMatch(fault -> fault.kind() == Kind.CSV_SYNTAX);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        TextFile file = TextFile.of("t.csv", "\uFEFFa,b\n1,2\n".getBytes(StandardCharsets.UTF_8), faults)
                .orElseThrow();
        List<String> read = new ArrayList<>();
        CsvFile.read(
                file,
                List.of("a", "b"),
                List.of(),
                faults,
                row -> row.required("a").ifPresent(read::add));

        assertThat(read).containsExactly("1");
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void other_encodings_and_missing_files_are_told(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("latin.csv"), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(TextFile.read(folder, "latin.csv", faults)).isEmpty();
        assertThat(TextFile.read(folder, "none.csv", faults)).isEmpty();
        assertThat(faults.all())
                .extracting(FileFault::place, FileFault::kind)
                .containsExactly(tuple("latin.csv", Kind.NOT_UTF8), tuple("none.csv", Kind.FILE_MISSING));
    }

    @Test
    void dates_and_numbers_that_are_none_are_told() {
        csv("a,b\n2026-02-30,x\n2026-02-28,1.5\n2026-02-28,NaN\n", row -> {
            row.date("a");
            row.number("b");
        });

        assertThat(faults.all())
                .extracting(FileFault::place, FileFault::kind)
                .containsExactly(
                        tuple("t.csv:2", Kind.VALUE_SHAPE),
                        tuple("t.csv:2", Kind.DATE_SHAPE),
                        tuple("t.csv:4", Kind.VALUE_SHAPE));
    }

    @Test
    void yaml_names_the_line_of_a_key_that_is_missing_or_unknown() {
        YamlText.read(new TextFile("t.yaml", "name: x\ncolour: red\n"), faults).ifPresent(top -> {
            top.only(List.of("name", "size"));
            top.require("size");
        });

        assertThat(faults.all())
                .extracting(FileFault::kind)
                .containsExactlyInAnyOrder(Kind.KEY_UNKNOWN, Kind.KEY_MISSING);
        assertThat(faults.all()).allMatch(fault -> fault.file().equals("t.yaml") && fault.line() >= 1);
    }

    @Test
    void hostile_yaml_is_refused() {
        String bomb = """
                a: &a [x,x,x,x,x,x,x,x,x]
                b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
                c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
                d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
                e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]
                f: [*e,*e,*e,*e,*e,*e,*e,*e,*e]
                """;
        String maker = "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n";
        String deep = "[".repeat(500) + "]".repeat(500);

        for (String hostile : List.of(bomb, maker, deep, "a: [", "a: 1\na: 2\n")) {
            FileFaults own = new FileFaults();
            YamlText.read(new TextFile("t.yaml", hostile), own)
                    .ifPresent(
                            top -> top.entries().forEach(entry -> entry.value().texts()));
            assertThat(own.all())
                    .as(hostile.substring(0, Math.min(30, hostile.length())))
                    .isNotEmpty();
        }
    }

    private void csv(String text, Consumer<CsvRow> reader) {
        CsvFile.read(new TextFile("t.csv", text), List.of("a", "b"), List.of(), faults, reader);
    }
}
