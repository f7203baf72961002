package org.comity.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.platform.language.Localizer;
import org.jspecify.annotations.Nullable;

/// One whole version of a course: everything a reader or a learner of it will ever see.
///
/// @param digest SHA-256 over the normalised files, 64 lower-case hexadecimal digits
/// @param lessons in the order of reading
/// @param pools each attempt draws its questions from these
/// @param sources in the order of `course.yaml`; text links to them by [Source#anchor()]
public record CourseVersion(
        CourseSummary summary,
        String digest,
        List<Lesson> lessons,
        List<Pool> pools,
        List<Source> sources,
        Assessment assessment) {

    /// The rules of an attempt.
    ///
    /// @param passMark per cent of the points of one attempt, 0 to 100
    /// @param attempts how many attempts, 0 for as many as wanted
    /// @param waitHours pause after a failed attempt
    public record Assessment(int passMark, int attempts, int waitHours) {}

    /// A work that claims of the course rest on.
    ///
    /// @param number position in the list, from 1; what a citation in the text shows
    /// @param url absent when the work has no address
    /// @param asOf when it was last looked at, if the author says so
    /// @param language BCP 47 tag of the citation; absent in versions from before it was kept
    public record Source(
            int number,
            String id,
            String citation,
            @Nullable URI url,
            @Nullable LocalDate asOf,
            @Nullable String language) {

        /// `rtl` or `ltr` by the language, `auto` when it is not known.
        public String direction() {
            return language == null ? "auto" : Localizer.direction(language);
        }

        /// The `id` attribute that the entry in the list of sources must carry, because citations link to it.
        public String anchor() {
            return anchor(id);
        }

        /// The `id` attribute for a source by its id.
        public static String anchor(String id) {
            return "source-" + id;
        }

        public Optional<URI> address() {
            return Optional.ofNullable(url);
        }

        public Optional<LocalDate> lookedAt() {
            return Optional.ofNullable(asOf);
        }
    }

    public CourseVersion {
        lessons = List.copyOf(lessons);
        pools = List.copyOf(pools);
        sources = List.copyOf(sources);
    }

    public CourseVersionId id() {
        return summary.id();
    }

    public Optional<Lesson> lesson(String lesson) {
        return lessons.stream().filter(each -> each.id().equals(lesson)).findFirst();
    }

    public Optional<Question> question(String question) {
        return pools.stream()
                .flatMap(pool -> pool.questions().stream())
                .filter(each -> each.id().equals(question))
                .findFirst();
    }

    /// The text of a unit in exactly this language.
    public Optional<UnitText> text(String lesson, String unit, String language) {
        return lesson(lesson).flatMap(each -> each.unit(unit)).flatMap(each -> each.text(language));
    }
}
