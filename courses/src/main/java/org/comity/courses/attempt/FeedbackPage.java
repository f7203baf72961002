package org.comity.courses.attempt;

import java.util.List;
import java.util.Optional;
import org.comity.content.CourseVersion.Source;
import org.comity.courses.question.QuestionReview;
import org.comity.platform.web.Page;

/// An answered question.
///
/// @param next where the next question is; empty when all are answered
/// @param stood whether another answer was sent just now, while this one stands
public record FeedbackPage(
        String title, Place place, QuestionReview review, List<Source> sources, Optional<String> next, boolean stood)
        implements Page {

    @Override
    public String section() {
        return "courses";
    }
}
