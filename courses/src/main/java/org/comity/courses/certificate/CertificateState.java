package org.comity.courses.certificate;

import java.time.Instant;

/// What became of a certificate.
public sealed interface CertificateState {

    /// It stands.
    ///
    /// @param name the holder's, as printed
    record Valid(String name) implements CertificateState {}

    /// The issuer took it back.
    ///
    /// @param name the holder's, as it was printed
    record Revoked(String name, Instant at, RevocationReason reason) implements CertificateState {}

    /// The holder had her data erased; whether it had been revoked before does not matter any more, it certifies
    /// nothing.
    record Erased(Instant at) implements CertificateState {}

    /// The word in replies and message keys.
    default String code() {
        return switch (this) {
            case Valid ignored -> "valid";
            case Revoked ignored -> "revoked";
            case Erased ignored -> "erased";
        };
    }
}
