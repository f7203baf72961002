package org.comity.platform.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The person may not use this permission on this record. Becomes a 403; the message is for the log only.
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String reason;

    public Forbidden(String permission) {
        this(permission, null);
    }

    /// @param reason the key of a message that tells the person why, and what she can do
    public Forbidden(String permission, @Nullable String reason) {
        super("The permission '%s' does not reach this record.".formatted(permission));
        this.reason = reason;
    }

    /// The key of a message for the person; empty when there is nothing to say but that she may not.
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
