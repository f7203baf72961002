package org.comity.content.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.comity.content.CourseId;
import org.comity.content.CourseImport.Importer;
import org.comity.content.ImportOutcome;
import org.comity.content.importing.ImportingCourses;
import org.comity.content.sample.SampleCourse;
import org.comity.content.versions.CourseWorkIds;
import org.comity.content.versions.PostgresCurricula;
import org.comity.content.versions.PostgresVersions;
import org.comity.content.wiring.ContentModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.CountingDataSource;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.json.Json;
import org.comity.platform.outbox.Outbox;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.WorksChanged;
import org.junit.jupiter.api.Test;

/// Courses on a real PostgreSQL, as search is given them.
final class CourseWorksTest {

    private static final CourseId SAMPLE = new CourseId("sample");
    private static final WorkId COURSE = CourseWorkIds.course(SAMPLE);
    private static final WorkId FIRST = CourseWorkIds.lesson(SAMPLE, "first");
    private static final WorkId SECOND = CourseWorkIds.lesson(SAMPLE, "second");
    private static final Path LIBRARY = Path.of("..", "library", "courses");

    private final CountingDataSource source = new CountingDataSource(TestDatabase.with("platform", "content"));
    private final Database database = new Database(source);
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC);
    private final ImportingCourses courses = new ImportingCourses(
            database,
            new PostgresVersions(new Outbox(clock)),
            new PostgresCurricula(database, clock),
            new AccessPolicy(new ContentModule().accessRules()),
            new AuditTrail(database, clock),
            clock);
    private final PostgresCourseWorks works = new PostgresCourseWorks(database);

    private ImportOutcome take(SampleCourse course) {
        return courses.importArchive(new ByteArrayInputStream(course.zip("")), new Importer.Library());
    }

    private List<List<SearchDocument>> all(String kind) {
        List<List<SearchDocument>> all = new ArrayList<>();
        works.all(kind, all::add);
        return all;
    }

    private SearchDocument document(WorkId work, String language) {
        return works.work(work).stream()
                .filter(document -> document.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private List<WorksChanged> changes() {
        return database.query(
                handle -> handle.createQuery("SELECT payload::text FROM platform.outbox_event ORDER BY id")
                        .mapTo(String.class)
                        .map(payload -> Json.read(payload, WorksChanged.class))
                        .list());
    }

    @Test
    void a_course_is_handed_over_in_each_of_its_languages() {
        take(SampleCourse.valid());

        SearchDocument chinese = document(COURSE, "zh-Hant");
        assertThat(works.work(COURSE)).extracting(SearchDocument::language).containsExactly("en", "zh-Hant");
        assertThat(chinese.title()).isEqualTo("範例");
        assertThat(chinese.text().body()).isEqualTo("用途說明。\n\n測試");
        assertThat(chinese.path()).isEqualTo("/courses/sample");
        assertThat(chinese.facet(Facet.CRIME)).containsExactly("un18-corruption");
        assertThat(chinese.facet(Facet.JURISDICTION)).containsExactly("TW", "NO");
        assertThat(chinese.facet(Facet.INSTRUMENT)).containsExactly("untoc");
        assertThat(chinese.facet(Facet.LEVEL)).containsExactly("foundation");
        assertThat(chinese.audiences()).containsExactly(Audience.EVERYBODY);
        assertThat(chinese.date()).contains(LocalDate.of(2026, 11, 22));
    }

    @Test
    void a_lesson_is_plain_text_in_the_order_of_reading_whether_or_not_somebody_has_reviewed_it() {
        take(SampleCourse.valid());

        SearchDocument english = document(FIRST, "en");
        assertThat(english.title()).isEqualTo("The first");
        assertThat(english.text().body())
                .startsWith("An officer who knows the treaty")
                .contains("\n\nMore\n\nAn officer")
                .doesNotContain("untoc")
                .doesNotContain("map.svg")
                .doesNotContain("#");
        assertThat(english.path()).isEqualTo("/courses/sample/lessons/first?language=en");
        assertThat(document(SECOND, "en").text().body())
                .contains("See the first.")
                .doesNotContain("lesson:");
        assertThat(document(SECOND, "zh-Hant").title()).isEqualTo("第二課");
    }

    @Test
    void a_new_version_tells_of_its_lessons_and_of_those_that_are_gone() {
        take(SampleCourse.valid());
        assertThat(changes())
                .containsExactly(WorksChanged.one(COURSE), WorksChanged.one(FIRST), WorksChanged.one(SECOND));

        take(renamed("second", "third"));

        assertThat(changes().subList(3, changes().size()))
                .contains(
                        WorksChanged.one(COURSE),
                        WorksChanged.one(SECOND),
                        WorksChanged.one(CourseWorkIds.lesson(SAMPLE, "third")));
        assertThat(works.work(SECOND)).isEmpty();
        assertThat(works.work(CourseWorkIds.lesson(SAMPLE, "third"))).hasSize(2);
        assertThat(all("lesson")).hasSize(2);
    }

    private static SampleCourse renamed(String lesson, String name) {
        SampleCourse course = SampleCourse.valid();
        for (String language : List.of("en", "zh-Hant")) {
            String file = language + "/" + lesson + ".md";
            course = course.with(language + "/" + name + ".md", course.text(file))
                    .without(file);
        }
        return course.with("course.yaml", course.text("course.yaml").replace("id: " + lesson, "id: " + name))
                .with("questions.yaml", course.text("questions.yaml").replace("lesson: " + lesson, "lesson: " + name));
    }

    @Test
    void the_same_course_again_or_an_import_that_fails_tells_nothing() {
        take(SampleCourse.valid());
        int told = changes().size();

        take(SampleCourse.valid());
        assertThat(changes()).hasSize(told);

        database.change(handle -> handle.execute("DROP TABLE platform.audit_entry CASCADE"));
        assertThatThrownBy(() -> take(renamed("second", "third"))).isNotNull();
        assertThat(changes()).hasSize(told);
        assertThat(works.work(CourseWorkIds.lesson(SAMPLE, "third"))).isEmpty();
    }

    @Test
    void every_work_of_the_library_is_handed_over_alone_as_among_all_with_a_fixed_number_of_queries() {
        take(SampleCourse.valid());
        int few = source.during(() -> all("lesson")).size();
        for (String course : List.of("liaison-officer", "request-for-assistance", "transnational-crime")) {
            assertThat(courses.importFolder(LIBRARY.resolve(course), new Importer.Library()))
                    .isInstanceOf(ImportOutcome.Imported.class);
        }

        assertThat(source.during(() -> all("lesson"))).hasSize(few);
        assertThat(all("course")).hasSize(4);
        for (String kind : works.kinds()) {
            assertThat(all(kind))
                    .allSatisfy(documents ->
                            assertThat(works.work(documents.getFirst().work())).isEqualTo(documents));
        }
        assertThat(document(CourseWorkIds.lesson(new CourseId("request-for-assistance"), "contents"), "ar")
                        .text()
                        .body())
                .contains("الطلب");
        assertThat(document(CourseWorkIds.course(new CourseId("request-for-assistance")), "fr")
                        .facet(Facet.INSTRUMENT))
                .contains("untoc", "vclt");
        assertThat(works.work(new WorkId("lesson", "No such/lesson"))).isEmpty();
        assertThat(works.work(new WorkId("course", "no-such-course"))).isEmpty();
    }
}
