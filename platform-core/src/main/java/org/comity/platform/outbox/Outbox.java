package org.comity.platform.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.comity.platform.json.Json;
import org.jdbi.v3.core.Handle;

/// Where events are put. An event stands if and only if the transaction that put it commits, and it is
/// delivered after the commit, at least once. Events of one transaction keep the order in which they were
/// put; transactions follow each other in the order in which they committed.
@Singleton
public final class Outbox {

    private final Clock clock;

    @Inject
    public Outbox(Clock clock) {
        this.clock = clock;
    }

    /// Puts an event in the caller's transaction. Takes no lock before the commit.
    ///
    /// @param event a record with an [EventName], in the past tense, with ids and values only
    /// @throws IllegalStateException outside of a transaction
    /// @throws IllegalArgumentException when the event is no record or has no proper name
    public void put(Handle transaction, Object event) {
        if (!transaction.isInTransaction()) {
            throw new IllegalStateException("An event must be put in the transaction of its change.");
        }
        transaction
                .createUpdate("""
                        WITH opened AS (
                            INSERT INTO platform.outbox_commit (transaction) VALUES (pg_current_xact_id())
                            ON CONFLICT (transaction) WHERE number IS NULL DO NOTHING
                            RETURNING id
                        )
                        INSERT INTO platform.outbox_event (commit, type, payload, occurred_at)
                        SELECT coalesce(
                                (SELECT id FROM opened),
                                (SELECT id FROM platform.outbox_commit
                                 WHERE transaction = pg_current_xact_id() AND number IS NULL)),
                            :type, CAST(:payload AS jsonb), :occurredAt
                        """)
                .bind("type", EventNames.of(event.getClass()))
                .bind("payload", Json.write(event))
                .bind("occurredAt", clock.instant())
                .execute();
    }
}
