package org.comity.courses.certificate;

import java.time.Instant;
import java.util.Optional;
import org.comity.content.CourseVersionId;
import org.comity.courses.CertificateCode;
import org.comity.courses.EnrolmentId;
import org.comity.platform.access.Owner;

/// A person completed a version of a course, and here is the paper.
///
/// @param holder whose it is; always with a person, who is nobody known once it is erased
/// @param issuer the organisation that owned the course when it was issued
public record Certificate(
        CertificateCode code,
        EnrolmentId enrolment,
        Owner holder,
        Owner issuer,
        CourseVersionId version,
        Instant issuedAt,
        CertificateState state) {

    /// The name to print; empty when it must not be printed any more.
    public Optional<String> printableName() {
        return state instanceof CertificateState.Valid valid ? Optional.of(valid.name()) : Optional.empty();
    }

    /// The name that it was issued to; empty once it is erased.
    public Optional<String> name() {
        return switch (state) {
            case CertificateState.Valid valid -> Optional.of(valid.name());
            case CertificateState.Revoked revoked -> Optional.of(revoked.name());
            case CertificateState.Erased ignored -> Optional.empty();
        };
    }

    public boolean valid() {
        return state instanceof CertificateState.Valid;
    }
}
