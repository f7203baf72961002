package org.comity.courses.certificate;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.platform.language.InterfaceLanguage;

/// A certificate as the API shows it to its holder.
///
/// @param code what it is found by
/// @param version the version of the course
/// @param name the holder's, as printed
/// @param issuer the organisation that owned the course when it was issued
/// @param languages BCP 47 tags of the languages that it can be printed in
/// @param address the public page that confirms it
public record CertificateView(
        String code,
        String course,
        int version,
        String name,
        String issuer,
        Instant issuedAt,
        Standing standing,
        List<String> languages,
        URI address) {

    /// Whether it stands.
    ///
    /// @param state `valid` or `revoked`
    /// @param revokedAt when it was revoked
    /// @param reason `issued-in-error`, `wrong-person`, `irregular-examination` or `misconduct`
    public record Standing(String state, Optional<Instant> revokedAt, Optional<String> reason) {

        static Standing of(CertificateState state) {
            return switch (state) {
                case CertificateState.Revoked revoked ->
                    new Standing(
                            state.code(),
                            Optional.of(revoked.at()),
                            Optional.of(revoked.reason().code()));
                case CertificateState.Valid ignored -> new Standing(state.code(), Optional.empty(), Optional.empty());
                case CertificateState.Erased ignored -> new Standing(state.code(), Optional.empty(), Optional.empty());
            };
        }
    }

    public static CertificateView of(Certificate certificate, Sheet sheet) {
        return new CertificateView(
                certificate.code().value(),
                certificate.version().course().value(),
                certificate.version().number(),
                certificate.name().orElse(""),
                certificate.issuer().organisation(),
                certificate.issuedAt(),
                Standing.of(certificate.state()),
                sheet.available(certificate).stream()
                        .map(InterfaceLanguage::tag)
                        .toList(),
                sheet.publicAddress(certificate.code()));
    }
}
