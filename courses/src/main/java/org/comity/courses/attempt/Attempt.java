package org.comity.courses.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.content.CourseVersionId;
import org.comity.courses.AttemptId;
import org.comity.courses.scoring.Drawn;

/// One attempt at the examination of a version of a course.
///
/// @param number counts the attempts of an enrolment from 1
public record Attempt(
        AttemptId id, CourseVersionId version, int number, Draw draw, Instant startedAt, AttemptState state) {

    /// @param seed what the questions were drawn by
    /// @param questions in the order they are asked
    public record Draw(long seed, List<Drawn> questions) {

        public Draw {
            if (questions.isEmpty()) {
                throw new IllegalArgumentException("An attempt asks at least one question.");
            }
            questions = List.copyOf(questions);
        }
    }

    public List<Drawn> questions() {
        return draw.questions();
    }

    /// The question as it was drawn, empty when this attempt does not ask it.
    public Optional<Drawn> drawn(String question) {
        return questions().stream()
                .filter(each -> each.question().equals(question))
                .findFirst();
    }

    /// Where the question stands, from 1; 0 when this attempt does not ask it.
    public int position(String question) {
        return drawn(question).map(questions()::indexOf).orElse(-1) + 1;
    }
}
