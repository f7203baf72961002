package org.comity.platform.outbox;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.outbox.Batch.Why;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The stream of events in PostgreSQL. Numbers of commits become visible in their order, so what was read
/// up to a number stays read.
@Singleton
final class PostgresEvents {

    /// The position after all that is committed.
    Position newest(Handle handle) {
        return handle.createQuery("""
                        SELECT o.epoch, coalesce(c.number, 0) AS number, coalesce(c.key, o.epoch) AS key,
                            coalesce((SELECT max(e.id) FROM platform.outbox_event e WHERE e.commit = c.id), 0) AS event
                        FROM platform.outbox o LEFT JOIN LATERAL (
                            SELECT id, number, key FROM platform.outbox_commit
                            WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1) c ON true
                        """)
                .map((row, context) -> new Position(
                        row.getObject("epoch", UUID.class),
                        row.getLong("number"),
                        row.getObject("key", UUID.class),
                        row.getLong("event")))
                .one();
    }

    /// The events of a type after one event, up to a commit that is known to be visible.
    List<StoredEvent> between(Handle handle, Place after, long newest, String type, int most) {
        return handle.createQuery("""
                        SELECT c.number, c.key, e.id, e.payload, e.occurred_at
                        FROM platform.outbox_commit c JOIN platform.outbox_event e ON e.commit = c.id
                        WHERE c.number BETWEEN :number AND :newest AND (c.number > :number OR e.id > :event)
                            AND e.type = :type
                        ORDER BY c.number, e.id
                        LIMIT :most
                        """)
                .bind("number", after.number())
                .bind("event", after.event())
                .bind("newest", newest)
                .bind("type", type)
                .bind("most", most)
                .map((row, context) -> stored(row))
                .list();
    }

    /// Why nothing can be said about what follows a position, if so.
    Optional<Why> lost(Handle handle, Position position) {
        return handle.createQuery("""
                        SELECT o.epoch, o.pruned_through, c.key
                        FROM platform.outbox o LEFT JOIN platform.outbox_commit c ON c.number = :number
                        """)
                .bind("number", position.number())
                .map((row, context) -> lost(
                        position,
                        row.getObject("epoch", UUID.class),
                        row.getLong("pruned_through"),
                        row.getObject("key", UUID.class)))
                .one();
    }

    private static Optional<Why> lost(Position position, UUID epoch, long prunedThrough, @Nullable UUID key) {
        if (!position.epoch().equals(epoch)) {
            return Optional.of(Why.OTHER_DATABASE);
        }
        if (prunedThrough > 0 && position.number() <= prunedThrough) {
            return Optional.of(Why.PRUNED);
        }
        UUID expected = position.number() == 0 ? epoch : key;
        return position.key().equals(expected) ? Optional.empty() : Optional.of(Why.OTHER_DATABASE);
    }

    /// Removes what is older than the limit and what no handler waits for, oldest first, and always keeps
    /// the newest commit, by which positions are recognised.
    ///
    /// @return how many commits
    int prune(Handle handle, Instant limit) {
        Optional<Long> through =
                handle.createQuery("""
                        SELECT least(
                            (SELECT max(number) - 1 FROM platform.outbox_commit),
                            (SELECT min(number) - 1 FROM platform.outbox_commit WHERE committed_at >= :limit),
                            (SELECT min(c.number) - 1
                             FROM platform.outbox_handler h
                             JOIN platform.outbox_commit c ON c.number >= h.number
                             JOIN platform.outbox_event e ON e.commit = c.id AND e.type = h.type
                             WHERE c.number > h.number OR e.id > h.event))
                        """).bind("limit", limit).mapTo(Long.class).findOne();
        if (through.isEmpty()) {
            return 0;
        }
        handle.createUpdate("UPDATE platform.outbox SET pruned_through = :through WHERE pruned_through < :through")
                .bind("through", through.get())
                .execute();
        return handle.createUpdate("DELETE FROM platform.outbox_commit WHERE number <= :through")
                .bind("through", through.get())
                .execute();
    }

    private static StoredEvent stored(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("number"),
                row.getObject("key", UUID.class),
                row.getLong("id"),
                row.getString("payload"),
                row.getTimestamp("occurred_at").toInstant());
    }

    /// Just after one event.
    record Place(long number, long event) {}
}
