package org.comity.courses.attempt;

import org.comity.courses.LearningPaths;
import org.comity.courses.language.Phrase;

/// Where a page of an attempt stands: which course, which attempt, which question.
///
/// @param question its id; empty for the attempt as a whole
/// @param answered how many questions are answered
public record Place(Phrase course, Attempt attempt, String question, int answered) {

    public int position() {
        return attempt.position(question);
    }

    public int total() {
        return attempt.questions().size();
    }

    public String courseAddress() {
        return LearningPaths.course(attempt.version().course());
    }

    public String attemptsAddress() {
        return LearningPaths.attempts(attempt.version().course());
    }

    public String attemptAddress() {
        return AttemptPaths.attempt(attempt.id());
    }

    public String questionAddress() {
        return AttemptPaths.question(attempt.id(), question);
    }
}
