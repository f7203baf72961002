package org.comity.courses.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.content.Review;
import org.comity.content.UnitText;
import org.comity.courses.lesson.LessonText.Part;
import org.comity.courses.lesson.LessonText.Side;

/// A lesson as the API shows it.
///
/// @param language BCP 47 tag of the language that the lesson is read in
/// @param second the language beside it
public record LessonView(
        String course,
        int version,
        String lesson,
        String title,
        String language,
        Optional<String> second,
        List<UnitView> units) {

    /// @param text in the best language at hand, which need not be the lesson's
    /// @param beside in the second language; absent when it does not have the unit
    public record UnitView(String id, TextView text, Optional<TextView> beside) {}

    /// @param html safe block HTML without the title
    /// @param reviewedBy the speaker who reviewed the text; absent while none has
    public record TextView(
            String language, String title, String html, Optional<String> reviewedBy, Optional<LocalDate> reviewedOn) {

        static TextView of(UnitText text) {
            return new TextView(
                    text.language(),
                    text.title().plain(),
                    text.html(),
                    text.reviewed().map(Review::by),
                    text.reviewed().map(Review::on));
        }
    }

    static LessonView of(LessonText text) {
        return new LessonView(
                text.course().value(),
                text.head().version().number(),
                text.id(),
                text.head().title().plain(),
                text.languages().first(),
                text.languages().second(),
                text.parts().stream().map(LessonView::unit).toList());
    }

    private static UnitView unit(Part part) {
        return new UnitView(
                part.id(),
                TextView.of(part.main().text().orElseThrow()),
                part.beside().flatMap(Side::text).map(TextView::of));
    }
}
