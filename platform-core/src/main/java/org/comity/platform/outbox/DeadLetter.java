package org.comity.platform.outbox;

import java.time.Instant;

/// An event that a handler could not handle.
public record DeadLetter(long id, String handler, Letter event, Failure failure) {

    /// The event.
    ///
    /// @param number its number
    /// @param type its name
    /// @param payload JSON
    public record Letter(long number, String type, String payload, Instant occurredAt) {}

    /// How it failed.
    ///
    /// @param text the kind of failure and its message, for administrators only
    /// @param at the last time
    /// @param again whether it is to be tried once more
    public record Failure(int attempts, String text, Instant at, boolean again) {}
}
