package org.comity.exchange.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// What happened on exchanges, and until when somebody has read of it, in PostgreSQL.
@Singleton
public final class PostgresNotices {

    /// The steps of matches of which the reader is a party, and those of applications that are hers or her office's.
    /// Her
    /// own steps are not news to her.
    private static final String NEWS = """
            WITH mine AS (
                SELECT m.id AS match, m.round, a.pseudonym, p.fields -> 'fields' -> 'unit' ->> 0 AS unit,
                    CASE WHEN a.person = :person THEN 'officer'
                        WHEN :home AND a.organisation = :organisation AND a.jurisdiction = :jurisdiction THEN 'home'
                        ELSE 'host' END AS reader
                FROM exchange.match m
                    JOIN exchange.application a ON a.id = m.application
                    JOIN exchange.place p ON p.id = m.place
                WHERE CASE WHEN a.person = :person THEN :officer
                    ELSE :home AND a.organisation = :organisation AND a.jurisdiction = :jurisdiction
                        OR :host AND p.organisation = :organisation AND p.jurisdiction = :jurisdiction END
            ), since AS (
                SELECT coalesce((SELECT until FROM exchange.notice_read WHERE person = :person), '-infinity') AS until
            ), step AS (
                SELECT match, state AS what, at, coalesce(ended_by, CASE state WHEN 'host-accepted' THEN 'host'
                    WHEN 'accepted' THEN 'officer' ELSE 'programme' END) AS party
                FROM exchange.match_step
                UNION ALL SELECT match, step, at, party FROM exchange.placement_step
                UNION ALL SELECT match, CASE WHEN held THEN 'held' ELSE 'not-held' END, at, party FROM exchange.ledger_entry
                UNION ALL SELECT match, 'contradicted', at, party FROM exchange.stay_dispute
                UNION ALL SELECT match, CASE WHEN held THEN 'decided-held' ELSE 'decided-not-held' END, decided_at, 'programme'
                FROM exchange.stay_dispute WHERE decided_at IS NOT NULL
            ), news AS (
                SELECT s.what, s.party, s.at, m.round, m.match, NULL::uuid AS application, m.pseudonym, m.unit
                FROM mine m JOIN step s USING (match)
                WHERE s.party <> m.reader
                UNION ALL
                SELECT 'report', 'officer', r.changed_at, m.round, m.match, NULL, m.pseudonym, m.unit
                FROM mine m JOIN exchange.field_report r USING (match)
                WHERE r.until >= :today AND (m.reader = 'home' AND r.home OR m.reader = 'host' AND r.host)
                UNION ALL
                SELECT a.state, 'home', a.state_at, a.round, NULL, NULL, a.pseudonym, ''
                FROM exchange.application a
                WHERE :officer AND a.person = :person AND a.state IN ('nominated', 'declined')
                UNION ALL
                SELECT 'prematched', 'host', m.at, a.round, NULL, NULL, a.pseudonym, p.fields -> 'fields' -> 'unit' ->> 0
                FROM exchange.prematch m
                    JOIN exchange.application a ON a.id = m.application
                    JOIN exchange.place p ON p.id = m.place
                WHERE :officer AND a.person = :person AND a.state IN ('draft', 'submitted', 'nominated')
                UNION ALL
                SELECT 'unplaced', 'programme', r.state_at, a.round, NULL, NULL, a.pseudonym, ''
                FROM exchange.application a JOIN exchange.round r ON r.id = a.round AND r.state = 'announced'
                WHERE :officer AND a.person = :person AND a.state = 'nominated'
                    AND NOT EXISTS (SELECT 1 FROM exchange.match m WHERE m.application = a.id)
                UNION ALL
                SELECT CASE a.state WHEN 'withdrawn' THEN 'taken-back' ELSE a.state END, 'officer', a.state_at, a.round,
                    NULL, a.id, a.pseudonym, ''
                FROM exchange.application a
                WHERE :home AND a.organisation = :organisation AND a.jurisdiction = :jurisdiction
                    AND a.person <> :person AND a.state IN ('submitted', 'withdrawn')
            )
            """;

    @Inject
    public PostgresNotices() {}

    /// The newest first.
    List<Notice> since(Handle handle, Reader reader, LocalDate today, int most) {
        return bound(
                        handle.createQuery(
                                NEWS
                                        + "SELECT news.* FROM news, since WHERE at > since.until ORDER BY at DESC, match, what LIMIT :most"),
                        reader,
                        today)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    int count(Handle handle, Reader reader, LocalDate today) {
        return bound(
                        handle.createQuery(NEWS + "SELECT count(*) FROM news, since WHERE at > since.until"),
                        reader,
                        today)
                .mapTo(int.class)
                .one();
    }

    Optional<Instant> readUntil(Handle handle, UUID person) {
        return handle.createQuery("SELECT until FROM exchange.notice_read WHERE person = :person")
                .bind("person", person)
                .mapTo(Instant.class)
                .findOne();
    }

    /// What happened until then is read; an earlier moment than the one that is kept changes nothing.
    void markRead(Handle handle, UUID person, Instant until) {
        handle.createUpdate("""
                        INSERT INTO exchange.notice_read (person, until) VALUES (:person, :until)
                        ON CONFLICT (person) DO UPDATE SET until = EXCLUDED.until WHERE notice_read.until < EXCLUDED.until
                        """).bind("person", person).bind("until", until).execute();
    }

    int erase(Handle handle, UUID person) {
        return handle.createUpdate("DELETE FROM exchange.notice_read WHERE person = :person")
                .bind("person", person)
                .execute();
    }

    private static Query bound(Query query, Reader reader, LocalDate today) {
        return query.bind("person", reader.person())
                .bind("organisation", reader.office().organisation())
                .bind("jurisdiction", reader.office().jurisdiction())
                .bind("officer", reader.officer())
                .bind("home", reader.home())
                .bind("host", reader.host())
                .bind("today", today);
    }

    private static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                row.getString("what"),
                row.getString("party"),
                row.getTimestamp("at").toInstant(),
                row.getObject("round", UUID.class),
                Optional.ofNullable(row.getObject("match", UUID.class)),
                Optional.ofNullable(row.getObject("application", UUID.class)),
                row.getString("pseudonym"),
                Objects.requireNonNullElse(row.getString("unit"), ""));
    }
}
