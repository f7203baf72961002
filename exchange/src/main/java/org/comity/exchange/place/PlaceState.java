package org.comity.exchange.place;

import java.time.Instant;

/// Where a place is in its life.
public sealed interface PlaceState {

    /// Being written; only its office sees it.
    record Draft() implements PlaceState {}

    /// Offered; it does not change any more.
    record Published(Instant at) implements PlaceState {}

    /// Taken back by its office.
    record Withdrawn(Instant at) implements PlaceState {}

    /// As it stands in rows and JSON.
    default String code() {
        return switch (this) {
            case Draft ignored -> "draft";
            case Published ignored -> "published";
            case Withdrawn ignored -> "withdrawn";
        };
    }

    /// The state of a row.
    ///
    /// @param at since when
    /// @throws IllegalArgumentException when there is no such code
    static PlaceState of(String code, Instant at) {
        return switch (code) {
            case "draft" -> new Draft();
            case "published" -> new Published(at);
            case "withdrawn" -> new Withdrawn(at);
            default -> throw new IllegalArgumentException("A place has no state '%s'.".formatted(code));
        };
    }
}
