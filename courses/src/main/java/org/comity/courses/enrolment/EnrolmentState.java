package org.comity.courses.enrolment;

import java.time.Instant;

/// What became of an enrolment.
public sealed interface EnrolmentState {

    /// She is learning.
    record Active() implements EnrolmentState {}

    /// She passed. Nothing leads away from here; a newer version is a new enrolment.
    record Completed(Instant at) implements EnrolmentState {}

    /// She gave the course up; taking it up again continues this enrolment.
    record Withdrawn(Instant at) implements EnrolmentState {}

    /// The word in the database.
    default String code() {
        return switch (this) {
            case Active ignored -> "active";
            case Completed ignored -> "completed";
            case Withdrawn ignored -> "withdrawn";
        };
    }
}
