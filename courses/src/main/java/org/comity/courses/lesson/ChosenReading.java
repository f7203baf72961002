package org.comity.courses.lesson;

import java.util.Optional;
import org.comity.courses.enrolment.CourseVisit;

/// The languages that somebody chose to read in: those of the address first, then those she keeps for the course.
///
/// @param first empty when she never chose
/// @param second empty for one language only
record ChosenReading(Optional<String> first, Optional<String> second) {

    /// @param language as in the address
    /// @param second as in the address; an empty text asks for one language only
    static ChosenReading of(CourseVisit visit, Optional<String> language, Optional<String> second) {
        var known = visit.version().summary().texts().keySet();
        Optional<String> kept =
                visit.enrolment().flatMap(enrolment -> enrolment.reading().language());
        Optional<String> keptSecond =
                visit.enrolment().flatMap(enrolment -> enrolment.reading().second());
        return new ChosenReading(
                language.filter(known::contains).or(() -> kept), second.isPresent() ? second : keptSecond);
    }
}
