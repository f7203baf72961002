package org.comity.courses.lesson;

import java.util.List;
import org.comity.content.CourseVersion;
import org.comity.content.Lesson.Unit;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.enrolment.ReadMarks;

/// What a learner has read of her version of a course.
///
/// @param read how many units are marked as read
/// @param total how many units her version has
public record MarksView(String course, int version, int read, int total, List<LessonMarks> lessons) {

    /// @param done whether every unit of the lesson is read
    /// @param units the ids of those that are
    public record LessonMarks(String lesson, boolean done, List<String> units) {}

    static MarksView of(Enrolment enrolment, CourseVersion version, ReadMarks marks) {
        return new MarksView(
                enrolment.course().value(),
                enrolment.version().number(),
                enrolment.reading().progress().read(),
                enrolment.reading().progress().total(),
                version.lessons().stream()
                        .map(lesson -> new LessonMarks(
                                lesson.id(),
                                marks.lesson(lesson),
                                lesson.units().stream()
                                        .map(Unit::id)
                                        .filter(unit -> marks.unit(lesson.id(), unit))
                                        .toList()))
                        .toList());
    }
}
