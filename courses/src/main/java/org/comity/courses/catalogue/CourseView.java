package org.comity.courses.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.content.CourseSummary;
import org.comity.content.CourseSummary.Topics;
import org.comity.content.CourseText.Completeness;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersion.Assessment;
import org.comity.content.Lesson;
import org.comity.content.Lesson.Unit;
import org.comity.courses.language.Phrase;
import org.comity.courses.language.Reader;

/// A course as the API shows it.
public record CourseView(
        CourseCard course,
        List<String> objectives,
        List<LessonLine> lessons,
        Assessment assessment,
        List<SourceView> sources,
        String licence) {

    /// A course as the catalogue shows it.
    ///
    /// @param language BCP 47 tag of the language of title and summary
    /// @param kind `language`, `culture`, `crime-type`, `treaty` or `skill`
    /// @param level `foundation`, `intermediate` or `advanced`
    public record CourseCard(
            String id,
            int version,
            String title,
            String summary,
            String language,
            String kind,
            String level,
            int effortMinutes,
            LocalDate asOf,
            Topics topics,
            List<LanguageView> languages) {

        static CourseCard of(Card card) {
            return of(card.course(), card.title(), card.summary());
        }

        static CourseCard of(CourseSummary course, Phrase title, String summary) {
            CourseSummary.Profile profile = course.profile();
            return new CourseCard(
                    course.course().value(),
                    course.id().number(),
                    title.plain(),
                    summary,
                    title.language(),
                    profile.kind().code(),
                    profile.level().code(),
                    profile.effortMinutes(),
                    profile.asOf(),
                    profile.topics(),
                    course.texts().entrySet().stream()
                            .map(text -> LanguageView.of(
                                    text.getKey(), text.getValue().completeness()))
                            .toList());
        }
    }

    /// How much of the course exists in a language.
    ///
    /// @param done units and questions that have a text in it
    public record LanguageView(String language, int done, int total, boolean complete) {

        static LanguageView of(String language, Completeness completeness) {
            return new LanguageView(language, completeness.done(), completeness.total(), completeness.complete());
        }
    }

    /// @param language BCP 47 tag of the title's language
    /// @param units ids in the order of reading
    public record LessonLine(String id, String title, String language, int minutes, List<String> units) {}

    /// @param lookedAt when the source was last looked at, if the author says so
    public record SourceView(String id, String citation, Optional<URI> url, Optional<LocalDate> lookedAt) {}

    static CourseView of(CourseVersion version, Reader reader) {
        return new CourseView(
                CourseCard.of(
                        version.summary(),
                        reader.courseTitle(),
                        reader.courseText().summary()),
                reader.courseText().objectives(),
                version.lessons().stream().map(lesson -> line(lesson, reader)).toList(),
                version.assessment(),
                version.sources().stream()
                        .map(source ->
                                new SourceView(source.id(), source.citation(), source.address(), source.lookedAt()))
                        .toList(),
                version.summary().licence());
    }

    private static LessonLine line(Lesson lesson, Reader reader) {
        Phrase title = reader.title(lesson);
        return new LessonLine(
                lesson.id(),
                title.plain(),
                title.language(),
                lesson.minutes(),
                lesson.units().stream().map(Unit::id).toList());
    }
}
