package org.comity.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.comity.knowledge.LibraryDatabase;
import org.comity.search.WorksChanged;
import org.junit.jupiter.api.Test;

/// Taking the library of this repository in.
final class ImportingKnowledgeTest {

    @Test
    void the_library_has_no_fault() {
        assertThat(LibraryDatabase.report().faults()).isEmpty();
        assertThat(LibraryDatabase.report().taken())
                .containsKeys(
                        "sources",
                        "instruments",
                        "jurisdictions",
                        "participation",
                        "provisions",
                        "names",
                        "culture",
                        "terms",
                        "crime-types");
    }

    @Test
    void search_hears_of_every_kind_and_of_every_note() {
        List<WorksChanged> changes = LibraryDatabase.shared().changes();

        assertThat(LibraryDatabase.report().faults()).isEmpty();
        assertThat(changes)
                .contains(
                        WorksChanged.all("instrument"),
                        WorksChanged.all("article"),
                        WorksChanged.all("jurisdiction"),
                        WorksChanged.all("crime-type"),
                        WorksChanged.all("term"),
                        new WorksChanged("culture-note", Optional.of("JP/names")));
    }

    @Test
    void the_same_library_again_changes_nothing() {
        LibraryDatabase library = LibraryDatabase.shared();
        long revision = library.register().revision();
        int changes = library.changes().size();

        assertThat(LibraryDatabase.report().faults()).isEmpty();
        assertThat(library.importing.take(LibraryDatabase.FOLDER).taken()).isEmpty();
        assertThat(library.register().revision()).isEqualTo(revision);
        assertThat(library.changes()).hasSize(changes);
    }
}
