package org.comity.platform.access;

/// The person may not use this permission on this record. Becomes a 403; the message is for the log only.
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forbidden(String permission) {
        super("The permission '%s' does not reach this record.".formatted(permission));
    }
}
