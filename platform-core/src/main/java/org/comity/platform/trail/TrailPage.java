package org.comity.platform.trail;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.audit.ChainState;
import org.comity.platform.web.Page;

/// The newest entries of the audit trail and, if it was asked for, the state of its chain.
///
/// @param verified absent as long as nobody asked for it
/// @param older the cursor of the next page, if there is one
public record TrailPage(String title, List<Line> entries, Optional<Verified> verified, OptionalLong older)
        implements Page {

    /// An entry.
    ///
    /// @param action in the reader's language, or its code when it has no name
    /// @param details each as name and value
    public record Line(AuditRecord entry, String action, List<String> details) {}

    /// What a verification found.
    ///
    /// @param at date and time in the reader's form
    public record Verified(ChainState chain, String at) {

        /// Whether every entry follows from the one before.
        public boolean whole() {
            return chain instanceof ChainState.Whole;
        }

        /// How many entries the whole chain has.
        public long count() {
            return chain instanceof ChainState.Whole whole ? whole.entries() : 0;
        }

        /// The hash of the newest entry, or an empty string when the chain is broken.
        public String head() {
            return chain instanceof ChainState.Whole whole ? whole.head() : "";
        }

        /// The number of the first entry that does not fit, or 0.
        public long brokenAt() {
            return chain instanceof ChainState.Broken broken ? broken.sequence() : 0;
        }
    }

    @Override
    public String section() {
        return "audit";
    }
}
