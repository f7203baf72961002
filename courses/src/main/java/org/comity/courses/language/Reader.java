package org.comity.courses.language;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.content.CourseSummary;
import org.comity.content.CourseText;
import org.comity.content.Label;
import org.comity.content.Lesson;
import org.comity.content.UnitText;
import org.comity.platform.language.LanguageChoice;

/// A reader of one course: the languages she wants and, for each text, the best one at hand. Lives for one
/// request; not thread-safe.
public final class Reader {

    private final CourseSummary course;
    private final List<String> wishes;
    private final String language;
    private final Optional<String> second;
    private final Map<Set<String>, String> known = new HashMap<>();

    /// @param wishes BCP 47 tags, dearest first
    /// @param second the language to read beside the first, if the course has it
    public Reader(CourseSummary course, List<String> wishes, Optional<String> second) {
        this.course = course;
        this.language = LanguageChoice.best(
                course.texts().keySet(), wishes, course.profile().original());
        this.wishes = new ArrayList<>(List.of(language));
        this.wishes.addAll(wishes);
        this.second = second.filter(course.texts()::containsKey).filter(tag -> !tag.equals(language));
    }

    /// The language of the course that she reads.
    public String language() {
        return language;
    }

    public Optional<String> second() {
        return second;
    }

    /// The language that she would rather read, when the course does not have it at all.
    ///
    /// @param wish the language she asked for
    public Optional<String> missed(String wish) {
        return sameWriting(wish, language) ? Optional.empty() : Optional.of(wish);
    }

    /// Title, summary and objectives as she reads them.
    public CourseText courseText() {
        return course.text(language).orElseGet(course::original);
    }

    public Phrase courseTitle() {
        String title = courseText().title();
        return new Phrase(new Label(escape(title), title), language);
    }

    /// The text of a unit in the best language at hand.
    public UnitText text(Lesson.Unit unit) {
        return unit.text(best(unit.texts().keySet())).orElseThrow();
    }

    /// The lesson's title in the best language at hand.
    public Phrase title(Lesson lesson) {
        UnitText opening = text(lesson.opening());
        return new Phrase(opening.title(), opening.language());
    }

    /// The best language of those that a text exists in.
    public String best(Set<String> available) {
        return known.computeIfAbsent(
                available,
                tags -> LanguageChoice.match(tags, wishes)
                        .or(() -> LanguageChoice.match(
                                tags, List.of("en", course.profile().original())))
                        .orElseGet(() -> new TreeSet<>(tags).first()));
    }

    /// Whether who reads the one reads the other: the same language in the same script.
    public static boolean sameWriting(String wish, String tag) {
        ULocale wanted = ULocale.addLikelySubtags(ULocale.forLanguageTag(wish));
        ULocale given = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
        return wanted.getLanguage().equals(given.getLanguage())
                && wanted.getScript().equals(given.getScript());
    }

    private static String escape(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
