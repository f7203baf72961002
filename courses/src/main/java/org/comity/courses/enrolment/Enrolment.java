package org.comity.courses.enrolment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.content.CourseId;
import org.comity.content.CourseVersionId;
import org.comity.courses.EnrolmentId;
import org.comity.platform.access.Owner;

/// A person's taking up of one version of a course.
///
/// @param owner always with a person; organisation and jurisdiction as they were when she took it up
public record Enrolment(
        EnrolmentId id,
        Owner owner,
        CourseVersionId version,
        EnrolmentState state,
        Instant enrolledAt,
        Reading reading) {

    /// How she reads and how far she is.
    ///
    /// @param language BCP 47 tag of the language she chose to read in; empty while she has not chosen
    /// @param second the language beside it
    /// @param place where she stopped
    public record Reading(
            Optional<String> language, Optional<String> second, Progress progress, Optional<Place> place) {}

    /// @param read units marked as read that exist in the version
    /// @param total units of the version
    public record Progress(int read, int total) {

        public boolean finished() {
            return read == total;
        }
    }

    /// @param unit empty for the beginning of the lesson
    public record Place(String lesson, Optional<String> unit) {}

    public Enrolment {
        if (owner.person().isEmpty()) {
            throw new IllegalArgumentException("Enrolment %s is nobody's.".formatted(id));
        }
    }

    public UUID person() {
        return owner.person().orElseThrow();
    }

    public CourseId course() {
        return version.course();
    }

    public boolean active() {
        return state instanceof EnrolmentState.Active;
    }

    public boolean completed() {
        return state instanceof EnrolmentState.Completed;
    }

    public boolean withdrawn() {
        return state instanceof EnrolmentState.Withdrawn;
    }
}
