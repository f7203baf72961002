package org.comity.content.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.comity.content.CourseId;
import org.comity.content.CourseImport.Importer;
import org.comity.content.CourseSummary.Owner;
import org.comity.content.CourseVersionId;
import org.comity.content.ImportOutcome;
import org.comity.content.ImportOutcome.Imported;
import org.comity.content.ImportOutcome.Rejected;
import org.comity.content.ImportOutcome.Unchanged;
import org.comity.content.sample.Report;
import org.comity.content.sample.SampleCourse;
import org.comity.content.versions.PostgresCurricula;
import org.comity.content.versions.PostgresVersions;
import org.comity.content.wiring.ContentModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.access.Role;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.outbox.Outbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Importing on a real PostgreSQL.
final class CourseImportTest {

    private static final CourseId SAMPLE = new CourseId("sample");
    private static final Actor PUBLISHER = person(Role.PUBLISHER, "academy", "TW");
    private static final Importer ACADEMY = new Importer.Publisher(PUBLISHER);

    private final Database database = new Database(TestDatabase.with("platform", "content"));
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private final PostgresCurricula curricula = new PostgresCurricula(database, clock);
    private final AuditTrail trail = new AuditTrail(database, clock);
    private final ImportingCourses courses = new ImportingCourses(
            database,
            new PostgresVersions(new Outbox(clock)),
            curricula,
            new AccessPolicy(new ContentModule().accessRules()),
            trail,
            clock);

    @TempDir
    private Path folder;

    private static Actor person(Role role, String organisation, String jurisdiction) {
        return new Actor(new UUID(1, 2), Set.of(role), organisation, jurisdiction);
    }

    private ImportOutcome upload(SampleCourse course, Importer importer) {
        return courses.importArchive(new ByteArrayInputStream(course.zip("")), importer);
    }

    private long rows(String table) {
        return database.query(handle -> handle.createQuery("SELECT count(*) FROM content." + table)
                .mapTo(Long.class)
                .one());
    }

    private List<AuditRecord> audit() {
        return trail.newest(OptionalLong.empty(), 10);
    }

    @Test
    void a_course_comes_in_as_version_one_and_stands_in_the_catalogue_at_once() {
        assertThat(curricula.catalogue()).isEmpty();

        ImportOutcome outcome = upload(SampleCourse.valid(), ACADEMY);

        assertThat(outcome).isInstanceOfSatisfying(Imported.class, imported -> {
            assertThat(imported.id()).isEqualTo(new CourseVersionId(SAMPLE, 1));
            assertThat(imported.digest()).matches("[0-9a-f]{64}");
            assertThat(imported.warnings()).isEmpty();
        });
        assertThat(curricula.catalogue())
                .singleElement()
                .satisfies(summary -> assertThat(summary.owner()).isEqualTo(new Owner("academy", "TW")));
    }

    @Test
    void the_same_input_twice_changes_nothing() {
        upload(SampleCourse.valid(), ACADEMY);

        ImportOutcome again = courses.importArchive(
                new ByteArrayInputStream(SampleCourse.valid().zip("any-folder/")), ACADEMY);
        ImportOutcome fromFolder = courses.importFolder(SampleCourse.valid().into(folder), ACADEMY);

        assertThat(again).isEqualTo(new Unchanged(new CourseVersionId(SAMPLE, 1)));
        assertThat(fromFolder).isEqualTo(again);
        assertThat(rows("version")).isEqualTo(1);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void line_ends_and_byte_order_marks_make_no_new_version() {
        upload(SampleCourse.valid(), ACADEMY);
        SampleCourse windows = SampleCourse.valid()
                .with(
                        "en/first.md",
                        "\uFEFF" + SampleCourse.valid().text("en/first.md").replace("\n", "\r\n"));

        assertThat(upload(windows, ACADEMY)).isInstanceOf(Unchanged.class);
    }

    @Test
    void a_change_makes_the_next_version_and_keeps_the_old_one() {
        upload(SampleCourse.valid(), ACADEMY);
        SampleCourse changed = SampleCourse.valid().replacing("en/first.md", "# The first", "# The very first");

        assertThat(upload(changed, ACADEMY))
                .isInstanceOfSatisfying(
                        Imported.class,
                        imported -> assertThat(imported.id().number()).isEqualTo(2));

        assertThat(title(1)).isEqualTo("The first");
        assertThat(title(2)).isEqualTo("The very first");
        assertThat(curricula.current(SAMPLE).orElseThrow().id().number()).isEqualTo(2);
    }

    private String title(int number) {
        return curricula
                .version(new CourseVersionId(SAMPLE, number))
                .flatMap(version -> version.text("first", "intro", "en"))
                .orElseThrow()
                .title()
                .plain();
    }

    @Test
    void a_fault_lets_nothing_in() {
        ImportOutcome outcome =
                upload(SampleCourse.valid().replacing("questions.yaml", "answer: b", "answer: d"), ACADEMY);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(Report::line)
                                .containsExactly("questions.yaml:5 answer-unknown"));
        assertThat(rows("course")).isZero();
        assertThat(audit()).isEmpty();
    }

