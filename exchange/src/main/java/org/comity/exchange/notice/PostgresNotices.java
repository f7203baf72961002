package org.comity.exchange.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.language.InterfaceLanguage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/// What happened on exchanges, and until when somebody has read of it, in PostgreSQL.
@Singleton
public final class PostgresNotices {

    /// One person who is at the page, as `reader`.
    private static final String ONE = """
            SELECT cast(:person AS uuid) AS person, cast(:organisation AS text) AS organisation,
                cast(:jurisdiction AS text) AS jurisdiction, cast(:officer AS boolean) AS officer,
                cast(:home AS boolean) AS home, cast(:host AS boolean) AS host, cast(:programme AS boolean) AS programme,
                coalesce((SELECT until FROM exchange.notice_read WHERE person = :person), '-infinity') AS since
            """;

    /// Those of some people who get mail, as `reader`.
    private static final String MAILED = """
            SELECT n.person, n.organisation, n.jurisdiction, n.officer, n.home, n.host, n.programme,
                coalesce(r.until, '-infinity') AS since
            FROM exchange.notice_mail n LEFT JOIN exchange.notice_read r ON r.person = n.person
            WHERE n.person = ANY (:people) AND n.address IS NOT NULL
            """;

    /// The steps of matches of which each reader is a party, and those of applications that are hers or her
    /// office's; what is due after stays, on the day on which it is; and what waits for her in rounds that she
    /// leads. Her own steps are not news to her. `reader` stands in front.
    private static final String NEWS = """
            , mine AS (
                SELECT v.person, v.since, 'officer' AS reader, m.id AS match, m.round, a.pseudonym, m.place
                FROM reader v
                    JOIN exchange.application a ON a.person = v.person
                    JOIN exchange.match m ON m.application = a.id
                WHERE v.officer
                UNION ALL
                SELECT v.person, v.since, 'home', m.id, m.round, a.pseudonym, m.place
                FROM reader v
                    JOIN exchange.application a ON a.organisation = v.organisation AND a.jurisdiction = v.jurisdiction
                        AND a.person IS DISTINCT FROM v.person
                    JOIN exchange.match m ON m.application = a.id
                WHERE v.home
                UNION ALL
                SELECT v.person, v.since, 'host', m.id, m.round, a.pseudonym, m.place
                FROM reader v
                    JOIN exchange.place p ON p.organisation = v.organisation AND p.jurisdiction = v.jurisdiction
                    JOIN exchange.match m ON m.place = p.id
                    JOIN exchange.application a ON a.id = m.application AND a.person IS DISTINCT FROM v.person
                WHERE v.host AND NOT (v.home AND a.organisation = v.organisation AND a.jurisdiction = v.jurisdiction)
            ), step AS (
                SELECT match, state AS what, at, coalesce(ended_by, CASE state WHEN 'host-accepted' THEN 'host'
                    WHEN 'accepted' THEN 'officer' ELSE 'programme' END) AS party
                FROM exchange.match_step
                UNION ALL SELECT match, step, at, party FROM exchange.placement_step
                UNION ALL SELECT match, CASE WHEN held THEN 'held' ELSE 'not-held' END, at, party FROM exchange.ledger_entry
                UNION ALL SELECT match, 'contradicted', at, party FROM exchange.stay_dispute
                UNION ALL SELECT match, CASE WHEN held THEN 'decided-held' ELSE 'decided-not-held' END, decided_at, 'programme'
                FROM exchange.stay_dispute WHERE decided_at IS NOT NULL
            ), happened AS (
                SELECT m.person, m.since, s.what, s.party, s.at, m.round, m.match, NULL::uuid AS application, m.pseudonym,
                    m.place
                FROM mine m JOIN step s USING (match)
                WHERE s.party <> m.reader
                UNION ALL
                SELECT m.person, m.since, 'report', 'officer', r.changed_at, m.round, m.match, NULL, m.pseudonym, m.place
                FROM mine m JOIN exchange.field_report r USING (match)
                WHERE r.until >= :today AND (m.reader = 'home' AND r.home OR m.reader = 'host' AND r.host)
                UNION ALL
                SELECT v.person, v.since, a.state, 'home', a.state_at, a.round, NULL, NULL, a.pseudonym, NULL
                FROM reader v JOIN exchange.application a ON a.person = v.person
                WHERE v.officer AND a.state IN ('nominated', 'declined')
                UNION ALL
                SELECT v.person, v.since, 'prematched', 'host', m.at, a.round, NULL, NULL, a.pseudonym, m.place
                FROM reader v
                    JOIN exchange.application a ON a.person = v.person
                    JOIN exchange.prematch m ON m.application = a.id
                WHERE v.officer AND a.state IN ('draft', 'submitted', 'nominated')
                UNION ALL
                SELECT v.person, v.since, 'grouped', 'home', g.at, a.round, NULL, NULL, a.pseudonym, NULL
                FROM reader v
                    JOIN exchange.application a ON a.person = v.person
                    JOIN exchange.officer_group_member m ON m.application = a.id
                    JOIN exchange.officer_group g ON g.id = m.officer_group
                WHERE v.officer
                UNION ALL
                SELECT v.person, v.since, 'unplaced', 'programme', r.state_at, a.round, NULL, NULL, a.pseudonym, NULL
                FROM reader v
                    JOIN exchange.application a ON a.person = v.person
                    JOIN exchange.round r ON r.id = a.round AND r.state = 'announced'
                WHERE v.officer AND a.state = 'nominated'
                    AND NOT EXISTS (SELECT 1 FROM exchange.match m WHERE m.application = a.id)
                UNION ALL
                SELECT v.person, v.since, r.state, 'programme', r.state_at, r.id, NULL, NULL, coalesce(a.pseudonym, ''), NULL
                FROM reader v
                    JOIN exchange.round r ON r.state = 'called-off'
                    LEFT JOIN exchange.application a ON v.officer AND a.round = r.id AND a.person = v.person
                        AND a.state IN ('draft', 'submitted', 'nominated')
                WHERE a.id IS NOT NULL
                    OR NOT (v.programme AND r.organisation = v.organisation AND r.jurisdiction = v.jurisdiction)
                    AND (v.home AND EXISTS (
                        SELECT 1 FROM exchange.application b WHERE b.round = r.id AND b.state IN ('submitted', 'nominated')
                            AND b.organisation = v.organisation AND b.jurisdiction = v.jurisdiction)
                    OR v.host AND EXISTS (
                        SELECT 1 FROM exchange.place p WHERE p.round = r.id AND p.state = 'published'
                            AND p.organisation = v.organisation AND p.jurisdiction = v.jurisdiction))
                UNION ALL
                SELECT v.person, v.since, CASE a.state WHEN 'withdrawn' THEN 'taken-back' ELSE a.state END, 'officer',
                    a.state_at, a.round, NULL, a.id, a.pseudonym, NULL
                FROM reader v
                    JOIN exchange.application a ON a.organisation = v.organisation AND a.jurisdiction = v.jurisdiction
                WHERE v.home AND a.person <> v.person
                    AND (a.state = 'submitted' OR a.state = 'withdrawn' AND a.submitted_at IS NOT NULL)
                UNION ALL
                SELECT m.person, m.since, w.what || '-due', m.reader, CAST(w.due AS timestamp) AT TIME ZONE 'UTC', m.round,
                    m.match, NULL, m.pseudonym, m.place
                FROM mine m JOIN exchange.waiting w ON w.match = m.match AND w.party = m.reader
                WHERE w.due <= :today AND w.until >= :today
                UNION ALL
                SELECT v.person, v.since, CASE e.decision WHEN 'excused' THEN 'excused' ELSE 'excuse-' || e.decision END,
                    'programme', e.decided_at, e.round, NULL, NULL, '', NULL
                FROM reader v
                    JOIN exchange.hosting_excuse e ON e.organisation = v.organisation AND e.jurisdiction = v.jurisdiction
                WHERE v.home AND e.decision IS NOT NULL
                UNION ALL
                SELECT v.person, v.since, 'excuse-asked', 'home', e.asked_at, e.round, NULL, NULL, '', NULL
                FROM reader v
                    JOIN exchange.round r ON r.organisation = v.organisation AND r.jurisdiction = v.jurisdiction
                    JOIN exchange.hosting_excuse e ON e.round = r.id
                WHERE v.programme AND r.state = 'published' AND e.decision IS NULL AND NOT EXISTS (
                    SELECT 1 FROM exchange.application o WHERE o.round = r.id AND o.person = v.person
                        AND o.state IN ('draft', 'submitted', 'nominated'))
                UNION ALL
                SELECT v.person, v.since, w.what, w.party, w.at, r.id, NULL, NULL, w.pseudonym, w.place
                FROM reader v
                    JOIN exchange.round r ON r.organisation = v.organisation AND r.jurisdiction = v.jurisdiction
                    CROSS JOIN LATERAL (
                        SELECT 'vacant' AS what, m.ended_by AS party, x.at, a.pseudonym, m.place
                        FROM exchange.vacancy x
                            JOIN exchange.match m ON m.id = x.match AND m.ended_by <> 'programme'
                            JOIN exchange.application a ON a.id = m.application
                        WHERE x.round = r.id AND x.rematch IS NULL
                        UNION ALL
                        SELECT 'disputed', d.party, d.at, a.pseudonym, m.place
                        FROM exchange.match m
                            JOIN exchange.stay_dispute d ON d.match = m.id AND d.decided_at IS NULL
                            JOIN exchange.application a ON a.id = m.application
                        WHERE m.round = r.id
                        UNION ALL
                        SELECT 'unconcluded', 'host', CAST(u.due AS timestamp) AT TIME ZONE 'UTC', a.pseudonym, u.place
                        FROM exchange.unconcluded u JOIN exchange.application a ON a.id = u.application
                        WHERE u.round = r.id AND u.due <= :today
                        UNION ALL
                        SELECT 'unanswered', u.party, CAST(u.due AS timestamp) AT TIME ZONE 'UTC', a.pseudonym, u.place
                        FROM exchange.unanswered u JOIN exchange.application a ON a.id = u.application
                        WHERE u.round = r.id AND u.due <= :today
                    ) w
                WHERE v.programme AND r.state = 'announced' AND NOT EXISTS (
                    SELECT 1 FROM exchange.application o WHERE o.round = r.id AND o.person = v.person
                        AND o.state IN ('draft', 'submitted', 'nominated'))
            ), news AS (
                SELECT * FROM happened WHERE at > since
            )
            """;

