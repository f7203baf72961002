package org.comity.courses.learner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.comity.courses.certificate.PostgresCertificates;
import org.jdbi.v3.core.Handle;

/// Takes a learner out of the rows of learning, within the caller's transaction.
@Singleton
public final class ErasingLearning {

    private final PostgresLearners learners;
    private final PostgresCertificates certificates;
    private final Clock clock;

    @Inject
    public ErasingLearning(PostgresLearners learners, PostgresCertificates certificates, Clock clock) {
        this.learners = learners;
        this.certificates = certificates;
        this.clock = clock;
    }

    /// How many rows lead to her no more.
    record Rows(int enrolments, int certificates) {}

    Rows erase(Handle handle, UUID person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int enrolments = learners.lock(handle, person);
        int erased = certificates.erase(handle, person, now);
        learners.eraseTyped(handle, person);
        learners.eraseMarks(handle, person);
        learners.erasePerson(handle, person, now);
        return new Rows(enrolments, erased);
    }
}
