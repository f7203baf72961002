package org.comity.courses.lesson;

import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.courses.LearningPaths;
import org.comity.courses.enrolment.CourseVisit;
import org.comity.courses.lesson.LessonText.Entry;
import org.comity.platform.web.Page;
import org.comity.platform.web.View;

/// A lesson to read.
///
/// @param chosen the languages chosen in the address, which the links to other lessons keep
/// @param enrolled whether she has just taken the course up
public record LessonPage(String title, LessonText text, CourseVisit visit, Chosen chosen, boolean enrolled)
        implements Page {

    /// The languages chosen in the address.
    public record Chosen(Optional<String> language, Optional<String> second) {

        String query() {
            return language.map(tag -> "?language=" + View.encode(tag)).orElse("")
                    + second.map(tag -> (language.isPresent() ? "&" : "?") + "second=" + View.encode(tag))
                            .orElse("");
        }
    }

    @Override
    public String section() {
        return "courses";
    }

    @Override
    public boolean indexable() {
        return true;
    }

    public CourseId course() {
        return text.course();
    }

    /// The address of a lesson in the same languages.
    public String address(Entry entry) {
        return LearningPaths.lesson(course(), entry.lesson().id()) + chosen.query();
    }

    /// The address of this lesson without the chosen languages.
    public String plainAddress() {
        return LearningPaths.lesson(course(), text.id());
    }

    public boolean read(String unit) {
        return visit.marks().unit(text.id(), unit);
    }

    public boolean allRead() {
        return visit.enrolled() && visit.marks().lesson(text.lesson());
    }

    public boolean done(Entry entry) {
        return visit.marks().lesson(entry.lesson());
    }
}
