package org.comity.exchange.application;

import java.time.Instant;

/// Where an application is in its life.
public sealed interface ApplicationState {

    /// Being written; only the officer sees it.
    record Draft() implements ApplicationState {}

    /// With her office.
    record Submitted(Instant at) implements ApplicationState {}

    /// Her office sends her into the round: the first of three consents.
    record Nominated(Instant at) implements ApplicationState {}

    /// Her office does not.
    record Declined(Instant at) implements ApplicationState {}

    /// She took it back, or was erased.
    record Withdrawn(Instant at) implements ApplicationState {}

    /// As it stands in rows and JSON.
    default String code() {
        return switch (this) {
            case Draft ignored -> "draft";
            case Submitted ignored -> "submitted";
            case Nominated ignored -> "nominated";
            case Declined ignored -> "declined";
            case Withdrawn ignored -> "withdrawn";
        };
    }

    /// The state of a row.
    ///
    /// @param at since when
    /// @throws IllegalArgumentException when there is no such code
    static ApplicationState of(String code, Instant at) {
        return switch (code) {
            case "draft" -> new Draft();
            case "submitted" -> new Submitted(at);
            case "nominated" -> new Nominated(at);
            case "declined" -> new Declined(at);
            case "withdrawn" -> new Withdrawn(at);
            default -> throw new IllegalArgumentException("An application has no state '%s'.".formatted(code));
        };
    }
}
