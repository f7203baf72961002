package org.comity.courses.learner;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.courses.attempt.api.AnswerBody;
import org.comity.courses.certificate.CertificateView;
import org.comity.courses.enrolment.EnrolmentView;
import org.comity.courses.scoring.Answer;
import org.comity.courses.scoring.Drawn;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.identity.Person;

/// Everything that is kept about a learner, as the file she downloads.
///
/// @param person her account as the identity provider describes it
/// @param others what other parts of the platform keep for her, by its name
/// @param trail what the audit trail says she did
public record ExportedLearning(
        Instant exportedAt,
        Person person,
        List<ExportedEnrolment> enrolments,
        List<CertificateView> certificates,
        Map<String, List<Object>> others,
        List<AuditRecord> trail) {

    /// @param title of the course in its original language
    /// @param read the units that she marked as read
    public record ExportedEnrolment(
            EnrolmentView enrolment, String title, List<ReadUnit> read, List<ExportedAttempt> attempts) {}

    public record ReadUnit(String lesson, String unit, Instant readAt) {}

    /// @param version of the course, which may differ from the enrolment's after a move
    /// @param result empty while questions are unanswered
    /// @param questions in the order they were asked
    public record ExportedAttempt(
            UUID id,
            int version,
            int number,
            Instant startedAt,
            Optional<ExportedResult> result,
            List<Drawn> questions,
            List<ExportedAnswer> answers) {

        ExportedAttempt with(List<ExportedAnswer> given) {
            return new ExportedAttempt(id, version, number, startedAt, result, questions, given);
        }
    }

    public record ExportedResult(Instant completedAt, BigDecimal points, int outOf, boolean passed) {}

    /// @param answer as she gave it
    /// @param understood how a number was read, which is what was scored; absent for other answers
    /// @param share of the question's points, 0 to 1
    public record ExportedAnswer(
            String question,
            AnswerBody answer,
            Optional<BigDecimal> understood,
            BigDecimal share,
            Instant submittedAt) {

        static ExportedAnswer of(String question, Answer answer, BigDecimal share, Instant submittedAt) {
            Optional<BigDecimal> understood =
                    answer instanceof Answer.Quantity number ? Optional.of(number.value()) : Optional.empty();
            return new ExportedAnswer(question, AnswerBody.of(answer), understood, share, submittedAt);
        }
    }
}
