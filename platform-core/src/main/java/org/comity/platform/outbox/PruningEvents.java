package org.comity.platform.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.comity.platform.database.Database;

/// Removes events that are old and handled. A follower that was away for longer is told so and begins anew.
@Singleton
final class PruningEvents {

    private static final Logger LOG = System.getLogger(PruningEvents.class.getName());

    /// How long events are kept for those who follow them.
    static final Duration KEPT = Duration.ofDays(7);

    /// How long a handler that no node has any more keeps its place.
    static final Duration UNSEEN = Duration.ofDays(30);

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final Database database;
    private final PostgresEvents events;
    private final PostgresHandlers handlers;
    private final Clock clock;
    private Instant last;

    @Inject
    PruningEvents(Database database, PostgresEvents events, PostgresHandlers handlers, Clock clock) {
        this.database = database;
        this.events = events;
        this.handlers = handlers;
        this.clock = clock;
        this.last = clock.instant();
    }

    /// Prunes once an hour, the first time an hour after the start: by then every handler has shown itself.
    void whenDue() {
        if (clock.instant().isBefore(last.plus(BETWEEN))) {
            return;
        }
        last = clock.instant();
        int pruned = prune();
        if (pruned > 0) {
            LOG.log(Level.INFO, "Pruned the events of {0} commits.", pruned);
        }
    }

    /// @return the number of commits whose events were removed
    int prune() {
        Instant now = clock.instant();
        return database.transaction(handle -> {
            handlers.forget(handle, now, UNSEEN);
            return events.prune(handle, now.minus(KEPT));
        });
    }
}
