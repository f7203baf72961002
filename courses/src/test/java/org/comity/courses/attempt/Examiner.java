package org.comity.courses.attempt;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.courses.AttemptId;
import org.comity.courses.CoursesServer;
import org.comity.courses.HandBuiltCurricula;
import org.comity.courses.attempt.Answering.Submission;
import org.comity.courses.attempt.api.AttemptApiResource;
import org.comity.courses.certificate.Certification;
import org.comity.courses.certificate.PostgresCertificates;
import org.comity.courses.enrolment.Enrolling;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.enrolment.PostgresEnrolments;
import org.comity.courses.enrolment.ReadingLanguages;
import org.comity.courses.scoring.RawAnswer;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.CountingDataSource;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.identity.Person;
import org.comity.platform.web.TestServer;

/// Everything that examines, wired by hand on a real database.
final class Examiner {

    static final CourseId COURSE = new CourseId("example");

    private final SetClock setClock = new SetClock();
    final Clock clock = setClock;
    final CountingDataSource source = new CountingDataSource(TestDatabase.with("platform", "courses"));
    final Database database = new Database(source);
    final AuditTrail trail = new AuditTrail(database, clock);
    final AccessPolicy policy = CoursesServer.POLICY;
    final PostgresEnrolments enrolments = new PostgresEnrolments();
    final PostgresAttempts attempts = new PostgresAttempts();
    final PostgresCertificates certificates = new PostgresCertificates();
    final HandBuiltCurricula curricula = new HandBuiltCurricula();
    final Enrolling enrolling = new Enrolling(database, enrolments, policy, trail, clock, new SecureRandom());
    final Admitting admitting = new Admitting(database, enrolments, attempts, certificates, curricula, clock);
    final Attempting attempting = new Attempting(database, admitting, attempts, policy, clock, new SecureRandom());
    final Certification certification =
            new Certification(database, certificates, trail, policy, clock, new SecureRandom());
    final Answering answering = new Answering(
            database, attempts, curricula, policy, new Completing(attempts, enrolments, certification, trail), clock);
    final TestServer server = CoursesServer.of(
            new AttemptResource(admitting, attempting, answering, curricula, TestServer.CONFIGURATION),
            new AttemptApiResource(admitting, attempting, answering));

    Examiner(CourseVersion... versions) {
        List.of(versions).forEach(curricula::publish);
    }

    void pass(Duration time) {
        setClock.now = setClock.now.plus(time);
    }

    Enrolment enrol(Person person, String... languages) {
        List<String> chosen = List.of(languages);
        return enrolling.enrol(
                person.actor(),
                curricula.current(COURSE).orElseThrow(),
                new ReadingLanguages(
                        chosen.stream().findFirst(), chosen.stream().skip(1).findFirst()));
    }

    AttemptId start(Person person) {
        return ((Attempting.Outcome.Started) attempting.start(person.actor(), COURSE)).attempt();
    }

    Admission admission(Person person) {
        return admitting.find(person.actor(), COURSE).orElseThrow().admission();
    }

    Sitting sitting(AttemptId attempt) {
        return database.query(handle -> attempts.find(handle, attempt)).orElseThrow();
    }

    Answering.Outcome answer(Person person, AttemptId attempt, String question, RawAnswer raw) {
        return answering.answer(person, new Submission(attempt, question, raw, "en"));
    }

    /// Answers all questions of an attempt, right or wrong.
    void answerAll(Person person, AttemptId attempt, boolean right) {
        sitting(attempt)
                .attempt()
                .questions()
                .forEach(drawn -> answer(
                        person, attempt, drawn.question(), right ? right(drawn.question()) : wrong(drawn.question())));
    }

    List<String> actions() {
        return trail.newest(OptionalLong.empty(), 100).stream()
                .map(AuditRecord::action)
                .toList();
    }

    static RawAnswer right(String question) {
        return switch (question) {
            case "single" -> chosen("b");
            case "multiple" -> chosen("a", "b");
            case "matching" -> placed(Map.of("untoc", "palermo", "uncac", "merida"));
            case "ordering" -> placed(Map.of("placement", "1", "layering", "2", "integration", "3"));
            case "text" -> typed("Extradition");
            case "number" -> typed("2.5");
            default -> throw new IllegalArgumentException(question);
        };
    }

    static RawAnswer wrong(String question) {
        return switch (question) {
            case "single" -> chosen("a");
            case "multiple" -> chosen("c", "d");
            case "matching" -> placed(Map.of("untoc", "vienna", "uncac", "palermo"));
            case "ordering" -> placed(Map.of("placement", "3", "layering", "2", "integration", "1"));
            case "text" -> typed("expulsion");
            case "number" -> typed("7");
            default -> throw new IllegalArgumentException(question);
        };
    }

    static RawAnswer chosen(String... options) {
        return new RawAnswer(List.of(options), Map.of(), "");
    }

    static RawAnswer placed(Map<String, String> placed) {
        return new RawAnswer(List.of(), placed, "");
    }

    static RawAnswer typed(String text) {
        return new RawAnswer(List.of(), Map.of(), text);
    }

    /// A clock that stands until it is moved.
    private static final class SetClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");

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
}
