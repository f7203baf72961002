package org.comity.courses.catalogue;

import java.util.List;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.CourseText;
import org.comity.content.CourseVersion;
import org.comity.content.Lesson;
import org.comity.courses.LearningPaths;
import org.comity.courses.catalogue.Card.LanguageState;
import org.comity.courses.enrolment.CourseVisit;
import org.comity.courses.language.Phrase;
import org.comity.courses.language.Reader;
import org.comity.platform.web.Page;

/// The overview of a course.
///
/// @param done what the visitor has just done, the last part of a key of messages
public record CoursePage(String title, CourseVisit visit, Overview overview, Optional<Done> done) implements Page {

    /// What can have been done on the page before.
    public enum Done {
        WITHDRAWN("withdrawn"),
        MOVED("moved");

        private final String code;

        Done(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Optional<Done> of(String code) {
            return List.of(values()).stream()
                    .filter(done -> done.code.equals(code))
                    .findFirst();
        }
    }

    /// The course in the best language at hand.
    ///
    /// @param missed the language that was wished for, if the course does not have it
    /// @param topics names in the reader's language
    public record Overview(
            Phrase title,
            CourseText text,
            Optional<String> missed,
            List<Line> lessons,
            List<LanguageState> languages,
            List<String> topics) {

        static Overview of(CourseVersion version, Reader reader, String wish, TopicNames names) {
            return new Overview(
                    reader.courseTitle(),
                    reader.courseText(),
                    reader.missed(wish),
                    version.lessons().stream()
                            .map(lesson -> new Line(lesson, reader.title(lesson)))
                            .toList(),
                    Card.languages(version.summary()),
                    names.names(version.summary().profile().topics()));
        }
    }

    /// A lesson in the list.
    public record Line(Lesson lesson, Phrase title) {}

    @Override
    public String section() {
        return "courses";
    }

    @Override
    public boolean indexable() {
        return true;
    }

    public CourseVersion version() {
        return visit.version();
    }

    public CourseId course() {
        return version().id().course();
    }

    public String address(Line line) {
        return LearningPaths.lesson(course(), line.lesson().id());
    }

    public boolean done(Line line) {
        return visit.marks().lesson(line.lesson());
    }
}
