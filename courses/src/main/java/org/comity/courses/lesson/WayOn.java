package org.comity.courses.lesson;

import java.util.List;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.Lesson;
import org.comity.courses.LearningPaths;
import org.comity.courses.enrolment.Enrolment.Place;
import org.comity.courses.enrolment.MarkingRead.Outcome;
import org.comity.courses.enrolment.MarkingRead.Target;

/// Where to go after marking.
final class WayOn {

    /// The id of the panel at the end of a lesson. No unit can have it: their ids hold no underscore.
    static final String END = "_next";

    private WayOn() {}

    /// After a unit: the next unread one of the lesson, else the end of the lesson. After a whole lesson: the
    /// next lesson; after the last one what is left unread, else the examination.
    static String after(Outcome.Kept kept, Target target) {
        CourseId course = target.course();
        if (target.unit().isPresent()) {
            String unit = kept.next()
                    .filter(place -> place.lesson().equals(target.lesson()) && comesAfter(kept, target, place))
                    .flatMap(Place::unit)
                    .orElse(END);
            return LearningPaths.unit(course, target.lesson(), unit);
        }
        return following(kept, target.lesson())
                .map(lesson -> LearningPaths.lesson(course, lesson))
                .or(() -> kept.next()
                        .map(place -> LearningPaths.unit(
                                course, place.lesson(), place.unit().orElseThrow())))
                .orElseGet(() -> kept.standing().enrolment().completed()
                        ? LearningPaths.course(course)
                        : LearningPaths.attempts(course));
    }

    /// The place that was just changed.
    static String backTo(Target target) {
        return target.unit()
                .map(unit -> LearningPaths.unit(target.course(), target.lesson(), unit))
                .orElseGet(() -> LearningPaths.lesson(target.course(), target.lesson()));
    }

    private static Optional<String> following(Outcome.Kept kept, String lesson) {
        List<String> all = kept.version().lessons().stream().map(Lesson::id).toList();
        int index = all.indexOf(lesson) + 1;
        return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    private static boolean comesAfter(Outcome.Kept kept, Target target, Place place) {
        List<String> units = kept.version().lesson(target.lesson()).orElseThrow().units().stream()
                .map(Lesson.Unit::id)
                .toList();
        return units.indexOf(place.unit().orElseThrow())
                > units.indexOf(target.unit().orElseThrow());
    }
}
