package org.comity.platform.privacy;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Records that a module keeps for a person and that are hers alone. A module that keeps such records implements this,
/// and they come with the file that she downloads and go with the erasure that she asks for.
public interface PersonalRecords {

    /// Under which name they stand in her file and in the audit entry of an erasure, e.g. `saved-searches`.
    String name();

    /// The key of the text that tells her what an erasure does to them.
    String erasureKey();

    /// Everything that is kept about her, as records that the JSON mapping can write.
    List<Object> of(Handle handle, UUID person);

    /// Erases everything that leads to her, in the caller's transaction.
    ///
    /// @return how many records there were
    int erase(Handle handle, UUID person);
}
