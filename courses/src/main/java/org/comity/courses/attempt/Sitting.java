package org.comity.courses.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.content.CourseVersion;
import org.comity.content.Question;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.scoring.Drawn;
import org.comity.courses.scoring.Score;

/// An attempt, whose it is, and the answers so far.
public record Sitting(Attempt attempt, Enrolment enrolment, List<GivenAnswer> answers) {

    /// Why an unfinished attempt takes no answers.
    public enum Pause {
        /// The learner gave the course up; taking it up again goes on.
        WITHDRAWN("withdrawn"),
        /// The learner moved to another version of the course.
        SUPERSEDED("superseded");

        private final String code;

        Pause(String code) {
            this.code = code;
        }

        /// The word in replies and message keys.
        public String code() {
            return code;
        }
    }

    public Sitting {
        answers = List.copyOf(answers);
    }

    public Optional<GivenAnswer> answer(String question) {
        return answers.stream().filter(each -> each.question().equals(question)).findFirst();
    }

    public boolean allAnswered() {
        return answers.size() == attempt.questions().size();
    }

    public Optional<Pause> pause() {
        if (enrolment.withdrawn()) {
            return Optional.of(Pause.WITHDRAWN);
        }
        return attempt.version().equals(enrolment.version()) ? Optional.empty() : Optional.of(Pause.SUPERSEDED);
    }

    /// The question to answer next: the first unanswered one after the given one, else the first of all.
    ///
    /// @param after a question of the attempt, or an empty text
    public Optional<String> next(String after) {
        List<Drawn> questions = attempt.questions();
        int position = attempt.position(after);
        return Stream.concat(questions.stream().skip(position), questions.stream())
                .map(Drawn::question)
                .filter(question -> answer(question).isEmpty())
                .findFirst();
    }

    /// What the answers so far are worth, out of the points of all questions.
    ///
    /// @param version the attempt's
    public Score score(CourseVersion version) {
        BigDecimal points = BigDecimal.ZERO;
        int outOf = 0;
        for (Drawn drawn : attempt.questions()) {
            Question question = version.question(drawn.question()).orElseThrow();
            outOf += question.points();
            points = points.add(answer(drawn.question())
                    .map(given -> given.share().multiply(BigDecimal.valueOf(question.points())))
                    .orElse(BigDecimal.ZERO));
        }
        return new Score(points, outOf);
    }
}
