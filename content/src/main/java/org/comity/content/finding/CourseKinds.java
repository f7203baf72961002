package org.comity.content.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.comity.content.CourseId;
import org.comity.search.WorkId;
import org.comity.search.WorksChanged;

/// The kinds of works that courses are found as.
public final class CourseKinds {

    public static final String COURSE = "course";
    public static final String LESSON = "lesson";

    private CourseKinds() {}

    static WorkId course(CourseId course) {
        return new WorkId(COURSE, course.value());
    }

    static WorkId lesson(CourseId course, String lesson) {
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
