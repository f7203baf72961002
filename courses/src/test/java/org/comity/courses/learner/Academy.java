package org.comity.courses.learner;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.courses.AttemptId;
import org.comity.courses.CoursesServer;
import org.comity.courses.ExampleCourse;
import org.comity.courses.ExampleQuestions;
import org.comity.courses.HandBuiltCurricula;
import org.comity.courses.Rendering;
import org.comity.courses.attempt.Admitting;
import org.comity.courses.attempt.Answering;
import org.comity.courses.attempt.Answering.Submission;
import org.comity.courses.attempt.Attempting;
import org.comity.courses.attempt.Completing;
import org.comity.courses.attempt.PostgresAttempts;
import org.comity.courses.certificate.Certificate;
import org.comity.courses.certificate.Certification;
import org.comity.courses.certificate.PostgresCertificates;
import org.comity.courses.certificate.Sheet;
import org.comity.courses.enrolment.Enrolling;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.enrolment.MarkingRead;
import org.comity.courses.enrolment.PostgresEnrolments;
import org.comity.courses.enrolment.ReadingLanguages;
import org.comity.courses.scoring.RawAnswer;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.identity.KeycloakProvider;
import org.comity.platform.identity.Person;
import org.comity.platform.identity.PostgresSessions;
import org.comity.platform.identity.Sessions;
import org.comity.platform.privacy.KeptRecords;
import org.comity.platform.web.TestServer;

/// Learning as a whole, wired by hand on a real database: a course whose examination asks for a choice, a word and a
/// number.
final class Academy {

    static final CourseId COURSE = new CourseId("example");
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Database database = new Database(TestDatabase.with("platform", "courses"));
    final AuditTrail trail = new AuditTrail(database, clock);
    final PostgresEnrolments enrolments = new PostgresEnrolments();
    final PostgresCertificates certificates = new PostgresCertificates();
    final HandBuiltCurricula curricula = new HandBuiltCurricula(ExampleCourse.example()
            .in("ar", "دورة تجريبية")
            .in("zh-Hant", "範例課程")
            .pool(ExampleQuestions.pool("pool", "single", "text", "number"))
            .build());
    final Bookmarks bookmarks = new Bookmarks();
    final TestServer server;

    private final Enrolling enrolling =
            new Enrolling(database, enrolments, CoursesServer.POLICY, trail, clock, new SecureRandom());
    private final MarkingRead marking = new MarkingRead(database, enrolments, curricula, CoursesServer.POLICY, clock);
    private final PostgresAttempts attempts = new PostgresAttempts();
    private final Attempting attempting = new Attempting(
            database,
            new Admitting(database, enrolments, attempts, certificates, curricula, clock),
            attempts,
            CoursesServer.POLICY,
            clock,
            new SecureRandom());
    private final Certification certification =
            new Certification(database, certificates, trail, CoursesServer.POLICY, clock, new SecureRandom());
    private final Answering answering = new Answering(
            database,
            attempts,
            curricula,
            CoursesServer.POLICY,
            new Completing(attempts, enrolments, certification, trail),
            clock);

    Academy() {
        PostgresLearners learners = new PostgresLearners();
        KeptRecords others = new KeptRecords(List.of(bookmarks));
        Sheet sheet = new Sheet(curricula, Rendering.MESSAGES, TestServer.ORGANISATIONS, TestServer.CONFIGURATION);
        Gathering gathering = new Gathering(learners, enrolments, certificates, sheet, curricula);
        Sessions sessions = new Sessions(
                new PostgresSessions(database),
                new KeycloakProvider(TestServer.CONFIGURATION, clock),
                TestServer.CONFIGURATION,
                clock,
                new SecureRandom());
        server = CoursesServer.of(
                new LearnerResource(
                        database,
                        gathering,
                        new Exporting(database, gathering, others, trail, CoursesServer.POLICY, clock),
                        new Erasing(
                                database,
                                new ErasingLearning(learners, certificates, clock),
                                others,
                                trail,
                                CoursesServer.POLICY),
                        sessions,
                        TestServer.CONFIGURATION),
                new StatisticsResource(new PostgresStatistics(database), curricula, CoursesServer.POLICY));
    }

    Enrolment enrol(Person person) {
        return enrolling.enrol(person.actor(), course(), ReadingLanguages.NOT_CHOSEN);
    }

    void read(Person person, String lesson, String unit) {
        marking.mark(person.actor(), new MarkingRead.Target(COURSE, lesson, Optional.of(unit)));
    }

    AttemptId start(Person person) {
        return ((Attempting.Outcome.Started) attempting.start(person.actor(), COURSE)).attempt();
    }

    Answering.Outcome answer(Person person, AttemptId attempt, String question, RawAnswer raw) {
        return answering.answer(person, new Submission(attempt, question, raw, "en"));
    }

    /// Takes the course up if need be and sits the examination.
    void sit(Person person, boolean passing) {
        enrol(person);
        AttemptId attempt = start(person);
        answer(person, attempt, "single", new RawAnswer(List.of(passing ? "b" : "a"), Map.of(), ""));
        answer(person, attempt, "text", typed(passing ? "Extradition" : "My own words"));
        answer(person, attempt, "number", typed(passing ? "2.5" : "987654321"));
    }

    Certificate certificate(Person person) {
        return database.query(handle -> certificates.of(handle, person.subject()))
                .getFirst();
    }

    Certificate again(Certificate certificate) {
        return certification.verify(certificate.code()).orElseThrow();
    }

    CourseVersion course() {
        return curricula.current(COURSE).orElseThrow();
    }

    List<AuditRecord> audited() {
        return trail.newest(OptionalLong.empty(), 200);
    }

    /// Every row of the module's tables as text, to look for traces.
    String everythingStored() {
        return database.query(handle -> List.of("enrolment", "attempt", "answer", "certificate", "lesson_read").stream()
                .flatMap(
                        table -> handle
                                .createQuery("SELECT t::text FROM courses.%s t".formatted(table))
                                .mapTo(String.class)
                                .list()
                                .stream())
                .collect(java.util.stream.Collectors.joining("\n")));
    }

    static RawAnswer typed(String text) {
        return new RawAnswer(List.of(), Map.of(), text);
    }
}