    @Inject
    public PostgresNotices() {}

    /// Something unread of one of several people.
    ///
    /// @param count how many things
    /// @param newest when the newest of them happened
    public record Unread(UUID person, int count, Instant newest) {}

    /// The newest first. When there are more than so many, the oldest of them and whatever happened at the same
    /// moment as the last, so that all until then can be marked as read.
    List<Notice> since(Handle handle, Reader reader, LocalDate today, int most) {
        return bound(handle.createQuery("WITH reader AS (" + ONE + ")" + NEWS + """
                        , told AS (SELECT * FROM news ORDER BY at FETCH FIRST (:most) ROWS WITH TIES)
                        SELECT n.*, p.fields -> 'fields' -> 'unit' ->> 0 AS unit
                        FROM told n LEFT JOIN exchange.place p ON p.id = n.place
                        ORDER BY n.at DESC, n.match, n.what
                        """), reader, today)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    int count(Handle handle, Reader reader, LocalDate today) {
        return bound(
                        handle.createQuery("WITH reader AS (" + ONE + ")" + NEWS + "SELECT count(*) FROM news"),
                        reader,
                        today)
                .mapTo(int.class)
                .one();
    }

    /// What those of the people who get mail have not read, in one question for all of them; nothing for
    /// those who have read everything.
    ///
    /// @param before what happened later is not counted
    public List<Unread> unread(Handle handle, List<UUID> people, Instant before, LocalDate today) {
        return handle.createQuery("WITH reader AS (" + MAILED + ")" + NEWS + """
                        SELECT person, count(*) AS count, max(at) AS newest FROM news WHERE at <= :before GROUP BY person
                        """)
                .bind("people", people.toArray(UUID[]::new))
                .bind("before", before)
                .bind("today", today)
                .map((row, context) -> new Unread(
                        row.getObject("person", UUID.class),
                        row.getInt("count"),
                        row.getTimestamp("newest").toInstant()))
                .list();
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

    /// Keeps that somebody who gets mail was here, and as whom, once a day or when that changed.
    void visited(Handle handle, Reader reader, Instant now) {
        bound(handle.createUpdate("""
                        UPDATE exchange.notice_mail SET organisation = :organisation, jurisdiction = :jurisdiction,
                            officer = :officer, home = :home, host = :host, programme = :programme, seen_at = :now
                        WHERE person = :person AND (seen_at <= :yesterday
                            OR (organisation, jurisdiction, officer, home, host, programme)
                                <> (:organisation, :jurisdiction, :officer, :home, :host, :programme))
                        """), reader)
                .bind("now", now)
                .bind("yesterday", now.minus(Duration.ofDays(1)))
                .execute();
    }

    /// Keeps besides in which language somebody who gets mail looked at her news.
    public void looked(Handle handle, Reader reader, InterfaceLanguage language, Instant now) {
        visited(handle, reader, now);
        handle.createUpdate("""
                        UPDATE exchange.notice_mail SET language = :language
                        WHERE person = :person AND language <> :language
                        """)
                .bind("person", reader.person())
                .bind("language", language.tag())
                .execute();
    }

    int erase(Handle handle, UUID person) {
        return handle.createUpdate("DELETE FROM exchange.notice_read WHERE person = :person")
                .bind("person", person)
                .execute();
    }

    private static Query bound(Query query, Reader reader, LocalDate today) {
        return bound(query, reader).bind("today", today);
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Reader reader) {
        return statement
                .bind("person", reader.person())
                .bind("organisation", reader.office().organisation())
                .bind("jurisdiction", reader.office().jurisdiction())
                .bind("officer", reader.officer())
                .bind("home", reader.home())
                .bind("host", reader.host())
                .bind("programme", reader.programme());
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
