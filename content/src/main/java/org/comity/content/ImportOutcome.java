package org.comity.content;

import java.util.List;

/// What an import came to.
public sealed interface ImportOutcome {

    /// A new version was taken in.
    ///
    /// @param warnings what could be better; refuses nothing
    record Imported(CourseVersionId id, String digest, List<Fault> warnings) implements ImportOutcome {
        public Imported {
            warnings = List.copyOf(warnings);
        }
    }

    /// The same course content was taken in before, as this version; nothing changed.
    record Unchanged(CourseVersionId id) implements ImportOutcome {}

    /// Nothing was taken in.
    ///
    /// @param faults every fault of the whole course, by file and line; never empty
    record Rejected(List<Fault> faults) implements ImportOutcome {
        public Rejected {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("A rejected import names its faults.");
            }
            faults = List.copyOf(faults);
        }
    }
}
