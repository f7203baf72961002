package org.comity.courses.attempt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.content.CourseVersion;
import org.comity.content.Curricula;
import org.comity.content.Question;
import org.comity.courses.AttemptId;
import org.comity.courses.enrolment.Learning;
import org.comity.courses.scoring.Answer;
import org.comity.courses.scoring.AnswerReader;
import org.comity.courses.scoring.RawAnswer;
import org.comity.courses.scoring.Reading;
import org.comity.courses.scoring.Reading.Flaw;
import org.comity.courses.scoring.Scoring;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.database.Database;
import org.comity.platform.identity.Person;
import org.jdbi.v3.core.Handle;

/// Taking answers. The first well-formed answer to a question stands, and it is committed before this returns:
/// a double click, a resend after a lost reply and two windows at once all count once, and everybody is told
/// the answer that stands.
@Singleton
public final class Answering {

    private final Database database;
    private final PostgresAttempts attempts;
    private final Curricula curricula;
    private final AccessPolicy policy;
    private final Completing completing;
    private final Clock clock;

    @Inject
    public Answering(
            Database database,
            PostgresAttempts attempts,
            Curricula curricula,
            AccessPolicy policy,
            Completing completing,
            Clock clock) {
        this.database = database;
        this.attempts = attempts;
        this.curricula = curricula;
        this.policy = policy;
        this.completing = completing;
        this.clock = clock;
    }

    /// What was sent.
    ///
    /// @param language BCP 47 tag whose way to write numbers counts while she has chosen no language for the
    ///   course
    public record Submission(AttemptId attempt, String question, RawAnswer raw, String language) {}

    /// What came of it.
    public sealed interface Outcome {

        /// This answer stands now.
        record Recorded(GivenAnswer answer, boolean completed) implements Outcome {}

        /// The question had been answered before.
        ///
        /// @param answer the one that stands
        /// @param same whether what was sent now is the same answer
        record Stands(GivenAnswer answer, boolean same) implements Outcome {}

        /// It is no answer; nothing was stored.
        record Malformed(List<Flaw> flaws) implements Outcome {}

        /// The attempt takes no answers for now; nothing was stored.
        record Paused(Sitting.Pause why) implements Outcome {}

        /// There is no such question in an attempt of hers.
        record Unknown() implements Outcome {}
    }

    /// A sitting with the version it is about.
    public record Seat(Sitting sitting, CourseVersion version) {}

    /// Her own attempt; empty when there is no such attempt or it is another person's.
    public Optional<Seat> seat(Actor actor, AttemptId id) {
        return database.query(handle -> attempts.find(handle, id))
                .filter(sitting -> allowed(actor, sitting))
                .map(sitting -> new Seat(
                        sitting, curricula.version(sitting.attempt().version()).orElseThrow()));
    }

    /// Takes an answer.
    public Outcome answer(Person learner, Submission submission) {
        // the version is fetched outside of the transaction, so that it never waits for a second connection while it
        // holds one
        Optional<CourseVersion> version =
                seat(learner.actor(), submission.attempt()).map(Seat::version);
        if (version.isEmpty()) {
            return new Outcome.Unknown();
        }
        return database.transaction(handle -> answer(handle, learner, submission, version.get()));
    }

    private Outcome answer(Handle handle, Person learner, Submission submission, CourseVersion version) {
        Optional<Sitting> locked = attempts.lock(handle, submission.attempt())
                .filter(sitting -> allowed(learner.actor(), sitting))
                .filter(sitting ->
                        sitting.attempt().drawn(submission.question()).isPresent());
        if (locked.isEmpty()) {
            return new Outcome.Unknown();
        }
        Sitting sitting = locked.get();
        Question question = version.question(submission.question()).orElseThrow();
        String language = sitting.enrolment().reading().language().orElse(submission.language());
        Reading reading = AnswerReader.read(question, submission.raw(), language);
        Optional<GivenAnswer> standing = sitting.answer(submission.question());
        if (standing.isPresent()) {
            return new Outcome.Stands(standing.get(), isSame(standing.get(), reading));
        }
        if (sitting.pause().isPresent()) {
            return new Outcome.Paused(sitting.pause().get());
        }
        return switch (reading) {
            case Reading.Malformed malformed -> new Outcome.Malformed(malformed.flaws());
            case Reading.WellFormed wellFormed ->
                record(handle, learner, sitting, given(question, wellFormed.answer()), version);
        };
    }

    private GivenAnswer given(Question question, Answer answer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new GivenAnswer(question.id(), answer, Scoring.share(question, answer), now);
    }

    private Outcome record(Handle handle, Person learner, Sitting sitting, GivenAnswer given, CourseVersion version) {
        if (!attempts.insert(handle, sitting.attempt().id(), given)) {
            throw new IllegalStateException("An answer was stored past the lock on attempt "
                    + sitting.attempt().id());
        }
        List<GivenAnswer> answers = new ArrayList<>(sitting.answers());
        answers.add(given);
        Sitting now = new Sitting(sitting.attempt(), sitting.enrolment(), answers);
        if (now.allAnswered()) {
            completing.complete(handle, learner, now, version, given.at());
        }
        return new Outcome.Recorded(given, now.allAnswered());
    }

    private static boolean isSame(GivenAnswer standing, Reading reading) {
        return reading instanceof Reading.WellFormed wellFormed
                && wellFormed.answer().equals(standing.answer());
    }

    private boolean allowed(Actor actor, Sitting sitting) {
        return policy.allows(actor, Learning.PERMISSION, sitting.enrolment().owner());
    }
}
