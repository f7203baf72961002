package org.comity.exchange.mailing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.mail.MailAddress;
import org.jdbi.v3.core.Handle;

/// Which mail has to be sent when, in PostgreSQL. Whoever looks after somebody's mail holds a lease, which
/// is the moment until when nobody else does; what was changed meanwhile by others ends it.
@Singleton
public final class PostgresOutgoingMail {

    @Inject
    public PostgresOutgoingMail() {}

    /// Somebody whose turn it is.
    ///
    /// @param toConfirm whether the link that confirms an address has to be sent
    /// @param told until when news has been told by mail
    /// @param failures how often her mail was refused in a row
    record Due(UUID person, boolean toConfirm, Instant told, int failures) {}

    /// Takes the lease on those whose turn it is and whom nobody else looks after.
    ///
    /// @param seenAfter who has not looked at her news since gets none
    List<Due> take(Handle handle, Instant now, Instant lease, Instant seenAfter, int most) {
        return handle.createQuery("""
                        WITH due AS MATERIALIZED (
                            SELECT person FROM exchange.notice_mail
                            WHERE look_at <= :now AND seen_at > :seenAfter
                            ORDER BY look_at LIMIT :most FOR UPDATE SKIP LOCKED
                        )
                        UPDATE exchange.notice_mail n SET look_at = :lease FROM due WHERE n.person = due.person
                        RETURNING n.person, n.link_due AS to_confirm, n.told_until, n.failures
                        """)
                .bind("now", now)
                .bind("lease", lease)
                .bind("seenAfter", seenAfter)
                .bind("most", most)
                .map((row, context) -> new Due(
                        row.getObject("person", UUID.class),
                        row.getBoolean("to_confirm"),
                        row.getTimestamp("told_until").toInstant(),
                        row.getInt("failures")))
                .list();
    }

    /// Looks again at another time, with nothing sent.
    void leave(Handle handle, List<UUID> people, Instant lease, Instant then) {
        handle.createUpdate(
                        "UPDATE exchange.notice_mail SET look_at = :then WHERE person = ANY (:people) AND look_at = :lease")
                .bind("people", people.toArray(UUID[]::new))
                .bind("lease", lease)
                .bind("then", then)
                .execute();
    }

    /// Counts news as told, so that no one else tells it whatever becomes of this server.
    ///
    /// @return empty when she has read or been told it, or gets no mail any more
    Optional<Addressed> tell(Handle handle, UUID person, Instant lease, Instant newest) {
        return handle.createQuery("""
                        UPDATE exchange.notice_mail n SET told_before = told_until, told_until = :newest
                        WHERE person = :person AND look_at = :lease AND address IS NOT NULL AND told_until < :newest
                            AND NOT EXISTS (SELECT 1 FROM exchange.notice_read r
                                WHERE r.person = n.person AND r.until >= :newest)
                        RETURNING address, language, off_key AS key
                        """)
                .bind("person", person)
                .bind("lease", lease)
                .bind("newest", newest)
                .map((row, context) -> addressed(row))
                .findOne();
    }

    /// @return empty when there is nothing to confirm any more
    Optional<Addressed> toConfirm(Handle handle, UUID person, Instant lease) {
        return handle.createQuery("""
                        SELECT pending AS address, language, code AS key FROM exchange.notice_mail
                        WHERE person = :person AND look_at = :lease AND link_due
                        """)
                .bind("person", person)
                .bind("lease", lease)
                .map((row, context) -> addressed(row))
                .findOne();
    }

    /// The mail was handed over or given up. Who has no address in use gets nothing more until she confirms one.
    void done(Handle handle, UUID person, Instant lease, Instant then) {
        handle.createUpdate("""
                        UPDATE exchange.notice_mail SET failures = 0, link_due = false,
                            look_at = CASE WHEN address IS NULL THEN 'infinity'::timestamptz ELSE :then END
                        WHERE person = :person AND look_at = :lease
                        """)
                .bind("person", person)
                .bind("lease", lease)
                .bind("then", then)
                .execute();
    }

    /// The mail was not handed over; what it would have told counts as not told.
    void putBack(Handle handle, UUID person, Instant lease, Instant then, int failures) {
        handle.createUpdate("""
                        UPDATE exchange.notice_mail SET told_until = told_before, failures = :failures, look_at = :then
                        WHERE person = :person AND look_at = :lease
                        """)
                .bind("person", person)
                .bind("lease", lease)
                .bind("then", then)
                .bind("failures", failures)
                .execute();
    }

    /// Forgets addresses that nobody confirmed in time. An address in use stays in use.
    ///
    /// @return who had no other
    List<UUID> forget(Handle handle, Instant now) {
        handle.createUpdate("""
                        UPDATE exchange.notice_mail SET pending = NULL, code = NULL, code_until = NULL, link_due = false
                        WHERE code_until < :now AND address IS NOT NULL
                        """).bind("now", now).execute();
        return handle.createQuery("DELETE FROM exchange.notice_mail WHERE code_until < :now RETURNING person")
                .bind("now", now)
                .mapTo(UUID.class)
                .list();
    }

    private static Addressed addressed(ResultSet row) throws SQLException {
        return new Addressed(
                new MailAddress(row.getString("address")),
                InterfaceLanguage.ofTag(row.getString("language")).orElse(InterfaceLanguage.ENGLISH),
                LinkKey.of(row.getBytes("key")));
    }
}
