package org.comity.exchange.round;

import java.time.Instant;

/// Where a round is in its life; it only goes forward.
public sealed interface RoundState {

    /// Being written; only its programme sees it.
    record Draft() implements RoundState {}

    /// Open for places, then for applications; its terms are frozen.
    record Published(Instant at) implements RoundState {}

    /// Takes nothing more.
    record Closed(Instant at) implements RoundState {}

    /// Matched; the seed of the lottery is shown.
    record Run(Instant at) implements RoundState {}

    /// The outcome was told to those it concerns.
    record Announced(Instant at) implements RoundState {}

    /// As it stands in rows and JSON.
    default String code() {
        return switch (this) {
            case Draft ignored -> "draft";
            case Published ignored -> "published";
            case Closed ignored -> "closed";
            case Run ignored -> "run";
            case Announced ignored -> "announced";
        };
    }

    /// The state of a row.
    ///
    /// @param at since when
    /// @throws IllegalArgumentException when there is no such code
    static RoundState of(String code, Instant at) {
        return switch (code) {
            case "draft" -> new Draft();
            case "published" -> new Published(at);
            case "closed" -> new Closed(at);
            case "run" -> new Run(at);
            case "announced" -> new Announced(at);
            default -> throw new IllegalArgumentException("A round has no state '%s'.".formatted(code));
        };
    }
}
