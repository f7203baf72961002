package org.comity.exchange.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.courses.CertificateCode;

/// A certificate that was issued.
///
/// @param code whoever holds it holds the paper
/// @param until the last day on which it can be checked, in UTC; empty when there is none
public record StayCertificate(CertificateCode code, Instant at, Optional<LocalDate> until) {

    boolean lasts(LocalDate day) {
        return until.filter(day::isAfter).isEmpty();
    }
}
