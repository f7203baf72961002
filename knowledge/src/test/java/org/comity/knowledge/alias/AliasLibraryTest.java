package org.comity.knowledge.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.Source;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.CsvFile;
import org.comity.knowledge.file.SourcesFile;
import org.comity.knowledge.file.TextFile;
import org.junit.jupiter.api.Test;

/// What the library's names claim of their sources, read from the files alone.
final class AliasLibraryTest {

    private static final List<String> COLUMNS = List.of("subject", "id", "language", "name", "source", "as_of");

    /// The source of names for which nothing was opened.
    private static final String OWN = "comity-interface";

    private record Row(String what, String language, String name, String source) {

        String key() {
            return what + " " + language + " " + name;
        }
    }

    private static List<Row> rows(TextFile file, FileFaults faults) {
        List<Row> rows = new ArrayList<>();
        CsvFile.read(
                file,
                COLUMNS,
                List.of(),
                faults,
                row -> rows.add(new Row(
                        row.required("subject").orElse("") + " "
                                + row.required("id").orElse(""),
                        row.required("language").orElse(""),
                        row.required("name").orElse(""),
                        row.required("source").orElse(""))));
        return rows;
    }

    private static TextFile text(String file, FileFaults faults) {
        return TextFile.read(LibraryDatabase.FOLDER, file, faults).orElseThrow();
    }

    private static List<Source> sources(FileFaults faults) {
        List<Source> sources = new ArrayList<>();
        for (String file : List.of("sources.csv", "jurisdictions/sources.csv")) {
            sources.addAll(SourcesFile.read(text(file, faults), faults));
        }
        return sources;
    }

    @Test
    void every_row_is_whole_names_a_known_source_and_stands_once() {
        FileFaults faults = new FileFaults();
        List<String> known = sources(faults).stream().map(Source::id).toList();

        List<Row> rows = rows(text(ImportingAliases.FILE, faults), faults);

        assertThat(faults.all()).isEmpty();
        assertThat(known).doesNotHaveDuplicates();
        assertThat(rows).isNotEmpty();
        assertThat(rows).extracting(Row::source).isSubsetOf(known);
        assertThat(rows).extracting(Row::key).doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(Row::name)
                .allSatisfy(name -> assertThat(name).isNotBlank().isEqualTo(name.strip()));
    }

    @Test
    void a_name_stands_for_one_thing() {
        FileFaults faults = new FileFaults();
        Map<String, Set<String>> meanings = new HashMap<>();

        rows(text(ImportingAliases.FILE, faults), faults)
                .forEach(row -> meanings.computeIfAbsent(row.name(), name -> new HashSet<>())
                        .add(row.what()));

        assertThat(meanings).isNotEmpty();
        assertThat(meanings)
                .allSatisfy((name, what) -> assertThat(what).as(name).hasSize(1));
    }

    @Test
    void names_of_its_own_are_not_passed_off_as_official() {
        FileFaults faults = new FileFaults();

        assertThat(sources(faults))
                .filteredOn(source -> source.id().equals(OWN))
                .singleElement()
                .satisfies(source ->
                        assertThat(source.title()).contains("not a claim about official usage", "not reviewed"));
    }

    @Test
    void the_library_has_no_source_that_nothing_names() throws Exception {
        FileFaults faults = new FileFaults();
        StringBuilder library = new StringBuilder();
        try (var files = Files.walk(LibraryDatabase.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> each.toString().matches(".*\\.(csv|yaml)"))
                    .filter(each -> !each.endsWith("sources.csv"))
                    .toList()) {
                library.append(Files.readString(file, StandardCharsets.UTF_8)).append('\n');
            }
        }
        String all = library.toString();

        assertThat(SourcesFile.read(text("sources.csv", faults), faults))
                .extracting(Source::id)
                .allSatisfy(id -> assertThat(all).containsPattern("\\b" + id + "\\b"));
    }
}
