package org.comity.courses.attempt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.courses.AttemptId;
import org.comity.courses.attempt.Attempt.Draw;
import org.comity.courses.enrolment.Learning;
import org.comity.courses.scoring.Drawing;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Starting an attempt. Starting twice starts one: the second click goes on with the first one's attempt.
@Singleton
public final class Attempting {

    private final Database database;
    private final Admitting admitting;
    private final PostgresAttempts attempts;
    private final AccessPolicy policy;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    public Attempting(
            Database database,
            Admitting admitting,
            PostgresAttempts attempts,
            AccessPolicy policy,
            Clock clock,
            SecureRandom random) {
        this.database = database;
        this.admitting = admitting;
        this.attempts = attempts;
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    /// What came of starting.
    public sealed interface Outcome {

        /// @param fresh whether it was started just now and not before
        record Started(AttemptId attempt, boolean fresh) implements Outcome {}

        record Refused(Admission why) implements Outcome {}

        /// She has not taken the course up.
        record NotEnrolled() implements Outcome {}
    }

    /// Starts an attempt at the version that she learns.
    public Outcome start(Actor actor, CourseId course) {
        // outside of the transaction, so that it never waits for a second connection while it holds one
        Optional<CourseVersion> version = admitting.find(actor, course).map(Examination::version);
        if (version.isEmpty()) {
            return new Outcome.NotEnrolled();
        }
        return database.transaction(handle -> start(handle, actor, version.get()));
    }

    private Outcome start(Handle handle, Actor actor, CourseVersion version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Examination examination = admitting.lock(handle, actor, version, now);
        policy.require(actor, Learning.PERMISSION, examination.enrolment().owner());
        return switch (examination.admission()) {
            case Admission.UnderWay underWay -> new Outcome.Started(underWay.attempt(), false);
            case Admission.Allowed ignored -> {
                AttemptId id = AttemptId.next(random);
                long seed = random.nextLong();
                attempts.insert(handle, id, examination.enrolment(), new Draw(seed, Drawing.of(version, seed)), now);
                yield new Outcome.Started(id, true);
            }
            case Admission refused -> new Outcome.Refused(refused);
        };
    }
}
