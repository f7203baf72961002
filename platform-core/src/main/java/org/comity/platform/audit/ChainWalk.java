package org.comity.platform.audit;

import org.comity.platform.audit.ChainState.Broken;
import org.comity.platform.audit.ChainState.Reason;
import org.comity.platform.audit.ChainState.Whole;
import org.jspecify.annotations.Nullable;

/// Follows the chain entry by entry and stops at the first that does not fit.
final class ChainWalk {

    private long entries;
    private String head = AuditRecord.GENESIS;
    private @Nullable Broken broken;

    /// Takes the next entry.
    ///
    /// @return whether it follows from the ones before
    boolean accepts(AuditRecord entry) {
        long expected = entries + 1;
        if (entry.sequence() != expected) {
            broken = new Broken(expected, Reason.NUMBER);
        } else if (!entry.previousHash().equals(head)) {
            broken = new Broken(expected, Reason.LINK);
        } else if (!entry.computedHash().equals(entry.hash())) {
            broken = new Broken(expected, Reason.CONTENT);
        } else {
            entries = expected;
            head = entry.hash();
        }
        return broken == null;
    }

    ChainState state() {
        return broken != null ? broken : new Whole(entries, head);
    }
}
