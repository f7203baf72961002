package org.comity.knowledge.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.alias.Alias.Subject;
import org.comity.knowledge.fault.FileFault;
import org.comity.knowledge.fault.FileFault.Kind;
import org.comity.knowledge.fault.FileFaults;
import org.comity.knowledge.file.TextFile;
import org.junit.jupiter.api.Test;

final class AliasFileTest {

    private static final String HEADER = "subject,id,language,name,source,as_of\n";
    private static final AliasFile FILE = new AliasFile(
            Set.of("un"), Map.of(Subject.INSTRUMENT, Set.of("untoc"), Subject.JURISDICTION, Set.of("TR")));

    private static List<Alias> read(String rows, FileFaults faults) {
        return TextFile.of("aliases.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8), faults)
                .map(file -> FILE.read(file, faults))
                .orElseThrow();
    }

    @Test
    void a_row_names_what_is_called_so_with_source_and_date() {
        FileFaults faults = new FileFaults();

        assertThat(read("instrument,untoc,zh-Hant,巴勒莫公約,un,2000-11-15\n", faults))
                .containsExactly(new Alias(
                        Subject.INSTRUMENT, "untoc", "zh-Hant", "巴勒莫公約", new Provenance("un", new AsOf("2000-11-15"))));
        assertThat(faults.none()).isTrue();
    }

    @Test
    void every_broken_cell_is_a_fault_with_its_line() {
        FileFaults faults = new FileFaults();

        List<Alias> read = read("""
                treaty,untoc,en,A,un,2026
                instrument,nothing,en,B,un,2026
                jurisdiction,XX,en,C,un,2026
                instrument,untoc,zh_Hant,D,un,2026
                instrument,untoc,en,E,nobody,2026
                instrument,untoc,en,F,un,yesterday
                instrument,untoc,en,,un,2026
                jurisdiction,TR,en,Turkey,un,2026
                """, faults);

        assertThat(read).extracting(Alias::name).containsExactly("Turkey");
        assertThat(faults.all())
                .extracting(FileFault::kind)
                .containsExactly(
                        Kind.VALUE_UNKNOWN,
                        Kind.INSTRUMENT_UNKNOWN,
                        Kind.JURISDICTION_UNKNOWN,
                        Kind.LANGUAGE_TAG,
                        Kind.SOURCE_UNKNOWN,
                        Kind.DATE_SHAPE,
                        Kind.CELL_EMPTY);
        assertThat(faults.all()).extracting(FileFault::line).containsExactly(2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void the_library_knows_popular_names_in_all_languages_of_the_interface() {
        LibraryDatabase library = LibraryDatabase.shared();
        Map<String, List<Alias>> all =
                library.database.query(handle -> library.aliases.all(handle, Subject.INSTRUMENT));

        assertThat(LibraryDatabase.report().faults()).isEmpty();
        assertThat(all.getOrDefault("untoc", List.of()))
                .extracting(Alias::language)
                .contains("en", "fr", "es", "ar", "zh-Hant", Alias.EVERY);
        List<Alias> own = library.database.query(handle -> library.aliases.of(handle, Subject.INSTRUMENT, "untoc"));
        assertThat(own).isEqualTo(all.get("untoc"));
    }
}
