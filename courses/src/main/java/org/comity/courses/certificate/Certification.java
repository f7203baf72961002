package org.comity.courses.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.content.CourseSummary;
import org.comity.content.CourseVersion;
import org.comity.courses.CertificateCode;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.enrolment.Learning;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Owner;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.identity.Person;
import org.jdbi.v3.core.Handle;

/// Issues, finds and revokes certificates.
@Singleton
public final class Certification {

    /// Taking back certificates of one's own organisation's courses.
    public static final String REVOKE = "courses.revoke-certificate";

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\u200C\\u200D]]");

    private final Database database;
    private final PostgresCertificates certificates;
    private final AuditTrail trail;
    private final AccessPolicy policy;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    public Certification(
            Database database,
            PostgresCertificates certificates,
            AuditTrail trail,
            AccessPolicy policy,
            Clock clock,
            SecureRandom random) {
        this.database = database;
        this.certificates = certificates;
        this.trail = trail;
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    /// Issues the certificate of a completed enrolment in the caller's transaction. Issuing twice returns the first
    /// one. Appends to the
    /// audit trail, so call it late in the transaction.
    ///
    /// @param holder the learner, with the name to print
    /// @param enrolment hers, completed or being completed in this transaction
    /// @param course the enrolment's version
    /// @throws IllegalArgumentException when the three do not belong together
    public Certificate issue(Handle handle, Person holder, Enrolment enrolment, CourseVersion course) {
        if (!enrolment.person().equals(holder.subject()) || !enrolment.version().equals(course.id())) {
            throw new IllegalArgumentException(
                    "Enrolment %s is not of this person or not of this version.".formatted(enrolment.id()));
        }
        String name = printable(holder.name());
        CourseSummary.Owner issuer = course.summary().owner();
        Certificate certificate = new Certificate(
                CertificateCode.next(random),
                enrolment.id(),
                enrolment.owner(),
                Owner.organisation(issuer.organisation(), issuer.jurisdiction()),
                enrolment.version(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                new CertificateState.Valid(name));
        if (!certificates.insert(handle, certificate, name)) {
            return certificates.of(handle, enrolment.id()).orElseThrow();
        }
        // the code opens the certificate, so the trail names the enrolment instead
        trail.append(
                handle,
                new AuditEntry(
                        Optional.of(holder.actor()),
                        "courses.certificate-issued",
                        "enrolment",
                        enrolment.id().toString(),
                        Map.of("version", enrolment.version().toString())));
        return certificate;
    }

    /// The name without characters that are not seen and could make the rest of the line say something else. Joiners
    /// stay: Persian and
    /// Indic names need them.
    private static String printable(String name) {
        return Normalizer.normalize(INVISIBLE.matcher(name).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /// The person's own certificate; empty when there is no such certificate or it is another person's.
    public Optional<Certificate> own(Actor actor, CertificateCode code) {
        return verify(code).filter(certificate -> policy.allows(actor, Learning.PERMISSION, certificate.holder()));
    }

    /// The person's certificates, newest first.
    ///
    /// @param after only those after this one in that order
    public List<Certificate> ofHolder(Actor actor, Optional<CertificateCode> after, int limit) {
        return database.query(handle -> certificates.page(handle, actor.id(), after, limit));
    }

    /// The certificate of the code, for whoever holds the paper.
    public Optional<Certificate> verify(CertificateCode code) {
        return database.query(handle -> certificates.find(handle, code));
    }

    /// Whether the person may revoke the certificate.
    public boolean mayRevoke(Actor actor, Certificate certificate) {
        return policy.allows(actor, REVOKE, certificate.issuer());
    }

    /// What came of a revocation.
    public enum Revocation {
        REVOKED,
        /// It was revoked or erased before; nothing changed.
        NOT_STANDING,
        UNKNOWN
    }

    /// Takes the certificate back for good.
    ///
    /// @throws org.comity.platform.access.Forbidden when the course was not the person's organisation's
    public Revocation revoke(Actor actor, CertificateCode code, RevocationReason reason) {
        return database.transaction(handle -> {
            Optional<Certificate> found = certificates.find(handle, code);
            if (found.isEmpty()) {
                return Revocation.UNKNOWN;
            }
            policy.require(actor, REVOKE, found.get().issuer());
            if (!certificates.revoke(handle, code, reason, clock.instant())) {
                return Revocation.NOT_STANDING;
            }
            trail.append(
                    handle,
                    new AuditEntry(
                            Optional.of(actor),
                            "courses.certificate-revoked",
                            "enrolment",
                            found.get().enrolment().toString(),
                            Map.of("reason", reason.code())));
            return Revocation.REVOKED;
        });
    }
}
