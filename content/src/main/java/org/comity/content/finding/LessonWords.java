package org.comity.content.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.content.CourseId;
import org.comity.content.CoursePaths;
import org.comity.content.CourseSummary;
import org.comity.content.CourseSummary.Profile;
import org.comity.content.CourseText;
import org.comity.content.manuscript.Outline.LessonOutline;
import org.comity.content.markdown.CoursePlainText;
import org.comity.content.versions.CourseWorkIds;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Text;
import org.comity.search.WorkId;

/// What of a course can be found: its title, summary and objectives, and every lesson. Whoever opens the catalogue or
/// a lesson may read them, so everybody may find them; that a translation has not been reviewed does not hide it.
record LessonWords(CourseSummary course) {

    /// A unit as it is stored.
    ///
    /// @param title Markdown of one line
    /// @param body Markdown
    record UnitWords(String title, String body) {}

    /// The course in every language that it has.
    List<SearchDocument> ofCourse() {
        List<SearchDocument> documents = new ArrayList<>();
        course.texts()
                .forEach((language, text) -> documents.add(new SearchDocument(
                        CourseWorkIds.course(course.course()),
                        language,
                        new Text(text.title(), body(text)),
                        CoursePaths.course(course.course()),
                        List.of(),
                        facets(),
                        Set.of(Audience.EVERYBODY),
                        Optional.of(course.profile().asOf()))));
        return documents;
    }

    private static String body(CourseText text) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text.summary().strip());
        paragraphs.addAll(text.objectives());
        return String.join("\n\n", paragraphs);
    }

    /// A lesson in every language that it has a unit in.
    ///
    /// @param units by language and id
    List<SearchDocument> ofLesson(LessonOutline lesson, Map<String, Map<String, UnitWords>> units) {
        CourseId id = course.course();
        WorkId work = CourseWorkIds.lesson(id, lesson.id());
        List<SearchDocument> documents = new ArrayList<>();
        for (String language : course.texts().keySet()) {
            text(lesson, units.getOrDefault(language, Map.of()))
                    .ifPresent(text -> documents.add(new SearchDocument(
                            work,
                            language,
                            text,
                            CoursePaths.lesson(id, lesson.id()) + "?language=" + language,
                            List.of(),
                            facets(),
                            Set.of(Audience.EVERYBODY),
                            Optional.of(course.profile().asOf()))));
        }
        return documents;
    }

    /// Its title is that of the first unit that exists in the language.
    private static Optional<Text> text(LessonOutline lesson, Map<String, UnitWords> units) {
        List<UnitWords> inOrder = lesson.units().stream()
                .filter(units::containsKey)
                .map(units::get)
                .toList();
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        List<String> paragraphs = new ArrayList<>();
        for (UnitWords unit : inOrder) {
            if (!paragraphs.isEmpty()) {
                paragraphs.add(CoursePlainText.line(unit.title()));
            }
            paragraphs.add(CoursePlainText.blocks(unit.body()));
        }
        return Optional.of(new Text(CoursePlainText.line(inOrder.getFirst().title()), String.join("\n\n", paragraphs)));
    }

    private Map<Facet, List<String>> facets() {
        Profile profile = course.profile();
        Map<Facet, List<String>> facets = new LinkedHashMap<>();
        facets.put(Facet.CRIME, profile.topics().crimeTypes());
        facets.put(Facet.JURISDICTION, profile.topics().jurisdictions());
        facets.put(Facet.INSTRUMENT, profile.topics().treaties());
        facets.put(Facet.LEVEL, List.of(profile.level().code()));
        return facets;
    }
}
