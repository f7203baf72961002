package org.comity.courses.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.comity.content.CourseVersion;
import org.comity.content.Lesson;

/// Which units a learner marked as read, over all versions of the course that she has read in.
public record ReadMarks(Set<String> keys) {

    public static final ReadMarks NONE = new ReadMarks(Set.of());

    public ReadMarks {
        keys = Set.copyOf(keys);
    }

    static ReadMarks of(Collection<String> keys) {
        return new ReadMarks(Set.copyOf(keys));
    }

    /// Lesson and unit as one text; neither id can hold a slash.
    static String key(String lesson, String unit) {
        return lesson + "/" + unit;
    }

    /// The keys of every unit of a version.
    static List<String> keysOf(CourseVersion version) {
        return version.lessons().stream()
                .flatMap(lesson -> lesson.units().stream().map(unit -> key(lesson.id(), unit.id())))
                .toList();
    }

    public boolean unit(String lesson, String unit) {
        return keys.contains(key(lesson, unit));
    }

    /// Whether every unit of the lesson is read.
    public boolean lesson(Lesson lesson) {
        return lesson.units().stream().allMatch(unit -> unit(lesson.id(), unit.id()));
    }
}
