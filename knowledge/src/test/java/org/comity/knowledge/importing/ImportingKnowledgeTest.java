package org.comity.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.knowledge.LibraryDatabase;
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
                        "culture",
                        "terms",
                        "crime-types");
    }

    @Test
    void the_same_library_again_changes_nothing() {
        LibraryDatabase library = LibraryDatabase.shared();
        long revision = library.register().revision();

        assertThat(LibraryDatabase.report().faults()).isEmpty();
        assertThat(library.importing.take(LibraryDatabase.FOLDER).taken()).isEmpty();
        assertThat(library.register().revision()).isEqualTo(revision);
    }
}
