package org.comity.courses.attempt;

import java.util.List;
import java.util.Optional;
import org.comity.content.CourseVersion.Source;
import org.comity.courses.question.QuestionReview;
import org.comity.platform.web.Page;

/// How far an attempt is; once it is finished, its result and every answer.
///
/// @param result once it is finished
public record AttemptPage(String title, Place place, List<Line> questions, Optional<Result> result, Next next)
        implements Page {

    /// A question in the list.
    ///
    /// @param review once it is answered
    public record Line(int position, String address, Optional<QuestionReview> review) {}

    /// @param address where the next question is; empty when all are answered or none can be
    /// @param pause why it takes no answers for now
    public record Next(Optional<String> address, Optional<Sitting.Pause> pause) {}

    /// @param admission what she may do now
    /// @param certificate where it is, if this enrolment earned one
    public record Result(Marks marks, Admission admission, Optional<String> certificate, List<Source> sources) {

        public boolean again() {
            return admission instanceof Admission.Allowed;
        }
    }

    /// @param points earned, as the reader writes numbers
    /// @param passMark per cent that were needed
    public record Marks(boolean passed, int percent, String points, int outOf, int passMark) {}

    @Override
    public String section() {
        return "courses";
    }
}
