package org.comity.courses.learner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.content.CourseSummary;
import org.comity.content.CourseVersionId;
import org.comity.content.Curricula;
import org.comity.courses.certificate.Certificate;
import org.comity.courses.certificate.CertificateView;
import org.comity.courses.certificate.PostgresCertificates;
import org.comity.courses.certificate.Sheet;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.enrolment.EnrolmentView;
import org.comity.courses.enrolment.PostgresEnrolments;
import org.comity.courses.language.Phrase;
import org.comity.courses.language.Reader;
import org.comity.courses.learner.ExportedLearning.ExportedAnswer;
import org.comity.courses.learner.ExportedLearning.ExportedAttempt;
import org.comity.courses.learner.ExportedLearning.ExportedEnrolment;
import org.comity.courses.learner.ExportedLearning.ReadUnit;
import org.comity.courses.learner.PostgresLearners.Given;
import org.comity.courses.learner.PostgresLearners.Of;
import org.jdbi.v3.core.Handle;

/// Gathers what a learner has: her courses and certificates for her page, and all of it in full for her file. A fixed
/// number of
/// queries, however much
/// there is.
@Singleton
public final class Gathering {

    private final PostgresLearners learners;
    private final PostgresEnrolments enrolments;
    private final PostgresCertificates certificates;
    private final Sheet sheet;
    private final Curricula curricula;

    @Inject
    public Gathering(
            PostgresLearners learners,
            PostgresEnrolments enrolments,
            PostgresCertificates certificates,
            Sheet sheet,
            Curricula curricula) {
        this.learners = learners;
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.sheet = sheet;
        this.curricula = curricula;
    }

    /// The rows of a learner. Courses are looked up only after the connection is given back, because that may need
    /// another one.
    record Holdings(
            List<Enrolment> enrolments,
            List<Certificate> certificates,
            Map<UUID, List<ReadUnit>> read,
            Map<UUID, List<ExportedAttempt>> attempts,
            Map<UUID, List<ExportedAnswer>> answers) {}

    /// What her page shows.
    Holdings overview(Handle handle, UUID person) {
        return new Holdings(
                enrolments.of(handle, person), certificates.of(handle, person), Map.of(), Map.of(), Map.of());
    }

    /// What there is.
    Holdings all(Handle handle, UUID person) {
        return new Holdings(
                enrolments.of(handle, person),
                certificates.of(handle, person),
                byEnrolment(learners.readUnits(handle, person)),
                byEnrolment(learners.attempts(handle, person)),
                learners.answers(handle, person).stream()
                        .collect(Collectors.groupingBy(
                                Given::attempt, Collectors.mapping(Given::answer, Collectors.toList()))));
    }

    /// Her courses, newest first, named in the best language for her.
    List<LearnerPage.Course> courses(Holdings holdings, List<String> wishes) {
        return holdings.enrolments().stream()
                .map(enrolment ->
                        new LearnerPage.Course(enrolment, title(enrolment.version(), wishes), newer(enrolment)))
                .toList();
    }

    /// Her certificates, newest first, named in the best language for her.
    List<LearnerPage.Paper> certificates(Holdings holdings, List<String> wishes) {
        return holdings.certificates().stream()
                .map(certificate -> new LearnerPage.Paper(certificate, title(certificate.version(), wishes)))
                .toList();
    }

    List<CertificateView> certificatesInFull(Holdings holdings) {
        return holdings.certificates().stream()
                .map(certificate -> CertificateView.of(certificate, sheet))
                .toList();
    }

    List<ExportedEnrolment> enrolmentsInFull(Holdings holdings) {
        return holdings.enrolments().stream()
                .map(enrolment -> new ExportedEnrolment(
                        EnrolmentView.of(enrolment),
                        summary(enrolment.version()).original().title(),
                        holdings.read().getOrDefault(enrolment.id().value(), List.of()),
                        holdings.attempts().getOrDefault(enrolment.id().value(), List.of()).stream()
                                .map(attempt -> attempt.with(holdings.answers().getOrDefault(attempt.id(), List.of())))
                                .toList()))
                .toList();
    }

    private Phrase title(CourseVersionId version, List<String> wishes) {
        return new Reader(summary(version), wishes, Optional.empty()).courseTitle();
    }

    private CourseSummary summary(CourseVersionId version) {
        return curricula.version(version).orElseThrow().summary();
    }

    private boolean newer(Enrolment enrolment) {
        return curricula
                .current(enrolment.course())
                .filter(current -> current.id().number() > enrolment.version().number())
                .isPresent();
    }

    private static <T> Map<UUID, List<T>> byEnrolment(List<Of<T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Of::enrolment, Collectors.mapping(Of::value, Collectors.toList())));
    }
}
