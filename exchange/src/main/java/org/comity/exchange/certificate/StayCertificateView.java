package org.comity.exchange.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.exchange.Office;
import org.comity.exchange.placement.Agreed;

/// What a certificate certifies, for whoever holds it.
///
/// @param code in groups of five characters
/// @param officer her name
/// @param days of the stay, first and last counted
/// @param until the last day on which it can be checked; empty when there is none
public record StayCertificateView(
        String code,
        String officer,
        Office home,
        Office host,
        LocalDate from,
        LocalDate to,
        int days,
        Instant at,
        Optional<LocalDate> until) {

    /// Empty when nothing is certified.
    static Optional<StayCertificateView> of(Certified certified) {
        Agreed agreed = certified.agreed();
        return certified
                .certificate()
                .map(certificate -> new StayCertificateView(
                        certificate.code().grouped(),
                        agreed.officer().name(),
                        agreed.home(),
                        agreed.host(),
                        agreed.terms().stay().from(),
                        agreed.terms().stay().to(),
                        certified.days().orElseThrow(),
                        certificate.at(),
                        certificate.until()));
    }
}
