package org.comity.courses.attempt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.content.Curricula;
import org.comity.courses.CertificateCode;
import org.comity.courses.certificate.Certificate;
import org.comity.courses.certificate.PostgresCertificates;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.enrolment.PostgresEnrolments;
import org.comity.platform.access.Actor;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Finds out where a learner stands with the examination of a course.
@Singleton
public final class Admitting {

    private final Database database;
    private final PostgresEnrolments enrolments;
    private final PostgresAttempts attempts;
    private final PostgresCertificates certificates;
    private final Curricula curricula;
    private final Clock clock;

    @Inject
    public Admitting(
            Database database,
            PostgresEnrolments enrolments,
            PostgresAttempts attempts,
            PostgresCertificates certificates,
            Curricula curricula,
            Clock clock) {
        this.database = database;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.certificates = certificates;
        this.curricula = curricula;
        this.clock = clock;
    }

    /// Her own standing; empty when she has not taken the course up.
    public Optional<Examination> find(Actor actor, CourseId course) {
        record Found(Enrolment enrolment, Admission.Tally tally) {}
        Optional<Found> found = database.query(handle -> enrolments
                .current(handle, actor.id(), course)
                .map(enrolment -> new Found(enrolment, attempts.tally(handle, enrolment))));
        return found.map(each -> examination(
                each.enrolment(),
                curricula.version(each.enrolment().version()).orElseThrow(),
                each.tally(),
                clock.instant()));
    }

    /// Her attempts at it, newest first.
    ///
    /// @param before only those with a smaller number
    public List<Attempt> attempts(Examination examination, int before, int limit) {
        return database.query(
                handle -> attempts.of(handle, examination.enrolment().id(), before, limit));
    }

    /// The code of the certificate that an enrolment earned.
    public Optional<CertificateCode> certificate(Enrolment enrolment) {
        return enrolment.completed()
                ? database.query(handle -> certificates.of(handle, enrolment.id()))
                        .map(Certificate::code)
                : Optional.empty();
    }

    /// The standing with the enrolment kept from change by others until the transaction ends.
    ///
    /// @param version the one she learnt a moment ago
    /// @throws ConcurrentModificationException when she learns another one by now
    Examination lock(Handle handle, Actor actor, CourseVersion version, Instant now) {
        Enrolment enrolment = enrolments
                .current(handle, actor.id(), version.id().course())
                .flatMap(current -> enrolments.lock(handle, current.id()))
                .filter(current -> current.version().equals(version.id()))
                .orElseThrow(ConcurrentModificationException::new);
        return examination(enrolment, version, attempts.tally(handle, enrolment), now);
    }

    private static Examination examination(
            Enrolment enrolment, CourseVersion version, Admission.Tally tally, Instant now) {
        return new Examination(enrolment, version, Admission.of(enrolment, version, tally, now));
    }
}
