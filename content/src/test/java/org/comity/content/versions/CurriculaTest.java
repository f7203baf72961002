package org.comity.content.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.content.CourseId;
import org.comity.content.CourseImport.Importer;
import org.comity.content.CourseKind;
import org.comity.content.CourseSummary;
import org.comity.content.CourseText.Completeness;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersion.Assessment;
import org.comity.content.CourseVersionId;
import org.comity.content.Figure;
import org.comity.content.Label;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.comity.content.QuestionText;
import org.comity.content.Review;
import org.comity.content.UnitText;
import org.comity.content.importing.ImportingCourses;
import org.comity.content.sample.SampleCourse;
import org.comity.content.wiring.ContentModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.outbox.Outbox;
import org.junit.jupiter.api.Test;

/// What neighbours get, read back from a real PostgreSQL.
final class CurriculaTest {

    private static final CourseId SAMPLE = new CourseId("sample");
    private static final CourseVersionId FIRST = new CourseVersionId(SAMPLE, 1);

    /// A clock that a test can put forward.
    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final MovingClock clock = new MovingClock();
    private final Database database = new Database(TestDatabase.with("platform", "content"));
    private final PostgresCurricula curricula = new PostgresCurricula(database, clock);
    private final PostgresCurricula otherServer = new PostgresCurricula(database, clock);
    private final ImportingCourses courses = new ImportingCourses(
            database,
            new PostgresVersions(new Outbox(clock)),
            curricula,
            new AccessPolicy(new ContentModule().accessRules()),
            new AuditTrail(database, clock),
            clock);

    private void take(SampleCourse course) {
        courses.importArchive(new ByteArrayInputStream(course.zip("")), new Importer.Library());
    }

    private CourseVersion taken(SampleCourse course) {
        take(course);
        return curricula.current(SAMPLE).orElseThrow();
    }

    @Test
    void what_does_not_exist_is_empty() {
        assertThat(curricula.catalogue()).isEmpty();
        assertThat(curricula.current(SAMPLE)).isEmpty();
        assertThat(curricula.version(FIRST)).isEmpty();
        assertThat(curricula.figure(FIRST, "en", "map.svg")).isEmpty();
    }

