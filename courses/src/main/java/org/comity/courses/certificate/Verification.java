package org.comity.courses.certificate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.content.CourseSummary;
import org.comity.content.CourseText;

/// What anybody who holds the paper may learn: whether it stands, and as long as it does, what it says. Nothing else.
///
/// @param state `valid`, `revoked` or `erased`
/// @param name the holder's, as printed; only while it is valid
/// @param course what the certificate is about; not once it is erased
/// @param issuedOn the UTC date; not once it is erased
/// @param endedOn the UTC date of the revocation or erasure
/// @param reason why it was revoked: `issued-in-error`, `wrong-person`, `irregular-examination` or `misconduct`
public record Verification(
        String state,
        Optional<String> name,
        Optional<CourseReference> course,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> endedOn,
        Optional<String> reason) {

    /// A version of a course.
    ///
    /// @param titles by BCP 47 tag
    /// @param issuer the organisation that owned the course when the certificate was issued
    public record CourseReference(String id, int version, Map<String, String> titles, String issuer) {}

    static Verification of(Certificate certificate, CourseSummary course) {
        CourseReference reference = new CourseReference(
                course.course().value(),
                certificate.version().number(),
                course.texts().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> title(entry.getValue()))),
                certificate.issuer().organisation());
        Optional<LocalDate> issuedOn = Optional.of(day(certificate.issuedAt()));
        return switch (certificate.state()) {
            case CertificateState.Valid valid ->
                new Verification(
                        valid.code(),
                        Optional.of(valid.name()),
                        Optional.of(reference),
                        issuedOn,
                        Optional.empty(),
                        Optional.empty());
            case CertificateState.Revoked revoked ->
                new Verification(
                        revoked.code(),
                        Optional.empty(),
                        Optional.of(reference),
                        issuedOn,
                        Optional.of(day(revoked.at())),
                        Optional.of(revoked.reason().code()));
            case CertificateState.Erased erased ->
                new Verification(
                        erased.code(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(day(erased.at())),
                        Optional.empty());
        };
    }

    private static String title(CourseText text) {
        return text.title();
    }

    private static LocalDate day(java.time.Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
