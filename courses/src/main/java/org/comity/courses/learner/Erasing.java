package org.comity.courses.learner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.courses.certificate.PostgresCertificates;
import org.comity.courses.enrolment.Learning;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Takes a learner out of everything that learning keeps. Rows stay, because they are what statistics count; nothing in
/// them leads to her.
@Singleton
public final class Erasing {

    private final Database database;
    private final PostgresLearners learners;
    private final PostgresCertificates certificates;
    private final AuditTrail trail;
    private final AccessPolicy policy;
    private final Clock clock;

    @Inject
    public Erasing(
            Database database,
            PostgresLearners learners,
            PostgresCertificates certificates,
            AuditTrail trail,
            AccessPolicy policy,
            Clock clock) {
        this.database = database;
        this.learners = learners;
        this.certificates = certificates;
        this.trail = trail;
        this.policy = policy;
        this.clock = clock;
    }

    /// What was erased.
    public record Erasure(int enrolments, int certificates) {}

    /// Erases for good. The caller ends her sessions afterwards.
    ///
    /// @throws org.comity.platform.access.Forbidden when she is no learner
    public Erasure erase(Actor actor) {
        policy.require(actor, Learning.PERMISSION, actor.asOwner());
        return database.transaction(handle -> {
            Erasure erasure = erase(handle, actor.id());
            trail.append(
                    handle,
                    new AuditEntry(
                            Optional.of(actor),
                            "courses.learner-erased",
                            "learner",
                            actor.id().toString(),
                            Map.of(
                                    "enrolments", Integer.toString(erasure.enrolments()),
                                    "certificates", Integer.toString(erasure.certificates()))));
            return erasure;
        });
    }

    private Erasure erase(Handle handle, UUID person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int enrolments = learners.lock(handle, person);
        int erased = certificates.erase(handle, person, now);
        learners.eraseTyped(handle, person);
        learners.eraseMarks(handle, person);
        learners.erasePerson(handle, person, now);
        return new Erasure(enrolments, erased);
    }
}
