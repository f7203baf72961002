package org.comity.courses.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.courses.CourseHouse;
import org.comity.courses.ExampleCourse;
import org.comity.knowledge.CourseAdvice.Course;
import org.comity.knowledge.CourseAdvice.Matter;
import org.junit.jupiter.api.Test;

class AdvisedCoursesTest {

    private final CourseHouse house = new CourseHouse(
            ExampleCourse.called("crime")
                    .in("en", "On a type of crime")
                    .topics(List.of("un18-terrorism"), List.of(), List.of())
                    .build(),
            ExampleCourse.called("treaty")
                    .in("en", "On a treaty")
                    .in("fr", "Sur un traité")
                    .topics(List.of(), List.of(), List.of("untoc"))
                    .build(),
            ExampleCourse.called("posting")
                    .in("en", "On a posting")
                    .topics(List.of(), List.of("TW"), List.of())
                    .build(),
            ExampleCourse.called("other").in("en", "On something else").build());
    private final AdvisedCourses advice = new AdvisedCourses(house.curricula);

    @Test
    void the_jurisdiction_counts_most_then_the_instrument_then_the_type_of_crime() {
        assertThat(titles(new Matter(List.of("un18-terrorism"), List.of("untoc"), List.of("TW")), "en"))
                .containsExactly("On a posting", "On a treaty", "On a type of crime");
    }

    @Test
    void what_touches_nothing_of_the_matter_is_not_advised() {
        assertThat(titles(new Matter(List.of(), List.of(), List.of("FR")), "en"))
                .isEmpty();
        assertThat(titles(new Matter(List.of(), List.of("untoc"), List.of()), "en"))
                .containsExactly("On a treaty");
    }

    @Test
    void a_course_is_named_in_the_reader_s_language_where_it_has_it() {
        List<Course> courses = advice.courses(new Matter(List.of(), List.of("untoc"), List.of()), List.of("fr", "en"));

        assertThat(courses).extracting(Course::title).containsExactly("Sur un traité");
        assertThat(courses).extracting(Course::language).containsExactly("fr");
        assertThat(courses).extracting(Course::path).containsExactly("/courses/treaty");
    }

    private List<String> titles(Matter matter, String language) {
        return advice.courses(matter, List.of(language)).stream()
                .map(Course::title)
                .toList();
    }
}