    @Test
    void a_failure_in_the_middle_leaves_nothing_behind() {
        database.change(handle -> handle.execute("ALTER TABLE content.figure ADD CHECK (width < 100)"));

        assertThatThrownBy(() -> upload(SampleCourse.valid(), ACADEMY)).isInstanceOf(RuntimeException.class);

        for (String table : List.of("course", "version", "translation", "unit_text", "question_text", "figure")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(audit()).isEmpty();
    }

    @Test
    void many_imports_of_the_same_archive_at_once_give_one_version() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<ImportOutcome>> work = IntStream.range(0, 16)
                    .<Callable<ImportOutcome>>mapToObj(i -> () -> upload(SampleCourse.valid(), ACADEMY))
                    .toList();

            List<Future<ImportOutcome>> outcomes = pool.invokeAll(work);

            assertThat(outcomes)
                    .extracting(Future::resultNow)
                    .filteredOn(Imported.class::isInstance)
                    .hasSize(1);
        }
        assertThat(rows("version")).isEqualTo(1);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void many_different_imports_at_once_are_numbered_without_gaps() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<ImportOutcome>> work = IntStream.rangeClosed(1, 12)
                    .<Callable<ImportOutcome>>mapToObj(i -> () -> upload(
                            SampleCourse.valid()
                                    .replacing("course.yaml", "effort-minutes: 30", "effort-minutes: 3" + i),
                            ACADEMY))
                    .toList();

            assertThat(pool.invokeAll(work))
                    .extracting(Future::resultNow)
                    .extracting(outcome -> ((Imported) outcome).id().number())
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        }
    }

    @Test
    void published_versions_cannot_be_changed_removed_or_emptied() {
        upload(SampleCourse.valid(), ACADEMY);

        for (String attack : List.of(
                "UPDATE content.version SET licence = 'MIT'",
                "UPDATE content.course SET owner_organisation = 'other'",
                "UPDATE content.unit_text SET body = 'x'",
                "UPDATE content.question_text SET document = '{}'",
                "UPDATE content.translation SET title = 'x'",
                "UPDATE content.figure SET content = ''",
                "DELETE FROM content.figure",
                "DELETE FROM content.unit_text",
                "TRUNCATE content.question_text",
                "TRUNCATE content.version CASCADE")) {
            assertThatThrownBy(() -> database.change(handle -> handle.execute(attack)))
                    .as(attack)
                    .hasMessageContaining("Published courses never change");
        }
    }

    @Test
    void an_import_leaves_an_audit_entry() {
        ImportOutcome outcome = upload(SampleCourse.valid(), ACADEMY);

        assertThat(audit()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("content.course-imported");
            assertThat(entry.recordId()).isEqualTo("sample");
            assertThat(entry.actor()).contains(PUBLISHER.id());
            assertThat(entry.jurisdiction()).contains("TW");
            assertThat(entry.details()).contains(((Imported) outcome).digest());
        });
    }

    @Test
    void a_publisher_cannot_publish_for_another_organisation() {
        Importer other = new Importer.Publisher(person(Role.PUBLISHER, "other", "TW"));

        assertThat(upload(SampleCourse.valid(), other))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(Report::line)
                                .containsExactly("course.yaml:0 owner-other"));
    }

    @Test
    void only_publishers_of_the_owner_s_jurisdiction_renew_a_course() {
        upload(SampleCourse.valid(), ACADEMY);
        SampleCourse changed =
                SampleCourse.valid().replacing("course.yaml", "effort-minutes: 30", "effort-minutes: 40");

        for (Actor wrong : List.of(
                person(Role.PUBLISHER, "academy", "XA"),
                person(Role.AUTHOR, "academy", "TW"),
                person(Role.OFFICER, "academy", "TW"),
                person(Role.ADMINISTRATOR, "academy", "TW"))) {
            assertThatThrownBy(() -> upload(changed, new Importer.Publisher(wrong)))
                    .as(wrong.toString())
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(rows("version")).isEqualTo(1);
    }

    @Test
    void the_library_owns_what_it_brings_and_nothing_else() {
        assertThat(upload(SampleCourse.valid(), new Importer.Library())).isInstanceOf(Imported.class);
        assertThat(curricula.catalogue())
                .singleElement()
                .satisfies(summary -> assertThat(summary.owner()).isEqualTo(new Owner("academy", "INT")));
        assertThat(audit())
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEmpty());

        assertThatThrownBy(() -> upload(
                        SampleCourse.valid().replacing("course.yaml", "level: foundation", "level: advanced"), ACADEMY))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_library_does_not_renew_what_a_publisher_owns() {
        upload(SampleCourse.valid(), ACADEMY);

        assertThatThrownBy(() -> upload(
                        SampleCourse.valid().replacing("course.yaml", "level: foundation", "level: advanced"),
                        new Importer.Library()))
                .isInstanceOf(Forbidden.class);
    }
}
