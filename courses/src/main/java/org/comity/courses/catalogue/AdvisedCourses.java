package org.comity.courses.catalogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.content.CourseSummary;
import org.comity.content.CourseSummary.Topics;
import org.comity.content.Curricula;
import org.comity.courses.LearningPaths;
import org.comity.courses.language.Reader;
import org.comity.knowledge.CourseAdvice;

/// Advises courses by what they touch: the jurisdiction counts most, then the instruments, then the type of crime.
@Singleton
public final class AdvisedCourses implements CourseAdvice {

    private static final int MOST = 6;
    private static final int JURISDICTION = 4;
    private static final int INSTRUMENT = 2;

    private final Curricula curricula;

    @Inject
    public AdvisedCourses(Curricula curricula) {
        this.curricula = curricula;
    }

    @Override
    public List<Course> courses(Matter matter, List<String> wishes) {
        return curricula.catalogue().stream()
                .filter(course -> weight(course, matter) > 0)
                .sorted(Comparator.comparingInt((CourseSummary course) -> weight(course, matter))
                        .reversed()
                        .thenComparing(course -> course.course().value()))
                .limit(MOST)
                .map(course -> course(course, wishes))
                .toList();
    }

    private static int weight(CourseSummary course, Matter matter) {
        Topics topics = course.profile().topics();
        int weight = Collections.disjoint(topics.jurisdictions(), matter.jurisdictions()) ? 0 : JURISDICTION;
        weight += Collections.disjoint(topics.treaties(), matter.instruments()) ? 0 : INSTRUMENT;
        return weight + (Collections.disjoint(topics.crimeTypes(), matter.crimes()) ? 0 : 1);
    }

    private static Course course(CourseSummary course, List<String> wishes) {
        Reader reader = new Reader(course, wishes, Optional.empty());
        return new Course(
                reader.courseTitle().plain(), reader.courseTitle().language(), LearningPaths.course(course.course()));
    }
}
