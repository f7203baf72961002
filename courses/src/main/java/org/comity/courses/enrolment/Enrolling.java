package org.comity.courses.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.courses.EnrolmentId;
import org.comity.courses.enrolment.Enrolment.Progress;
import org.comity.courses.enrolment.Enrolment.Reading;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Taking a course up, giving it up, moving to a newer version. Each may be asked twice: the second time changes
/// nothing.
@Singleton
public final class Enrolling {

    private final Database database;
    private final PostgresEnrolments enrolments;
    private final AccessPolicy policy;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    public Enrolling(
            Database database,
            PostgresEnrolments enrolments,
            AccessPolicy policy,
            AuditTrail trail,
            Clock clock,
            SecureRandom random) {
        this.database = database;
        this.enrolments = enrolments;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
    }

    /// Takes the offered version up. Who is learning the course already stays on her version; who had given it
    /// up goes on with what she had read and tried; who completed an older version begins anew.
    ///
    /// @return the enrolment that counts now
    public Enrolment enrol(Actor actor, CourseVersion offered, ReadingLanguages languages) {
        policy.require(actor, Learning.PERMISSION, actor.asOwner());
        return database.transaction(handle -> {
            Optional<Enrolment> current =
                    enrolments.current(handle, actor.id(), offered.id().course());
            if (current.isEmpty()) {
                return begin(handle, actor, offered, languages);
            }
            Enrolment enrolment = current.get();
            return switch (enrolment.state()) {
                case EnrolmentState.Active ignored -> enrolment;
                case EnrolmentState.Withdrawn ignored -> resume(handle, actor, enrolment, offered);
                case EnrolmentState.Completed ignored ->
                    enrolment.version().number() >= offered.id().number()
                            ? enrolment
                            : begin(handle, actor, offered, languages);
            };
        });
    }

    /// Gives an active enrolment up; what was read and tried is kept for the case that she takes it up again.
    ///
    /// @return the enrolment as it is now; empty when there is none that could be given up
    public Optional<Enrolment> withdraw(Actor actor, CourseId course) {
        return onActive(actor, course, (handle, enrolment) -> {
            enrolments.withdraw(handle, enrolment.id(), now());
            audit(handle, actor, "courses.withdrawn", enrolment);
        });
    }

    /// Moves an active enrolment to a newer version; units that both versions have stay read.
    ///
    /// @return the enrolment as it is now; empty when there is none that could move
    public Optional<Enrolment> move(Actor actor, CourseVersion newest) {
        return onActive(actor, newest.id().course(), (handle, enrolment) -> {
            if (enrolment.version().number() < newest.id().number()) {
                enrolments.placeOn(handle, enrolment.id(), newest);
                audit(handle, actor, "courses.version-changed", find(handle, enrolment.id()));
            }
        });
    }

    /// Remembers the languages that she reads the course in.
    ///
    /// @return the enrolment as it is now; empty when she does not learn the course
    public Optional<Enrolment> read(Actor actor, CourseId course, ReadingLanguages languages) {
        return database.transaction(handle -> enrolments
                .current(handle, actor.id(), course)
                .filter(enrolment -> !enrolment.withdrawn())
                .map(enrolment -> {
                    policy.require(actor, Learning.PERMISSION, enrolment.owner());
                    enrolments.setLanguages(handle, enrolment.id(), languages);
                    return find(handle, enrolment.id());
                }));
    }

    private interface Change {
        void apply(Handle handle, Enrolment enrolment);
    }

    private Optional<Enrolment> onActive(Actor actor, CourseId course, Change change) {
        return database.transaction(handle -> enrolments
                .current(handle, actor.id(), course)
                .flatMap(found -> enrolments.lock(handle, found.id()))
                .filter(Enrolment::active)
                .map(enrolment -> {
                    policy.require(actor, Learning.PERMISSION, enrolment.owner());
                    change.apply(handle, enrolment);
                    return find(handle, enrolment.id());
                }));
    }

    private Enrolment begin(Handle handle, Actor actor, CourseVersion offered, ReadingLanguages languages) {
        Enrolment enrolment = new Enrolment(
                EnrolmentId.next(random),
                actor.asOwner(),
                offered.id(),
                new EnrolmentState.Active(),
                now(),
                new Reading(
                        languages.first(),
                        languages.second(),
                        new Progress(0, ReadMarks.keysOf(offered).size()),
                        Optional.empty()));
        if (enrolments.insert(handle, enrolment)) {
            audit(handle, actor, "courses.enrolled", enrolment);
        }
        // a second click may have been faster: then its enrolment counts
        return enrolments.current(handle, actor.id(), offered.id().course()).orElseThrow();
    }

    private Enrolment resume(Handle handle, Actor actor, Enrolment enrolment, CourseVersion offered) {
        if (enrolments.resume(handle, enrolment.id())) {
            enrolments.placeOn(handle, enrolment.id(), offered);
            audit(handle, actor, "courses.enrolled", find(handle, enrolment.id()));
        }
        return find(handle, enrolment.id());
    }

    private Enrolment find(Handle handle, EnrolmentId id) {
        return enrolments.find(handle, id).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void audit(Handle handle, Actor actor, String action, Enrolment enrolment) {
        trail.append(
                handle,
                new AuditEntry(
                        Optional.of(actor),
                        action,
                        "enrolment",
                        enrolment.id().toString(),
                        Map.of("version", enrolment.version().toString())));
    }
}
