package org.comity.courses.attempt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.comity.content.CourseVersion;
import org.comity.courses.certificate.Certification;
import org.comity.courses.enrolment.PostgresEnrolments;
import org.comity.courses.scoring.Score;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.identity.Person;
import org.jdbi.v3.core.Handle;

/// Ends an attempt whose last question was answered, in the transaction that stored the answer: the score, and
/// if it suffices the completed enrolment and the certificate.
@Singleton
public final class Completing {

    private final PostgresAttempts attempts;
    private final PostgresEnrolments enrolments;
    private final Certification certification;
    private final AuditTrail trail;

    @Inject
    public Completing(
            PostgresAttempts attempts, PostgresEnrolments enrolments, Certification certification, AuditTrail trail) {
        this.attempts = attempts;
        this.enrolments = enrolments;
        this.certification = certification;
        this.trail = trail;
    }

    void complete(Handle handle, Person learner, Sitting sitting, CourseVersion version, Instant now) {
        Attempt attempt = sitting.attempt();
        Score score = sitting.score(version);
        boolean passed = score.passes(version.assessment().passMark());
        attempts.complete(handle, attempt.id(), new AttemptState.Completed(now, score, passed));
        boolean first =
                passed && enrolments.complete(handle, sitting.enrolment().id(), now);
        trail.append(
                handle,
                new AuditEntry(
                        Optional.of(learner.actor()),
                        "courses.attempt-completed",
                        "attempt",
                        attempt.id().toString(),
                        Map.of(
                                "version", attempt.version().toString(),
                                "number", Integer.toString(attempt.number()),
                                "percent", Integer.toString(score.percent()),
                                "passed", Boolean.toString(passed))));
        if (first) {
            certification.issue(
                    handle,
                    learner,
                    enrolments.find(handle, sitting.enrolment().id()).orElseThrow(),
                    version);
        }
    }
}
