package org.comity.courses.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.content.CourseVersion;
import org.comity.content.Lesson;
import org.comity.content.Lesson.Unit;
import org.comity.courses.enrolment.Enrolment.Place;

/// The one thing to do next in a course.
public sealed interface NextStep {

    /// The course is not taken up, or was given up.
    record TakeUp(boolean again) implements NextStep {}

    /// Read on here.
    ///
    /// @param begun whether she has read or opened anything before
    record Read(Place place, boolean begun) implements NextStep {}

    /// Everything is read: be examined.
    record Examination() implements NextStep {}

    /// Passed.
    record Finished() implements NextStep {}

    /// @param version the version that she learns, or would learn
    static NextStep of(CourseVersion version, Optional<Standing> standing) {
        if (standing.isEmpty()) {
            return new TakeUp(false);
        }
        Enrolment enrolment = standing.get().enrolment();
        ReadMarks marks = standing.get().marks();
        return switch (enrolment.state()) {
            case EnrolmentState.Withdrawn ignored -> new TakeUp(true);
            case EnrolmentState.Completed ignored -> new Finished();
            case EnrolmentState.Active ignored ->
                unread(version, marks, enrolment.reading().place())
                        .<NextStep>map(place -> new Read(
                                place,
                                !marks.keys().isEmpty()
                                        || enrolment.reading().place().isPresent()))
                        .orElseGet(Examination::new);
        };
    }

    /// The first unread unit from the place on; failing that, the first unread unit of all.
    static Optional<Place> unread(CourseVersion version, ReadMarks marks, Optional<Place> from) {
        List<Place> all = places(version);
        int start = from.map(place -> position(all, place)).orElse(0);
        return all.stream()
                .skip(start)
                .filter(place -> isUnread(marks, place))
                .findFirst()
                .or(() -> all.stream().filter(place -> isUnread(marks, place)).findFirst());
    }

    private static boolean isUnread(ReadMarks marks, Place place) {
        return !marks.unit(place.lesson(), place.unit().orElseThrow());
    }

    private static List<Place> places(CourseVersion version) {
        return version.lessons().stream().flatMap(NextStep::places).toList();
    }

    private static Stream<Place> places(Lesson lesson) {
        return lesson.units().stream().map(Unit::id).map(unit -> new Place(lesson.id(), Optional.of(unit)));
    }

    /// Where the place stands among all units; the beginning when a newer version no longer has it.
    private static int position(List<Place> all, Place place) {
        for (int index = 0; index < all.size(); index++) {
            Place each = all.get(index);
            if (each.lesson().equals(place.lesson())
                    && (place.unit().isEmpty() || place.unit().equals(each.unit()))) {
                return index;
            }
        }
        return 0;
    }
}
