package org.comity.courses.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersion.Assessment;
import org.comity.courses.AttemptId;
import org.comity.courses.enrolment.Enrolment;

/// Whether a learner may start an attempt.
public sealed interface Admission {

    /// @param left how many attempts there are left, empty for as many as wanted
    record Allowed(OptionalInt left) implements Admission {}

    /// An attempt is under way: go on with it.
    record UnderWay(AttemptId attempt) implements Admission {}

    /// She passed.
    record Passed() implements Admission {}

    /// She used up the attempts of this version.
    record Exhausted() implements Admission {}

    /// The pause after a failed attempt is not over.
    record Waiting(Instant until) implements Admission {}

    /// She gave the course up.
    record Withdrawn() implements Admission {}

    /// This version asks no questions.
    record NothingToAsk() implements Admission {}

    /// The attempts of an enrolment in its current version.
    ///
    /// @param started how many, finished or not
    /// @param open the unfinished one
    /// @param lastCompleted when the last finished one was finished
    record Tally(int started, Optional<AttemptId> open, Optional<Instant> lastCompleted) {}

    /// Decides by the rules of the version.
    static Admission of(Enrolment enrolment, CourseVersion version, Tally tally, Instant now) {
        if (enrolment.completed()) {
            return new Passed();
        }
        if (enrolment.withdrawn()) {
            return new Withdrawn();
        }
        if (tally.open().isPresent()) {
            return new UnderWay(tally.open().get());
        }
        if (version.pools().isEmpty()) {
            return new NothingToAsk();
        }
        return again(version.assessment(), tally, now);
    }

    private static Admission again(Assessment rules, Tally tally, Instant now) {
        boolean limited = rules.attempts() > 0;
        if (limited && tally.started() >= rules.attempts()) {
            return new Exhausted();
        }
        Optional<Instant> until = tally.lastCompleted()
                .map(last -> last.plus(Duration.ofHours(rules.waitHours())))
                .filter(now::isBefore);
        if (until.isPresent()) {
            return new Waiting(until.get());
        }
        return new Allowed(limited ? OptionalInt.of(rules.attempts() - tally.started()) : OptionalInt.empty());
    }

    /// How many attempts she may still start, if she may start one and the number is limited.
    default OptionalInt remaining() {
        return this instanceof Allowed allowed ? allowed.left() : OptionalInt.empty();
    }

    /// When the pause ends, if there is one.
    default Optional<Instant> pauseEnd() {
        return this instanceof Waiting waiting ? Optional.of(waiting.until()) : Optional.empty();
    }

    /// The attempt under way, if there is one.
    default Optional<AttemptId> running() {
        return this instanceof UnderWay underWay ? Optional.of(underWay.attempt()) : Optional.empty();
    }

    /// The word in replies and message keys.
    default String code() {
        return switch (this) {
            case Allowed ignored -> "allowed";
            case UnderWay ignored -> "under-way";
            case Passed ignored -> "passed";
            case Exhausted ignored -> "exhausted";
            case Waiting ignored -> "waiting";
            case Withdrawn ignored -> "withdrawn";
            case NothingToAsk ignored -> "nothing-to-ask";
        };
    }
}
