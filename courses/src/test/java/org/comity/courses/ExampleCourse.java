package org.comity.courses;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.content.CourseId;
import org.comity.content.CourseKind;
import org.comity.content.CourseLevel;
import org.comity.content.CourseSummary;
import org.comity.content.CourseText;
import org.comity.content.CourseText.Completeness;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersion.Assessment;
import org.comity.content.CourseVersion.Source;
import org.comity.content.CourseVersionId;
import org.comity.content.Label;
import org.comity.content.Lesson;
import org.comity.content.Pool;
import org.comity.content.Review;
import org.comity.content.UnitText;
import org.jspecify.annotations.Nullable;

/// Courses built by hand. Unless told otherwise: version 1 of `example`, a foundation course on a crime type in
/// English with two lessons, `first` (units `intro`, `second-unit`) and `last` (units `intro`, `end`).
public final class ExampleCourse {

    private final CourseId id;
    private int number = 1;
    private CourseKind kind = CourseKind.CRIME_TYPE;
    private CourseLevel level = CourseLevel.FOUNDATION;
    private CourseSummary.Topics topics = new CourseSummary.Topics(List.of(), List.of(), List.of());
    private Assessment assessment = new Assessment(70, 0, 0);
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, List<String>> lessons = new LinkedHashMap<>();
    private final Map<String, List<String>> gaps = new TreeMap<>();
    private final List<Pool> pools = new ArrayList<>();
    private @Nullable Review review;

    private ExampleCourse(String id) {
        this.id = new CourseId(id);
        titles.put("en", "Example course");
        lessons.put("first", List.of("intro", "second-unit"));
        lessons.put("last", List.of("intro", "end"));
    }

    public static ExampleCourse example() {
        return new ExampleCourse("example");
    }

    public static ExampleCourse called(String id) {
        return new ExampleCourse(id);
    }

    public ExampleCourse version(int version) {
        number = version;
        return this;
    }

    public ExampleCourse kind(CourseKind value) {
        kind = value;
        return this;
    }

    public ExampleCourse level(CourseLevel value) {
        level = value;
        return this;
    }

    public ExampleCourse topics(List<String> crimeTypes, List<String> jurisdictions, List<String> treaties) {
        topics = new CourseSummary.Topics(crimeTypes, jurisdictions, treaties);
        return this;
    }

    public ExampleCourse assessment(Assessment value) {
        assessment = value;
        return this;
    }

    /// Adds a language, complete unless units are named that it lacks (as `lesson/unit`).
    public ExampleCourse in(String language, String title, String... missing) {
        titles.put(language, title);
        gaps.put(language, List.of(missing));
        return this;
    }

    /// Replaces the lessons by one that has these units.
    public ExampleCourse only(String lesson, String... units) {
        lessons.clear();
        lessons.put(lesson, List.of(units));
        return this;
    }

    /// Replaces the lessons by many: `lesson-1` … with units `unit-1` …
    public ExampleCourse size(int lessonCount, int unitCount) {
        lessons.clear();
        IntStream.rangeClosed(1, lessonCount)
                .forEach(lesson -> lessons.put(
                        "lesson-" + lesson,
                        IntStream.rangeClosed(1, unitCount)
                                .mapToObj(unit -> "unit-" + unit)
                                .toList()));
        return this;
    }

    public ExampleCourse pool(Pool pool) {
        pools.add(pool);
        return this;
    }

    /// Every unit was reviewed by this person.
    public ExampleCourse reviewed(Review by) {
        review = by;
        return this;
    }

    public CourseVersion build() {
        int total = lessons.values().stream().mapToInt(List::size).sum();
        Map<String, CourseText> texts = new LinkedHashMap<>();
        titles.forEach((language, title) -> texts.put(
                language,
                new CourseText(
                        title,
                        "Summary in " + language,
                        List.of("Objective in " + language),
                        new Completeness(
                                total - gaps.getOrDefault(language, List.of()).size(), total))));
        return new CourseVersion(
                new CourseSummary(
                        new CourseVersionId(id, number),
                        new CourseSummary.Profile(kind, level, topics, 90, LocalDate.of(2026, 11, 22), "en"),
                        new CourseSummary.Owner("comity", "INT"),
                        "Apache-2.0",
                        Instant.parse("2026-11-22T10:00:00Z"),
                        texts),
                "0".repeat(64),
                lessons.entrySet().stream()
                        .map(entry -> lesson(entry.getKey(), entry.getValue()))
                        .toList(),
                pools,
                List.of(
                        new Source(1, "untoc", "The Convention", URI.create("https://treaties.un.org/"), null, "en"),
                        new Source(2, "unused", "A work that no lesson cites", null, null, null)),
                assessment);
    }

    private Lesson lesson(String lesson, List<String> units) {
        return new Lesson(
                lesson,
                25,
                units.stream()
                        .map(unit -> new Lesson.Unit(unit, texts(lesson, unit)))
                        .toList());
    }

    private Map<String, UnitText> texts(String lesson, String unit) {
        Map<String, UnitText> texts = new TreeMap<>();
        for (String language : titles.keySet()) {
            if (!gaps.getOrDefault(language, List.of()).contains(lesson + "/" + unit)) {
                String name = "%s/%s in %s".formatted(lesson, unit, language);
                String html = "<p>Text of %s <a class=\"cite\" href=\"#source-untoc\">1</a></p>".formatted(name);
                texts.put(language, new UnitText(new Label(name, name), html, language, review));
            }
        }
        return texts;
    }
}
