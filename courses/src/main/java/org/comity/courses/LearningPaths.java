package org.comity.courses;

import org.comity.content.CourseId;
import org.comity.content.CoursePaths;

/// Where the pages of learning are, so that features lead to each other without knowing each other.
public final class LearningPaths {

    public static final String CATALOGUE = "/courses";

    /// The learner's own page.
    public static final String LEARNER = "/me";

    private LearningPaths() {}

    /// The overview of a course.
    public static String course(CourseId course) {
        return CoursePaths.course(course);
    }

    /// A lesson, at its beginning.
    public static String lesson(CourseId course, String lesson) {
        return CoursePaths.lesson(course, lesson);
    }

    /// A lesson, at one of its units.
    public static String unit(CourseId course, String lesson, String unit) {
        return lesson(course, lesson) + "#" + unit;
    }

    /// Where a learner starts an attempt and sees those that she made.
    public static String attempts(CourseId course) {
        return course(course) + "/attempts";
    }

    /// A certificate as its holder sees it.
    public static String certificate(CertificateCode code) {
        return "/certificates/" + code;
    }
}
