package org.comity.platform.outbox;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.comity.platform.outbox.PostgresEvents.Place;
import org.jdbi.v3.core.Handle;

/// Where the handlers of events stand.
@Singleton
final class PostgresHandlers {

    /// A handler that this node may let work until the transaction ends.
    ///
    /// @param attempts how often the next event failed
    /// @param retryAt when it may be tried again
    record Lease(String type, Place place, int attempts, Optional<Instant> retryAt, Instant seenAt) {

        boolean waits(Instant now) {
            return retryAt.map(now::isBefore).orElse(false);
        }
    }

    /// Makes the handler known; a new one stands before all events that are kept.
    void enter(Handle handle, String name, String type, Instant now) {
        handle.createUpdate("""
                        INSERT INTO platform.outbox_handler (name, type, seen_at) VALUES (:name, :type, :now)
                        ON CONFLICT (name) DO NOTHING
                        """)
                .bind("name", name)
                .bind("type", type)
                .bind("now", now)
                .execute();
    }

    /// Takes the lease until the transaction ends, unless another node has it.
    Optional<Lease> lease(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM platform.outbox_handler WHERE name = :name FOR UPDATE SKIP LOCKED")
                .bind("name", name)
                .map((row, context) -> new Lease(
                        row.getString("type"),
                        new Place(row.getLong("number"), row.getLong("event")),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getTimestamp("retry_at")).map(Timestamp::toInstant),
                        row.getTimestamp("seen_at").toInstant()))
                .findOne();
    }

    /// Notes that a node still has this handler.
    void seen(Handle handle, String name, String type, Instant now) {
        handle.createUpdate("UPDATE platform.outbox_handler SET seen_at = :now, type = :type WHERE name = :name")
                .bind("name", name)
                .bind("type", type)
                .bind("now", now)
                .execute();
    }

    /// Goes on to the next event.
    void move(Handle handle, String name, Place place) {
        handle.createUpdate("""
                        UPDATE platform.outbox_handler
                        SET number = :number, event = :event, attempts = 0, retry_at = NULL WHERE name = :name
                        """)
                .bind("name", name)
                .bind("number", place.number())
                .bind("event", place.event())
                .execute();
    }

    void failed(Handle handle, String name, int attempts, Instant retryAt) {
        handle.createUpdate(
                        "UPDATE platform.outbox_handler SET attempts = :attempts, retry_at = :retryAt WHERE name = :name")
                .bind("name", name)
                .bind("attempts", attempts)
                .bind("retryAt", retryAt)
                .execute();
    }

    /// Forgets handlers that no node has had for so long; what they waited for may be pruned.
    int forget(Handle handle, Instant now, Duration unseen) {
        return handle.createUpdate("DELETE FROM platform.outbox_handler WHERE seen_at < :limit")
                .bind("limit", now.minus(unseen))
                .execute();
    }
}
