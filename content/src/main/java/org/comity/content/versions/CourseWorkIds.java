package org.comity.content.versions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.comity.content.CourseId;
import org.comity.search.WorkId;
import org.comity.search.WorksChanged;

/// As which works search finds courses.
public final class CourseWorkIds {

    /// The kind of courses; ids are those of the courses.
    public static final String COURSE = "course";

    /// The kind of lessons; ids are `course/lesson`.
    public static final String LESSON = "lesson";

    private CourseWorkIds() {}

    public static WorkId course(CourseId course) {
        return new WorkId(COURSE, course.value());
    }

    public static WorkId lesson(CourseId course, String lesson) {
        return new WorkId(LESSON, course.value() + "/" + lesson);
    }

    /// What a new version of a course changes.
    ///
    /// @param lessons ids of those it has and of those that earlier versions had
    public static List<WorksChanged> changed(CourseId course, Collection<String> lessons) {
        List<WorksChanged> changed = new ArrayList<>();
        changed.add(WorksChanged.one(course(course)));
        lessons.forEach(lesson -> changed.add(WorksChanged.one(lesson(course, lesson))));
        return changed;
    }
}