    @Test
    void a_card_says_what_the_course_is_and_how_complete_in_each_language() {
        take(SampleCourse.valid().without("zh-Hant/second.md").without("zh-Hant/questions.yaml"));

        CourseSummary card = curricula.catalogue().getFirst();

        assertThat(card.profile().kind()).isEqualTo(CourseKind.SKILL);
        assertThat(card.profile().topics().jurisdictions()).containsExactly("TW", "NO");
        assertThat(card.profile().asOf()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(card.texts().keySet()).containsExactly("en", "zh-Hant");
        assertThat(card.original().title()).isEqualTo("A sample");
        assertThat(card.original().completeness()).isEqualTo(new Completeness(9, 9));
        assertThat(card.text("zh-Hant").orElseThrow().completeness()).isEqualTo(new Completeness(2, 9));
        assertThat(card.text("fr")).isEmpty();
    }

    @Test
    void the_catalogue_shows_the_current_version_of_each_course_once() {
        take(SampleCourse.valid());
        take(SampleCourse.valid().replacing("en/course.yaml", "A sample", "A better sample"));
        take(SampleCourse.valid().replacing("course.yaml", "id: sample", "id: another"));

        assertThat(curricula.catalogue())
                .extracting(summary -> summary.id().toString())
                .containsExactly("another/1", "sample/2");
    }

    @Test
    void an_import_on_another_server_shows_after_some_seconds() {
        assertThat(otherServer.catalogue()).isEmpty();
        take(SampleCourse.valid());
        assertThat(otherServer.catalogue()).isEmpty();

        clock.forward(Duration.ofSeconds(11));

        assertThat(otherServer.catalogue()).hasSize(1);
    }

    @Test
    void units_come_in_order_with_safe_html_in_each_language() {
        CourseVersion version = taken(SampleCourse.valid());

        assertThat(version.lessons()).extracting(lesson -> lesson.id()).containsExactly("first", "second");
        assertThat(version.lessons().getFirst().units())
                .extracting(unit -> unit.id())
                .containsExactly("intro", "more");
        UnitText chinese = version.text("first", "intro", "zh-Hant").orElseThrow();
        assertThat(chinese.title()).isEqualTo(new Label("第一課", "第一課"));
        assertThat(chinese.html()).contains("<a class=\"cite\" href=\"#source-untoc\"><bdi>[1，第3條]</bdi></a>");
        assertThat(version.text("second", "intro", "en").orElseThrow().html())
                .contains("<a href=\"/courses/sample/lessons/first\">the first</a>");
        assertThat(version.text("first", "more", "en").orElseThrow().html())
                .contains("<img src=\"/courses/sample/versions/1/figures/en/map.svg\" alt=\"A map\" width=\"720\""
                        + " height=\"400\" loading=\"lazy\" />")
                .contains("<figcaption>The map</figcaption>");
        assertThat(version.sources()).singleElement().satisfies(source -> {
            assertThat(source.anchor()).isEqualTo("source-untoc");
            assertThat(source.number()).isEqualTo(1);
            assertThat(source.language()).isEqualTo("en");
            assertThat(source.direction()).isEqualTo("ltr");
        });
        assertThat(version.assessment()).isEqualTo(new Assessment(70, 5, 0));
    }

    @Test
    void questions_keep_their_right_answers_through_the_database() {
        CourseVersion version = taken(SampleCourse.valid());

        assertThat(version.pools()).extracting(pool -> pool.draw()).containsExactly(2, 3);
        assertThat(task(version, "single")).isEqualTo(new Task.SingleChoice(List.of("a", "b", "c"), "b"));
        assertThat(task(version, "several"))
                .isEqualTo(new Task.MultipleChoice(List.of("a", "b", "c"), Set.of("a", "c")));
        assertThat(task(version, "pairs"))
                .isEqualTo(new Task.Matching(List.of("a", "b"), List.of("x", "y", "z"), Map.of("a", "x", "b", "z")));
        assertThat(task(version, "order")).isEqualTo(new Task.Ordering(List.of("p", "q", "r")));
        assertThat(task(version, "words")).isEqualTo(new Task.ShortText());
        assertThat(task(version, "year"))
                .isEqualTo(new Task.NumberEntry(new BigDecimal("2003.5"), new BigDecimal("0.5")));
        assertThat(version.question("several").orElseThrow().points()).isEqualTo(2);
        assertThat(version.question("order").orElseThrow().shuffle()).isFalse();
    }

    private static Task task(CourseVersion version, String question) {
        return version.question(question).map(Question::task).orElseThrow();
    }

    @Test
    void question_texts_are_rendered() {
        CourseVersion version = taken(SampleCourse.valid());

        QuestionText single =
                version.question("single").orElseThrow().text("en").orElseThrow();
        assertThat(single.prompt())
                .isEqualTo("<p>Which one? <a class=\"cite\" href=\"#source-untoc\"><bdi>[1]</bdi></a></p>");
        assertThat(single.choices()).containsEntry("a", new Label("The <em>first</em>", "The first"));
        assertThat(single.feedback().byOption()).containsEntry("b", "<p>Yes.</p>");
        assertThat(version.question("several")
                        .orElseThrow()
                        .text("en")
                        .orElseThrow()
                        .prompt())
                .isEqualTo("<p>Which ones?</p>\n<p>Choose all that apply.</p>");
        QuestionText words = version.question("words").orElseThrow().text("en").orElseThrow();
        assertThat(words.entry().accept()).containsExactly("mutual legal assistance", "MLA");
        assertThat(words.feedback().incorrect()).isEqualTo("<p>Wrong.</p>");
        assertThat(version.question("year")
                        .orElseThrow()
                        .text("zh-Hant")
                        .orElseThrow()
                        .entry()
                        .unit())
                .isEqualTo("years");
    }

    @Test
    void reviews_belong_to_the_units_they_name() {
        CourseVersion version = taken(SampleCourse.valid().appending("zh-Hant/course.yaml", """
                        reviews:
                          - units: [first/intro, q/year]
                            by: "Officer Example, speaker, academy"
                            on: 2026-12-01
                        """));

        Review review = new Review("Officer Example, speaker, academy", LocalDate.of(2026, 12, 1));
        assertThat(version.text("first", "intro", "zh-Hant").orElseThrow().reviewed())
                .contains(review);
        assertThat(version.text("first", "intro", "en").orElseThrow().reviewed())
                .isEmpty();
        assertThat(version.text("first", "more", "zh-Hant").orElseThrow().reviewed())
                .isEmpty();
        assertThat(version.question("year")
                        .orElseThrow()
                        .text("zh-Hant")
                        .orElseThrow()
                        .reviewed())
                .contains(review);
    }

    @Test
    void a_language_s_own_picture_goes_before_the_common_one() {
        String own = SampleCourse.SVG.replace("A map", "地圖").replace("0 0 720 400", "0 0 720 500");
        CourseVersion version = taken(SampleCourse.valid().with("zh-Hant/figures/map.svg", own));

        Figure chinese = curricula.figure(FIRST, "zh-Hant", "map.svg").orElseThrow();
        Figure english = curricula.figure(FIRST, "en", "map.svg").orElseThrow();

        assertThat(new String(chinese.content(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("地圖");
        assertThat(chinese.mediaType()).isEqualTo("image/svg+xml");
        assertThat(english.etag()).isNotEqualTo(chinese.etag()).matches("[0-9a-f]{32}");
        assertThat(curricula.figure(FIRST, "ar", "map.svg").orElseThrow().etag())
                .isEqualTo(english.etag());
        assertThat(version.text("first", "more", "zh-Hant").orElseThrow().html())
                .contains("height=\"500\"");
        assertThat(version.text("first", "more", "en").orElseThrow().html()).contains("height=\"400\"");
    }

    @Test
    void a_version_read_twice_is_the_same_object() {
        take(SampleCourse.valid());

        assertThat(curricula.version(FIRST).orElseThrow())
                .isSameAs(curricula.current(SAMPLE).orElseThrow());
    }
}
