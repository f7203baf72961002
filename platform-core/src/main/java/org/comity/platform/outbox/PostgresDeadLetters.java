package org.comity.platform.outbox;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.platform.outbox.DeadLetter.Failure;
import org.comity.platform.outbox.DeadLetter.Letter;
import org.jdbi.v3.core.Handle;

/// Dead letters in PostgreSQL.
@Singleton
public final class PostgresDeadLetters {

    /// The newest first.
    ///
    /// @param before only letters with a smaller id; empty for the newest
    public List<DeadLetter> newest(Handle handle, OptionalLong before, int most) {
        return handle.createQuery("SELECT * FROM platform.dead_letter WHERE id < :before ORDER BY id DESC LIMIT :most")
                .bind("before", before.orElse(Long.MAX_VALUE))
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    /// The letter, locked until the transaction ends.
    public Optional<DeadLetter> locked(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM platform.dead_letter WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// Has the letter tried once more soon after the commit.
    public void tryAgain(Handle handle, long id) {
        handle.createUpdate("UPDATE platform.dead_letter SET again = true WHERE id = :id")
                .bind("id", id)
                .execute();
        handle.createQuery("SELECT pg_notify(:channel, '')")
                .bind("channel", Waking.CHANNEL)
                .mapToMap()
                .list();
    }

    public void remove(Handle handle, long id) {
        handle.createUpdate("DELETE FROM platform.dead_letter WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /// The oldest letter of the handler that is to be tried again.
    Optional<DeadLetter> wanted(Handle handle, String handler) {
        return handle.createQuery(
                        "SELECT * FROM platform.dead_letter WHERE handler = :handler AND again ORDER BY id LIMIT 1")
                .bind("handler", handler)
                .map((row, context) -> read(row))
                .findOne();
    }

    void add(Handle handle, String handler, Letter event, Failure failure) {
        handle.createUpdate("""
                        INSERT INTO platform.dead_letter
                            (handler, event, type, payload, occurred_at, attempts, failure, failed_at)
                        VALUES (:handler, :event, :type, CAST(:payload AS jsonb), :occurredAt, :attempts, :failure, :at)
                        """)
                .bind("handler", handler)
                .bind("event", event.number())
                .bind("type", event.type())
                .bind("payload", event.payload())
                .bind("occurredAt", event.occurredAt())
                .bind("attempts", failure.attempts())
                .bind("failure", failure.text())
                .bind("at", failure.at())
                .execute();
    }

    void failedAgain(Handle handle, long id, String failure, Instant at) {
        handle.createUpdate("""
                        UPDATE platform.dead_letter
                        SET again = false, attempts = attempts + 1, failure = :failure, failed_at = :at WHERE id = :id
                        """)
                .bind("id", id)
                .bind("failure", failure)
                .bind("at", at)
                .execute();
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("handler"),
                new Letter(
                        row.getLong("event"),
                        row.getString("type"),
                        row.getString("payload"),
                        row.getTimestamp("occurred_at").toInstant()),
                new Failure(
                        row.getInt("attempts"),
                        row.getString("failure"),
                        row.getTimestamp("failed_at").toInstant(),
                        row.getBoolean("again")));
    }
}
