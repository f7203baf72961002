package org.comity.courses.certificate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.comity.content.CourseVersion;
import org.comity.courses.ExampleCourse;
import org.comity.courses.HandBuiltCurricula;
import org.comity.courses.Rendering;
import org.comity.courses.enrolment.Enrolling;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.enrolment.PostgresEnrolments;
import org.comity.courses.enrolment.ReadingLanguages;
import org.comity.courses.wiring.CoursesModule;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.identity.Person;
import org.comity.platform.web.TestServer;

/// Everything that issues certificates, wired by hand on a real database.
final class Office {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Database database = new Database(TestDatabase.with("platform", "courses"));
    final AuditTrail trail = new AuditTrail(database, clock);
    final AccessPolicy policy = new AccessPolicy(new CoursesModule().accessRules());
    final PostgresEnrolments enrolments = new PostgresEnrolments();
    final PostgresCertificates certificates = new PostgresCertificates();
    final Enrolling enrolling = new Enrolling(database, enrolments, policy, trail, clock, new SecureRandom());
    final CourseVersion course = ExampleCourse.example()
            .in("ar", "دورة تجريبية")
            .in("zh-Hant", "範例課程")
            .in("de", "Beispielkurs")
            .build();
    final Certification certification =
            new Certification(database, certificates, trail, policy, clock, new SecureRandom());
    final Sheet sheet = new Sheet(
            new HandBuiltCurricula(course), Rendering.MESSAGES, TestServer.ORGANISATIONS, TestServer.CONFIGURATION);

    Enrolment complete(Person person) {
        Enrolment enrolment = enrolling.enrol(person.actor(), course, ReadingLanguages.NOT_CHOSEN);
        database.change(handle -> enrolments.complete(handle, enrolment.id(), NOW));
        return enrolment;
    }

    Certificate issue(Person person, Enrolment enrolment) {
        return database.transaction(handle -> certification.issue(handle, person, enrolment, course));
    }

    Certificate issue(Person person) {
        return issue(person, complete(person));
    }

    List<AuditRecord> audited() {
        return trail.newest(OptionalLong.empty(), 100);
    }
}
