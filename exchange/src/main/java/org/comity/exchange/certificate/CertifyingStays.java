package org.comity.exchange.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.courses.CertificateCode;
import org.comity.exchange.authority.Authority;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Consenting;
import org.comity.exchange.consent.Party;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// An officer asks for the certificate of her stay, and whoever holds it verifies it.
@Singleton
public final class CertifyingStays {

    private final Database database;
    private final PostgresStayCertificates certificates;
    private final Consenting consenting;
    private final Authority authority;
    private final SecureRandom random;

    @Inject
    public CertifyingStays(
            Database database,
            PostgresStayCertificates certificates,
            Consenting consenting,
            Authority authority,
            SecureRandom random) {
        this.database = database;
        this.certificates = certificates;
        this.consenting = consenting;
        this.authority = authority;
        this.random = random;
    }

    /// What can be certified of her stay.
    ///
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    /// @throws Forbidden when it is not her stay
    Certified own(Actor actor, UUID id) {
        return database.transaction(handle -> own(handle, actor, id));
    }

    /// Issues the certificate of a stay that took place; asking twice gives the first one.
    ///
    /// @return empty when nobody has said that the stay took place
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    /// @throws Forbidden when it is not her stay
    Optional<StayCertificateView> issue(Actor actor, UUID id) {
        return database.transaction(handle -> {
            Certified certified = own(handle, actor, id);
            if (certified.days().isEmpty() || certified.certificate().isPresent()) {
                return StayCertificateView.of(certified);
            }
            StayCertificate certificate = new StayCertificate(CertificateCode.next(random), authority.now());
            certificates.insert(handle, id, certificate);
            Certified issued = new Certified(certified.agreed(), certified.days(), Optional.of(certificate));
            // the code opens the certificate, so the trail does not hold it
            authority
                    .trail()
                    .append(
                            handle,
                            new AuditEntry(
                                    Optional.of(actor),
                                    "exchange.stay-certified",
                                    "exchange-match",
                                    id.toString(),
                                    Map.of()));
            return StayCertificateView.of(issued);
        });
    }

    /// What the certificate of a code certifies; empty when there is none, somebody stepped back from the match,
    /// or the officer was erased.
    Optional<StayCertificateView> verify(String typed) {
        return CertificateCode.parse(typed)
                .flatMap(code -> database.transaction(handle -> certificates
                        .match(handle, code)
                        .flatMap(match -> certificates.lock(handle, match))
                        .flatMap(StayCertificateView::of)));
    }

    private Certified own(Handle handle, Actor actor, UUID id) {
        Certified certified = certificates.lock(handle, id).orElseThrow(NotFoundException::new);
        Party party = consenting.party(actor, certified.agreed().match()).orElseThrow(NotFoundException::new);
        if (party != Party.OFFICER) {
            throw new Forbidden(Permissions.CONSENT);
        }
        return certified;
    }
}
