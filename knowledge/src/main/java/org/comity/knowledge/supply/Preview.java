package org.comity.knowledge.supply;

import java.util.List;
import java.util.Optional;
import org.comity.knowledge.fault.FileFault;
import org.comity.knowledge.instrument.ReadText;
import org.comity.knowledge.participation.ImportingStatusLists.Change;

/// What taking a file in would do. With a fault nothing is taken in.
public record Preview(List<FileFault> faults, Contents contents) {

    public Preview {
        faults = List.copyOf(faults);
    }

    /// What the file holds.
    public sealed interface Contents {

        /// A status list.
        ///
        /// @param rows how many there are
        /// @param changes those that say something new
        record StatusRows(int rows, List<Change> changes) implements Contents {
            public StatusRows {
                changes = List.copyOf(changes);
            }
        }

        /// A text; empty when it could not be read.
        record Text(Optional<ReadText> document) implements Contents {}

        /// A termbase.
        ///
        /// @param concepts how many there are
        /// @param replaced how many an earlier upload of that name brought, which go
        record Terms(int concepts, int replaced) implements Contents {}
    }
}
