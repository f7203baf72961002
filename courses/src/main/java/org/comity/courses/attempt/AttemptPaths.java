package org.comity.courses.attempt;

import org.comity.courses.AttemptId;

/// Where the pages of an attempt are.
final class AttemptPaths {

    private AttemptPaths() {}

    /// How far an attempt is, or its result.
    static String attempt(AttemptId attempt) {
        return "/attempts/" + attempt;
    }

    /// A question, to be answered or with its feedback.
    static String question(AttemptId attempt, String question) {
        return attempt(attempt) + "/questions/" + question;
    }
}
