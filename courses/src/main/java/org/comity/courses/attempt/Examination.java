package org.comity.courses.attempt;

import org.comity.content.CourseVersion;
import org.comity.courses.enrolment.Enrolment;

/// Where a learner stands with the examination of a course.
///
/// @param version the one she learns
public record Examination(Enrolment enrolment, CourseVersion version, Admission admission) {

    /// How many questions an attempt asks.
    public int questions() {
        return version.pools().stream().mapToInt(pool -> pool.draw()).sum();
    }
}
