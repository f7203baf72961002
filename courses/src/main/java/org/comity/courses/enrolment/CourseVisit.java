package org.comity.courses.enrolment;

import java.util.Optional;
import org.comity.content.CourseVersion;
import org.comity.content.Lesson;
import org.comity.courses.enrolment.Enrolment.Place;

/// A course as one visitor meets it: the version she reads and how she stands to it.
///
/// @param version hers when she is enrolled, otherwise the current one
/// @param visitor what she may do
/// @param standing empty when she never took the course up
/// @param newer whether there is a newer version than the one she is enrolled in
public record CourseVisit(CourseVersion version, VisitorKind visitor, Optional<Standing> standing, boolean newer) {

    /// What a visitor may do about enrolling.
    public enum VisitorKind {
        SIGNED_OUT,
        READER,
        LEARNER
    }

    public boolean signedOut() {
        return visitor == VisitorKind.SIGNED_OUT;
    }

    /// Whether she may take up courses at all.
    public boolean mayEnrol() {
        return visitor == VisitorKind.LEARNER;
    }

    /// Her enrolment unless she gave the course up.
    public Optional<Enrolment> enrolment() {
        return standing.map(Standing::enrolment).filter(enrolment -> !enrolment.withdrawn());
    }

    public boolean enrolled() {
        return enrolment().isPresent();
    }

    public boolean active() {
        return enrolment().filter(Enrolment::active).isPresent();
    }

    public boolean withdrawn() {
        return standing.isPresent() && !enrolled();
    }

    public ReadMarks marks() {
        return enrolled() ? standing.map(Standing::marks).orElse(ReadMarks.NONE) : ReadMarks.NONE;
    }

    /// The number of a place's lesson, from 1.
    public int number(Place place) {
        return version.lessons().stream().map(Lesson::id).toList().indexOf(place.lesson()) + 1;
    }

    public NextStep step() {
        return NextStep.of(version, standing);
    }
}
