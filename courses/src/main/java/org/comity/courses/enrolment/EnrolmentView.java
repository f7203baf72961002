package org.comity.courses.enrolment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.courses.enrolment.Enrolment.Place;

/// An enrolment as the API shows it to its learner.
///
/// @param version the version of the course that she took up
/// @param state `active`, `completed` or `withdrawn`
/// @param changedAt when it was completed or withdrawn
public record EnrolmentView(
        UUID id,
        String course,
        int version,
        String state,
        Instant enrolledAt,
        Optional<Instant> changedAt,
        ReadingView reading) {

    /// @param language BCP 47 tag of the language that she chose to read in
    /// @param second the language beside it
    /// @param lesson where she stopped
    /// @param unit where in the lesson
    public record ReadingView(
            Optional<String> language,
            Optional<String> second,
            int unitsRead,
            int unitsTotal,
            Optional<String> lesson,
            Optional<String> unit) {}

    public static EnrolmentView of(Enrolment enrolment) {
        Enrolment.Reading reading = enrolment.reading();
        return new EnrolmentView(
                enrolment.id().value(),
                enrolment.course().value(),
                enrolment.version().number(),
                enrolment.state().code(),
                enrolment.enrolledAt(),
                changedAt(enrolment.state()),
                new ReadingView(
                        reading.language(),
                        reading.second(),
                        reading.progress().read(),
                        reading.progress().total(),
                        reading.place().map(Place::lesson),
                        reading.place().flatMap(Place::unit)));
    }

    private static Optional<Instant> changedAt(EnrolmentState state) {
        return switch (state) {
            case EnrolmentState.Active ignored -> Optional.empty();
            case EnrolmentState.Completed completed -> Optional.of(completed.at());
            case EnrolmentState.Withdrawn withdrawn -> Optional.of(withdrawn.at());
        };
    }
}
