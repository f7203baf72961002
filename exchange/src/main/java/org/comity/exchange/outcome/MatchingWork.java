package org.comity.exchange.outcome;

import java.util.Optional;
import java.util.UUID;
import org.comity.platform.audit.AuditEntry;
import org.jdbi.v3.core.Handle;

/// What is matched when a job is done, and how its result is kept. Both work in the transaction of the caller.
public interface MatchingWork {

    /// What is matched as the round stands now. Locks the round and whatever else is read or written, until the
    /// transaction ends.
    ///
    /// @return nothing when there is nothing to match any more
    Optional<RoundFile> file(Handle handle, UUID round);

    /// Keeps what came of the very file that was read in this transaction.
    ///
    /// @return what is to be noted last
    AuditEntry keep(Handle handle, UUID round, Outcome outcome);
}
