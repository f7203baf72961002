package org.comity.exchange.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.courses.CertificateCode;
import org.comity.exchange.Office;
import org.comity.exchange.placement.PostgresPlacements;
import org.jdbi.v3.core.Handle;

/// Certificates of stays in PostgreSQL.
@Singleton
public final class PostgresStayCertificates {

    private final PostgresPlacements placements;

    @Inject
    public PostgresStayCertificates(PostgresPlacements placements) {
        this.placements = placements;
    }

    /// What can be certified of a match to which all three have agreed, locked until the transaction ends.
    Optional<Certified> lock(Handle handle, UUID match) {
        return placements
                .lock(handle, match)
                .map(agreed -> new Certified(agreed, days(handle, match), find(handle, match)));
    }

    /// The match that a code belongs to, whatever became of it.
    Optional<UUID> match(Handle handle, CertificateCode code) {
        return handle.createQuery("SELECT match FROM exchange.stay_certificate WHERE code = :code")
                .bind("code", code.value())
                .mapTo(UUID.class)
                .findOne();
    }

    /// Writes it, or only until when it can be checked.
    void save(Handle handle, UUID match, StayCertificate certificate) {
        handle.createUpdate("""
                        INSERT INTO exchange.stay_certificate (match, code, at, until)
                        VALUES (:match, :code, :at, :until)
                        ON CONFLICT (match) DO UPDATE SET until = EXCLUDED.until
                        """)
                .bind("match", match)
                .bind("code", certificate.code().value())
                .bind("at", certificate.at())
                .bind("until", certificate.until())
                .execute();
    }

    /// Who checked a certificate, the newest first.
    List<Checking> checks(Handle handle, UUID match) {
        return handle.createQuery("""
                        SELECT * FROM exchange.stay_certificate_check WHERE match = :match
                        ORDER BY at DESC, organisation, jurisdiction
                        """)
                .bind("match", match)
                .map((row, context) -> new Checking(
                        new Office(row.getString("organisation"), row.getString("jurisdiction")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void insert(Handle handle, UUID match, Checking checking) {
        handle.createUpdate("""
                        INSERT INTO exchange.stay_certificate_check (match, organisation, jurisdiction, at)
                        VALUES (:match, :organisation, :jurisdiction, :at)
                        """)
                .bind("match", match)
                .bind("organisation", checking.office().organisation())
                .bind("jurisdiction", checking.office().jurisdiction())
                .bind("at", checking.at())
                .execute();
    }

    private static Optional<Integer> days(Handle handle, UUID match) {
        return handle.createQuery("SELECT days FROM exchange.ledger_entry WHERE match = :match AND held")
                .bind("match", match)
                .mapTo(Integer.class)
                .findOne();
    }

    /// The certificate of a stay, whoever asks.
    public Optional<StayCertificate> find(Handle handle, UUID match) {
        return handle.createQuery("SELECT * FROM exchange.stay_certificate WHERE match = :match")
                .bind("match", match)
                .map((row, context) -> new StayCertificate(
                        new CertificateCode(row.getString("code")),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("until", LocalDate.class))))
                .findOne();
    }
}
