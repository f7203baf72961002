package org.comity.courses.catalogue;

import java.util.List;
import java.util.Map;
import org.comity.content.CourseId;
import org.comity.content.CourseSummary;
import org.comity.content.CourseText;
import org.comity.content.CourseText.Completeness;
import org.comity.courses.language.Phrase;
import org.comity.courses.language.Reader;
import org.comity.platform.language.Localizer;

/// A course in the catalogue, in the best language at hand for the readers of the shelf.
public record Card(CourseSummary course, Phrase title, String summary, List<LanguageState> languages) {

    /// How much of the course exists in a language.
    ///
    /// @param ownName the language's name in itself
    public record LanguageState(String tag, String ownName, Completeness completeness) {

        public boolean complete() {
            return completeness.complete();
        }

        /// How much of it exists, 0 to 1.
        public double share() {
            return (double) completeness.done() / completeness.total();
        }

        public String direction() {
            return Localizer.direction(tag);
        }
    }

    static Card of(CourseSummary course, Reader reader) {
        return new Card(course, reader.courseTitle(), reader.courseText().summary(), languages(course));
    }

    static List<LanguageState> languages(CourseSummary course) {
        return course.texts().entrySet().stream().map(Card::language).toList();
    }

    private static LanguageState language(Map.Entry<String, CourseText> text) {
        return new LanguageState(
                text.getKey(),
                Localizer.ownLanguageName(text.getKey()),
                text.getValue().completeness());
    }

    public CourseId id() {
        return course.course();
    }
}
