package org.comity.courses.certificate;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.content.CourseId;
import org.comity.content.CourseVersionId;
import org.comity.courses.CertificateCode;
import org.comity.courses.EnrolmentId;
import org.comity.platform.access.Owner;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Certificates in PostgreSQL, within the caller's transaction. Decides nothing about who may see them.
@Singleton
public final class PostgresCertificates {

    private static final String SELECT = """
            SELECT c.*, e.person, e.organisation, e.jurisdiction, e.course, e.version
            FROM courses.certificate c JOIN courses.enrolment e ON e.id = c.enrolment
            """;

    /// Takes the certificate in unless the enrolment has one.
    ///
    /// @return whether it was taken in
    boolean insert(Handle handle, Certificate certificate, String name) {
        return handle.createUpdate("""
                        INSERT INTO courses.certificate (code, enrolment, holder_name, issuer_organisation, issuer_jurisdiction, issued_at)
                        VALUES (:code, :enrolment, :name, :organisation, :jurisdiction, :issuedAt)
                        ON CONFLICT (enrolment) DO NOTHING
                        """)
                        .bind("code", certificate.code().value())
                        .bind("enrolment", certificate.enrolment().value())
                        .bind("name", name)
                        .bind("organisation", certificate.issuer().organisation())
                        .bind("jurisdiction", certificate.issuer().jurisdiction())
                        .bind("issuedAt", certificate.issuedAt())
                        .execute()
                == 1;
    }

    public Optional<Certificate> find(Handle handle, CertificateCode code) {
        return handle.createQuery(SELECT + "WHERE c.code = :code")
                .bind("code", code.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    public Optional<Certificate> of(Handle handle, EnrolmentId enrolment) {
        return handle.createQuery(SELECT + "WHERE c.enrolment = :enrolment")
                .bind("enrolment", enrolment.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    /// A person's certificates, newest first.
    ///
    /// @param after only those after this one in that order
    List<Certificate> page(Handle handle, UUID person, Optional<CertificateCode> after, int limit) {
        return handle.createQuery(SELECT + """
                        WHERE e.person = :person AND (cast(:after AS text) IS NULL OR (c.issued_at, c.code) <
                            (SELECT last.issued_at, last.code FROM courses.certificate last WHERE last.code = :after))
                        ORDER BY c.issued_at DESC, c.code DESC LIMIT :limit
                        """)
                .bind("person", person)
                .bind("after", after.map(CertificateCode::value))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /// Every certificate of a person, newest first.
    public List<Certificate> of(Handle handle, UUID person) {
        return handle.createQuery(SELECT + "WHERE e.person = :person ORDER BY c.issued_at DESC, c.code DESC")
                .bind("person", person)
                .map((row, context) -> read(row))
                .list();
    }

    /// Revokes a certificate that stands.
    ///
    /// @return whether it stood
    boolean revoke(Handle handle, CertificateCode code, RevocationReason reason, Instant at) {
        return handle.createUpdate("""
                        UPDATE courses.certificate SET revoked_at = :at, revocation_reason = :reason
                        WHERE code = :code AND revoked_at IS NULL AND erased_at IS NULL
                        """)
                        .bind("code", code.value())
                        .bind("reason", reason.code())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /// Takes the holder's name out of her certificates for good.
    ///
    /// @return how many there were
    public int erase(Handle handle, UUID person, Instant at) {
        return handle.createUpdate("""
                        UPDATE courses.certificate SET holder_name = NULL, erased_at = :at
                        WHERE erased_at IS NULL AND enrolment IN (SELECT id FROM courses.enrolment WHERE person = :person)
                        """).bind("person", person).bind("at", at).execute();
    }

    private static Certificate read(ResultSet row) throws SQLException {
        return new Certificate(
                new CertificateCode(row.getString("code")),
                new EnrolmentId(row.getObject("enrolment", UUID.class)),
                new Owner(
                        Optional.of(row.getObject("person", UUID.class)),
                        row.getString("organisation"),
                        row.getString("jurisdiction")),
                Owner.organisation(row.getString("issuer_organisation"), row.getString("issuer_jurisdiction")),
                new CourseVersionId(new CourseId(row.getString("course")), row.getInt("version")),
                row.getTimestamp("issued_at").toInstant(),
                state(row));
    }

    private static CertificateState state(ResultSet row) throws SQLException {
        @Nullable Timestamp erased = row.getTimestamp("erased_at");
        if (erased != null) {
            return new CertificateState.Erased(erased.toInstant());
        }
        @Nullable Timestamp revoked = row.getTimestamp("revoked_at");
        return revoked == null
                ? new CertificateState.Valid(row.getString("holder_name"))
                : new CertificateState.Revoked(
                        row.getString("holder_name"),
                        revoked.toInstant(),
                        RevocationReason.of(row.getString("revocation_reason")).orElseThrow());
    }
}
