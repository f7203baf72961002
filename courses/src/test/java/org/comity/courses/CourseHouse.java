package org.comity.courses;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.comity.content.CourseVersion;
import org.comity.courses.catalogue.CatalogueApiResource;
import org.comity.courses.catalogue.CatalogueResource;
import org.comity.courses.catalogue.Shelves;
import org.comity.courses.enrolment.Enrolling;
import org.comity.courses.enrolment.EnrolmentApiResource;
import org.comity.courses.enrolment.EnrolmentResource;
import org.comity.courses.enrolment.MarkingRead;
import org.comity.courses.enrolment.PostgresEnrolments;
import org.comity.courses.enrolment.Visiting;
import org.comity.courses.lesson.LessonApiResource;
import org.comity.courses.lesson.LessonResource;
import org.comity.courses.lesson.LessonTexts;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.CountingDataSource;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.web.TestServer;

/// Catalogue, enrolment and lessons, wired by hand around a fresh database.
public final class CourseHouse {

    public final CountingDataSource source = new CountingDataSource(TestDatabase.with("platform", "courses"));
    public final Database database = new Database(source);
    public final Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    public final AuditTrail trail = new AuditTrail(database, clock);
    public final HandBuiltCurricula curricula;
    public final PostgresEnrolments enrolments = new PostgresEnrolments();
    public final Enrolling enrolling;
    public final MarkingRead marking;
    public final TestServer server;

    public CourseHouse(CourseVersion... published) {
        curricula = new HandBuiltCurricula(published);
        enrolling = new Enrolling(database, enrolments, CoursesServer.POLICY, trail, clock, new SecureRandom());
        marking = new MarkingRead(database, enrolments, curricula, CoursesServer.POLICY, clock);
        Visiting visiting = new Visiting(database, enrolments, curricula, CoursesServer.POLICY);
        Shelves shelves = new Shelves(curricula);
        LessonTexts texts = new LessonTexts();
        server = CoursesServer.of(
                new CatalogueResource(shelves, visiting, enrolments, database),
                new CatalogueApiResource(shelves, visiting),
                new EnrolmentResource(enrolling, curricula, TestServer.CONFIGURATION),
                new EnrolmentApiResource(enrolling, enrolments, curricula, database),
                new LessonResource(visiting, texts, marking, TestServer.CONFIGURATION),
                new LessonApiResource(visiting, texts, marking));
    }
}
