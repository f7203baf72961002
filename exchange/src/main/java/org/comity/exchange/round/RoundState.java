package org.comity.exchange.round;

import java.time.Instant;
import java.util.Optional;

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

    /// Its programme ended it before anything was announced.
    ///
    /// @param reason in the words of the programme, for everybody who reads the round
    record CalledOff(Instant at, String reason) implements RoundState {

        public static final int LONGEST = 1000;
    }

    /// As it stands in rows and JSON.
    default String code() {
        return switch (this) {
            case Draft ignored -> "draft";
            case Published ignored -> "published";
            case Closed ignored -> "closed";
            case Run ignored -> "run";
            case Announced ignored -> "announced";
            case CalledOff ignored -> "called-off";
        };
    }

    /// The state of a row.
    ///
    /// @param at since when
    /// @param reason why it was called off; empty in every other state
    /// @throws IllegalArgumentException when there is no such code
    static RoundState of(String code, Instant at, Optional<String> reason) {
        return switch (code) {
            case "draft" -> new Draft();
            case "published" -> new Published(at);
            case "closed" -> new Closed(at);
            case "run" -> new Run(at);
            case "announced" -> new Announced(at);
            case "called-off" -> new CalledOff(at, reason.orElseThrow());
            default -> throw new IllegalArgumentException("A round has no state '%s'.".formatted(code));
        };
    }
}
