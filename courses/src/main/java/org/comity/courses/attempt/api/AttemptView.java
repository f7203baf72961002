package org.comity.courses.attempt.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.content.CourseVersion;
import org.comity.courses.attempt.Attempt;
import org.comity.courses.attempt.AttemptState;
import org.comity.courses.attempt.Examination;
import org.comity.courses.attempt.Sitting;
import org.comity.courses.question.QuestionReview.Verdict;

/// An attempt as the API shows it to its learner.
///
/// @param version the version of the course that it examines
/// @param number counts the attempts of an enrolment from 1
/// @param state `open`, `withdrawn` or `superseded` while it is unfinished, then `passed` or `failed`
/// @param result once it is finished
/// @param questions in the order they are asked
public record AttemptView(
        UUID id,
        String course,
        int version,
        int number,
        String state,
        Instant startedAt,
        Optional<Result> result,
        List<QuestionState> questions) {

    /// @param completedAt when the last question was answered
    /// @param percent of the points, rounded down
    public record Result(Instant completedAt, double points, int outOf, int percent) {}

    /// @param verdict `right`, `partly` or `wrong` once it is answered
    public record QuestionState(String id, Optional<String> verdict) {}

    static AttemptView of(Sitting sitting) {
        Attempt attempt = sitting.attempt();
        return new AttemptView(
                attempt.id().value(),
                attempt.version().course().value(),
                attempt.version().number(),
                attempt.number(),
                state(sitting),
                attempt.startedAt(),
                result(attempt.state()),
                attempt.questions().stream()
                        .map(drawn -> new QuestionState(
                                drawn.question(),
                                sitting.answer(drawn.question())
                                        .map(given -> Verdict.of(given.share()).code())))
                        .toList());
    }

    private static String state(Sitting sitting) {
        return switch (sitting.attempt().state()) {
            case AttemptState.Completed completed -> completed.passed() ? "passed" : "failed";
            case AttemptState.Open ignored ->
                sitting.pause().map(Sitting.Pause::code).orElse("open");
        };
    }

    private static Optional<Result> result(AttemptState state) {
        return switch (state) {
            case AttemptState.Open ignored -> Optional.empty();
            case AttemptState.Completed completed ->
                Optional.of(new Result(
                        completed.at(),
                        completed.score().points().doubleValue(),
                        completed.score().outOf(),
                        completed.score().percent()));
        };
    }

    /// Whether and how a learner may be examined.
    ///
    /// @param admission `allowed`, `under-way`, `passed`, `exhausted`, `waiting`, `withdrawn` or
    ///   `nothing-to-ask`
    /// @param left attempts left, absent for as many as wanted
    /// @param until when the pause ends
    /// @param attempt the one under way
    /// @param rules of the version that she learns
    /// @param attempts newest first, without their questions
    /// @param next the value of `before` for the next page, if there is one
    public record ExaminationView(
            String admission,
            Optional<Integer> left,
            Optional<Instant> until,
            Optional<UUID> attempt,
            Rules rules,
            List<Summary> attempts,
            Optional<Integer> next) {}

    /// @param questions how many an attempt asks
    /// @param passMark per cent of the points
    /// @param attempts how many, 0 for as many as wanted
    /// @param waitHours pause after a failed attempt
    public record Rules(int questions, int passMark, int attempts, int waitHours) {

        static Rules of(Examination examination) {
            CourseVersion.Assessment rules = examination.version().assessment();
            return new Rules(examination.questions(), rules.passMark(), rules.attempts(), rules.waitHours());
        }
    }

    /// @param passed absent while it is unfinished
    public record Summary(
            UUID id, int version, int number, Instant startedAt, Optional<Boolean> passed, Optional<Result> result) {

        static Summary of(Attempt attempt) {
            Optional<Boolean> passed = attempt.state() instanceof AttemptState.Completed completed
                    ? Optional.of(completed.passed())
                    : Optional.empty();
            return new Summary(
                    attempt.id().value(),
                    attempt.version().number(),
                    attempt.number(),
                    attempt.startedAt(),
                    passed,
                    AttemptView.result(attempt.state()));
        }
    }
}
