package org.comity.exchange.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.courses.CertificateCode;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Consenting;
import org.comity.exchange.consent.Party;
import org.comity.exchange.form.Sent;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// An officer asks for the certificate of her stay, and whoever holds it verifies it.
@Singleton
public final class CertifyingStays {

    static final String UNTIL = "until";

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

    /// Who checked the certificate, the newest first.
    ///
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    /// @throws Forbidden when it is not her stay
    List<Checking> checks(Actor actor, UUID id) {
        return database.transaction(handle -> {
            own(handle, actor, id);
            return certificates.checks(handle, List.of(id)).getOrDefault(id, List.of());
        });
    }

    /// Issues the certificate of a stay that took place, and says until when it can be checked. Asking again gives
    /// the same one, and sets that day anew.
    ///
    /// @param fields `until`, ISO 8601, or nothing when it can always be checked
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    /// @throws Forbidden when it is not her stay
    CertificateStep issue(Actor actor, UUID id, Map<String, List<String>> fields) {
        return database.transaction(handle -> {
            Certified certified = own(handle, actor, id);
            if (certified.days().isEmpty()) {
                return new CertificateStep.WrongStage();
            }
            Sent sent = new Sent(fields);
            Optional<LocalDate> until = until(sent);
            if (!sent.sound()) {
                return new CertificateStep.Refused(sent.faults());
            }
            StayCertificate certificate = certified
                    .certificate()
                    .map(known -> new StayCertificate(known.code(), known.at(), until))
                    .orElseGet(() -> new StayCertificate(CertificateCode.next(random), authority.now(), until));
            certificates.save(handle, id, certificate);
            Certified issued = new Certified(certified.agreed(), certified.days(), Optional.of(certificate));
            // the code opens the certificate, so the trail does not hold it
            append(
                    handle,
                    actor,
                    "exchange.stay-certified",
                    id,
                    Map.of("until", until.map(LocalDate::toString).orElse("")));
            return new CertificateStep.Issued(StayCertificateView.of(issued).orElseThrow());
        });
    }

    /// What the certificate of a code certifies; empty when there is none, its last day is over, somebody stepped
    /// back from the match, or the officer was erased. That somebody else checked it is remembered, and told to the
    /// officer.
    Optional<StayCertificateView> verify(Actor actor, String typed) {
        return CertificateCode.parse(typed)
                .flatMap(code -> database.transaction(handle -> certificates
                        .match(handle, code)
                        .flatMap(match -> certificates.lock(handle, match))
                        .filter(certified -> certified
                                .certificate()
                                .filter(certificate -> certificate.lasts(authority.today()))
                                .isPresent())
                        .flatMap(certified -> checked(handle, actor, certified))));
    }

    private Optional<StayCertificateView> checked(Handle handle, Actor actor, Certified certified) {
        Optional<StayCertificateView> view = StayCertificateView.of(certified);
        if (!certified.agreed().officer().person().equals(actor.id())) {
            UUID id = certified.agreed().id();
            certificates.insert(handle, id, new Checking(Office.of(actor), authority.now()), authority.today());
            append(handle, actor, "exchange.stay-certificate-checked", id, Map.of());
        }
        return view;
    }

    private Optional<LocalDate> until(Sent sent) {
        if (sent.text(UNTIL).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> until = sent.date(UNTIL, "stay-certificate.fault.until");
        if (until.filter(authority.today()::isAfter).isPresent()) {
            sent.fault(UNTIL, "stay-certificate.fault.until");
        }
        return until;
    }

    private void append(Handle handle, Actor actor, String action, UUID id, Map<String, String> details) {
        authority
                .trail()
                .append(handle, new AuditEntry(Optional.of(actor), action, "exchange-match", id.toString(), details));
    }

    private Certified own(Handle handle, Actor actor, UUID id) {
        Certified certified = certificates.lock(handle, id).orElseThrow(NotFoundException::new);
        Party party = consenting.partyOf(actor, certified.agreed().match());
        if (party != Party.OFFICER) {
            throw new Forbidden(Permissions.CONSENT);
        }
        return certified;
    }
}
