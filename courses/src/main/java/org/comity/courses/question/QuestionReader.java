package org.comity.courses.question;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.content.CourseVersion;
import org.comity.content.Question;
import org.comity.courses.language.Phrase;
import org.comity.courses.language.Reader;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Visitor;

/// Who reads the questions of a version: the languages she wants for its text, and the language of the
/// interface.
///
/// @param wish BCP 47 tag of the language that she wants first
public record QuestionReader(CourseVersion version, Reader texts, String wish, Localizer localizer) {

    private static final int DECIMALS = 10;
    private static final int DECIMALS_OF_POINTS = 2;

    /// A visitor in a course.
    ///
    /// @param language she chose to read the course in
    /// @param second she chose beside it
    public static QuestionReader of(
            Visitor visitor, CourseVersion version, Optional<String> language, Optional<String> second) {
        List<String> wishes = new ArrayList<>();
        language.ifPresent(wishes::add);
        second.ifPresent(wishes::add);
        wishes.addAll(visitor.wishes());
        return new QuestionReader(
                version, new Reader(version.summary(), wishes, second), wishes.getFirst(), visitor.localizer());
    }

    /// The title of the course in the best language at hand.
    public Phrase course() {
        return texts.courseTitle();
    }

    /// The title of a lesson in the best language at hand; empty when the version has no such lesson.
    Optional<Phrase> lesson(String lesson) {
        return version.lesson(lesson).map(texts::title);
    }

    /// The question in the best language at hand.
    public Shown shown(Question question) {
        String language = texts.best(question.texts().keySet());
        return new Shown(question.text(language).orElseThrow(), language, wish);
    }

    /// Points, where two thirds need no ten decimals.
    public String points(BigDecimal points) {
        return format(points, DECIMALS_OF_POINTS);
    }

    /// A number without grouping, which a year or an article must not have.
    String number(BigDecimal number) {
        return format(number, DECIMALS);
    }

    private String format(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getInstance(localizer.language().locale());
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
