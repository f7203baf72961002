package org.comity.content.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.content.CourseId;
import org.comity.content.CourseSummary;
import org.comity.content.finding.LessonWords.UnitWords;
import org.comity.content.manuscript.Outline.LessonOutline;
import org.comity.content.versions.CourseWorkIds;
import org.comity.content.versions.OutlineJson;
import org.comity.content.versions.PostgresCatalogue;
import org.comity.platform.database.Database;
import org.comity.search.SearchDocument;
import org.comity.search.SearchableWorks;
import org.comity.search.WorkId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Hands over the current version of every course from PostgreSQL: never from the catalogue in memory, which may be
/// some
/// seconds old. A fixed number of queries, however many courses there are; of the lessons one course is held at a time.
@Singleton
public final class PostgresCourseWorks implements SearchableWorks {

    private static final int FETCH = 500;
    private static final String EVERY = "";

    /// The newest version of every course, or of one.
    private static final String CURRENT = """
            WITH current AS (
                SELECT course, max(number) AS number FROM content.version
                WHERE :course = '' OR course = :course GROUP BY course)
            """;

    private final Database database;

    @Inject
    public PostgresCourseWorks(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CourseWorkIds.COURSE, CourseWorkIds.LESSON);
    }

    @Override
    public List<SearchDocument> work(WorkId work) {
        String[] parts = work.id().split("/", 2);
        if (!CourseId.isValid(parts[0])) {
            return List.of();
        }
        boolean course = work.kind().equals(CourseWorkIds.COURSE);
        return database.transaction(handle -> {
            frozen(handle);
            Stream.Builder<List<SearchDocument>> works = Stream.builder();
            if (course) {
                courses(handle, parts[0], works);
            } else {
                lessons(handle, parts[0], works);
            }
            return works.build()
                    .filter(documents -> documents.getFirst().work().equals(work))
                    .findFirst()
                    .orElse(List.of());
        });
    }

    @Override
    public void all(String kind, Consumer<List<SearchDocument>> taking) {
        database.change(handle -> {
            frozen(handle);
            if (kind.equals(CourseWorkIds.COURSE)) {
                courses(handle, EVERY, taking);
            } else {
                lessons(handle, EVERY, taking);
            }
        });
    }

    /// All queries of the transaction see one state.
    private static void frozen(Handle handle) {
        handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    private static Stream<CourseSummary> summaries(Handle handle, String course) {
        return PostgresCatalogue.current(handle).stream()
                .filter(summary -> course.isEmpty() || summary.course().value().equals(course));
    }

    private static void courses(Handle handle, String course, Consumer<List<SearchDocument>> taking) {
        summaries(handle, course).forEach(summary -> taking.accept(new LessonWords(summary).ofCourse()));
    }

    private static void lessons(Handle handle, String course, Consumer<List<SearchDocument>> taking) {
        Map<String, CourseSummary> summaries = summaries(handle, course)
                .collect(Collectors.toMap(summary -> summary.course().value(), Function.identity()));
        Shelf shelf = new Shelf(summaries, outlines(handle, course), taking);
        try (Stream<Row> rows = handle
                .createQuery(CURRENT + """
                        SELECT u.course, u.language, u.lesson, u.unit, u.title, u.body
                        FROM content.unit_text u JOIN current USING (course, number) ORDER BY u.course
                        """)
                .bind("course", course)
                .setFetchSize(FETCH)
                .map((row, context) -> Row.of(row))
                .stream()) {
            rows.forEach(shelf::put);
        }
        shelf.empty();
    }

    private static Map<String, List<LessonOutline>> outlines(Handle handle, String course) {
        return handle.createQuery(CURRENT + """
                        SELECT v.course, v.outline -> 'lessons' AS lessons
                        FROM content.version v JOIN current USING (course, number)
                        """)
                .bind("course", course)
                .map((row, context) -> Map.entry(
                        row.getString("course"),
                        List.of(OutlineJson.read(row.getString("lessons"), LessonOutline[].class))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A unit in one language.
    private record Row(String course, String language, String lesson, String unit, UnitWords words) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("course"),
                    row.getString("language"),
                    row.getString("lesson"),
                    row.getString("unit"),
                    new UnitWords(row.getString("title"), row.getString("body")));
        }
    }

    /// Collects the units of one course and hands its lessons over when the next one begins.
    private static final class Shelf {
        private final Map<String, CourseSummary> summaries;
        private final Map<String, List<LessonOutline>> outlines;
        private final Consumer<List<SearchDocument>> taking;
        private final Map<String, Map<String, Map<String, UnitWords>>> units = new HashMap<>();
        private @Nullable String course;

        Shelf(
                Map<String, CourseSummary> summaries,
                Map<String, List<LessonOutline>> outlines,
                Consumer<List<SearchDocument>> taking) {
            this.summaries = summaries;
            this.outlines = outlines;
            this.taking = taking;
        }

        void put(Row row) {
            if (!row.course().equals(course)) {
                empty();
                course = row.course();
            }
            units.computeIfAbsent(row.lesson(), lesson -> new HashMap<>())
                    .computeIfAbsent(row.language(), language -> new HashMap<>())
                    .put(row.unit(), row.words());
        }

        void empty() {
            @Nullable String known = course;
            if (known == null) {
                return;
            }
            LessonWords words = new LessonWords(Objects.requireNonNull(summaries.get(known), known));
            for (LessonOutline lesson : outlines.getOrDefault(known, List.of())) {
                List<SearchDocument> documents = words.ofLesson(lesson, units.getOrDefault(lesson.id(), Map.of()));
                if (!documents.isEmpty()) {
                    taking.accept(documents);
                }
            }
            units.clear();
        }
    }
}
