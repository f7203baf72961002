package org.comity.exchange.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// Who checked certificates, once for each day, the newest first, by their matches; one that nobody checked is
    /// missing.
    Map<UUID, List<Checking>> checks(Handle handle, Collection<UUID> matches) {
        return handle
                .createQuery("""
                        SELECT * FROM exchange.stay_certificate_check WHERE match = ANY (:matches)
                        ORDER BY at DESC, organisation, jurisdiction
                        """)
                .bind("matches", matches.toArray(UUID[]::new))
                .map((row, context) -> Map.entry(
                        row.getObject("match", UUID.class),
                        new Checking(
                                new Office(row.getString("organisation"), row.getString("jurisdiction")),
                                row.getTimestamp("at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// The certificates of a person by their matches, the oldest first.
    Map<UUID, StayCertificate> all(Handle handle, UUID person) {
        Map<UUID, StayCertificate> all = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT c.* FROM exchange.stay_certificate c
                            JOIN exchange.match m ON m.id = c.match
                            JOIN exchange.application a ON a.id = m.application
                        WHERE a.person = :person ORDER BY c.at, c.match
                        """)
                .bind("person", person)
                .map((row, context) -> Map.entry(row.getObject("match", UUID.class), read(row)))
                .list()
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    /// Remembers it, unless the office checked the certificate before on that day.
    void insert(Handle handle, UUID match, Checking checking, LocalDate day) {
        handle.createUpdate("""
                        INSERT INTO exchange.stay_certificate_check (match, organisation, jurisdiction, day, at)
                        VALUES (:match, :organisation, :jurisdiction, :day, :at) ON CONFLICT DO NOTHING
                        """)
                .bind("match", match)
                .bind("organisation", checking.office().organisation())
                .bind("jurisdiction", checking.office().jurisdiction())
                .bind("day", day)
                .bind("at", checking.at())
                .execute();
    }

    private static Optional<Integer> days(Handle handle, UUID match) {
        return handle.createQuery("SELECT days FROM exchange.ledger WHERE match = :match AND held")
                .bind("match", match)
                .mapTo(Integer.class)
                .findOne();
    }

    /// The certificate of a stay, whoever asks.
    public Optional<StayCertificate> find(Handle handle, UUID match) {
        return handle.createQuery("SELECT * FROM exchange.stay_certificate WHERE match = :match")
                .bind("match", match)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static StayCertificate read(ResultSet row) throws SQLException {
        return new StayCertificate(
                new CertificateCode(row.getString("code")),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }
}
