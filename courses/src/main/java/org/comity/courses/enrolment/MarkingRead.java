package org.comity.courses.enrolment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.content.Curricula;
import org.comity.content.Lesson;
import org.comity.content.Lesson.Unit;
import org.comity.courses.enrolment.Enrolment.Place;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Keeps what a learner has read and where she stopped. Marking twice is marking once.
@Singleton
public final class MarkingRead {

    private final Database database;
    private final PostgresEnrolments enrolments;
    private final Curricula curricula;
    private final AccessPolicy policy;
    private final Clock clock;

    @Inject
    public MarkingRead(
            Database database, PostgresEnrolments enrolments, Curricula curricula, AccessPolicy policy, Clock clock) {
        this.database = database;
        this.enrolments = enrolments;
        this.curricula = curricula;
        this.policy = policy;
        this.clock = clock;
    }

    /// What is marked.
    ///
    /// @param unit empty for every unit of the lesson
    public record Target(CourseId course, String lesson, Optional<String> unit) {}

    /// What came of it.
    public sealed interface Outcome {

        /// @param next the next unread unit from here on, if any is left in the course
        record Kept(Standing standing, CourseVersion version, Optional<Place> next) implements Outcome {}

        /// She does not learn the course, so that there is nothing to keep a mark in.
        record NotLearning() implements Outcome {}

        /// Her version of the course has no such lesson or unit.
        record NoSuchUnit() implements Outcome {}
    }

    /// Marks as read.
    public Outcome mark(Actor actor, Target target) {
        return change(
                actor,
                target,
                (handle, enrolment, units) -> enrolments.mark(
                        handle,
                        enrolment.id(),
                        target.lesson(),
                        units,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /// Takes marks away.
    public Outcome unmark(Actor actor, Target target) {
        return change(
                actor,
                target,
                (handle, enrolment, units) -> enrolments.unmark(handle, enrolment.id(), target.lesson(), units));
    }

    /// Remembers that she opened a lesson; costs nothing when she is known to be there.
    public void opened(Standing standing, String lesson) {
        boolean known = standing.enrolment()
                .reading()
                .place()
                .filter(place -> place.lesson().equals(lesson))
                .isPresent();
        if (!known && standing.enrolment().active()) {
            database.change(handle -> enrolments.setPlace(
                    handle, standing.enrolment().id(), Optional.of(new Place(lesson, Optional.empty()))));
        }
    }

    private interface Change {
        void apply(Handle handle, Enrolment enrolment, List<String> units);
    }

    /// Looks the version up before the transaction begins, because that may need a connection of its own.
    private Outcome change(Actor actor, Target target, Change change) {
        Optional<Enrolment> enrolment = database.query(
                        handle -> enrolments.current(handle, actor.id(), target.course()))
                .filter(found -> !found.withdrawn());
        if (enrolment.isEmpty()) {
            return new Outcome.NotLearning();
        }
        policy.require(actor, Learning.PERMISSION, enrolment.get().owner());
        CourseVersion version = curricula.version(enrolment.get().version()).orElseThrow();
        List<String> units = units(version, target);
        if (units.isEmpty()) {
            return new Outcome.NoSuchUnit();
        }
        return database.transaction(handle -> enrolments
                        .lock(handle, enrolment.get().id())
                        .filter(locked ->
                                !locked.withdrawn() && locked.version().equals(version.id()))
                        .map(locked -> {
                            change.apply(handle, locked, units);
                            enrolments.placeOn(handle, locked.id(), version);
                            return kept(
                                    handle, actor, version, new Place(target.lesson(), Optional.of(units.getLast())));
                        }))
                // she withdrew or moved in this very moment: look again
                .orElseGet(() -> change(actor, target, change));
    }

    private Outcome kept(Handle handle, Actor actor, CourseVersion version, Place here) {
        Standing standing =
                enrolments.standing(handle, actor.id(), version.id().course()).orElseThrow();
        Optional<Place> next = NextStep.unread(version, standing.marks(), Optional.of(here));
        enrolments.setPlace(handle, standing.enrolment().id(), Optional.of(next.orElse(here)));
        return new Outcome.Kept(standing, version, next);
    }

    private static List<String> units(CourseVersion version, Target target) {
        List<String> all = version.lesson(target.lesson()).map(Lesson::units).orElse(List.of()).stream()
                .map(Unit::id)
                .toList();
        return target.unit()
                .map(unit -> all.contains(unit) ? List.of(unit) : List.<String>of())
                .orElse(all);
    }
}
