package org.comity.platform.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.platform.database.Database;
import org.comity.platform.json.Json;
import org.comity.platform.outbox.DeadLetter.Failure;
import org.comity.platform.outbox.DeadLetter.Letter;
import org.comity.platform.outbox.PostgresEvents.Place;
import org.comity.platform.outbox.PostgresHandlers.Lease;
import org.jdbi.v3.core.Handle;

/// One handler at work on this node. Each event has a transaction that holds the handler's row, so that no
/// other node works at the same time; a node that dies lets go of it. The handler's own changes are not
/// part of it.
final class Handling<E extends Record> {

    private static final Logger LOG = System.getLogger(Handling.class.getName());

    /// How long to wait after each failure of an event. After one more failure it is a dead letter.
    static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(1));

    private static final Duration SIGN_OF_LIFE = Duration.ofHours(1);

    /// A position further behind than this moves on even if no event was of the handler's type, so that the
    /// same commits are not looked through again and again.
    private static final long FAR_BEHIND = 1000;

    private static final int LONGEST_FAILURE = 500;

    private final EventHandler<E> handler;
    private final String name;
    private final String type;
    private final Stores stores;
    private final Clock clock;
    private boolean entered;
    private volatile boolean stopped;

    Handling(EventHandler<E> handler, Stores stores, Clock clock) {
        this.handler = handler;
        this.name = handler.name();
        this.type = EventNames.of(handler.event());
        this.stores = stores;
        this.clock = clock;
    }

    /// Where things are kept.
    record Stores(Database database, PostgresEvents events, PostgresHandlers handlers, PostgresDeadLetters letters) {

        static Stores over(Database database) {
            return new Stores(database, new PostgresEvents(), new PostgresHandlers(), new PostgresDeadLetters());
        }
    }

    /// Ends after the event that is being handled.
    void stop() {
        stopped = true;
    }

    /// Handles what there is, unless another node does.
    void work() {
        if (!entered) {
            stores.database().change(handle -> stores.handlers().enter(handle, name, type, clock.instant()));
            entered = true;
        }
        boolean more = true;
        while (more && !stopped) {
            more = stores.database().separately(this::step);
        }
    }

    /// @return whether there may be more to do now
    private boolean step(Handle handle) {
        Optional<Lease> lease = stores.handlers().lease(handle, name);
        return lease.isPresent() && step(handle, lease.get());
    }

    private boolean step(Handle handle, Lease lease) {
        Instant now = clock.instant();
        if (!lease.type().equals(type) || lease.seenAt().isBefore(now.minus(SIGN_OF_LIFE))) {
            stores.handlers().seen(handle, name, type, now);
        }
        Optional<DeadLetter> wanted = stores.letters().wanted(handle, name);
        if (wanted.isPresent()) {
            tryAgain(handle, wanted.get());
            return true;
        }
        return !lease.waits(now) && next(handle, lease);
    }

    private boolean next(Handle handle, Lease lease) {
        Position newest = stores.events().newest(handle);
        List<StoredEvent> next = stores.events().between(handle, lease.place(), newest.number(), type, 1);
        if (next.isEmpty()) {
            if (newest.number() - lease.place().number() > FAR_BEHIND) {
                stores.handlers().move(handle, name, new Place(newest.number(), newest.event()));
            }
            return false;
        }
        StoredEvent event = next.getFirst();
        Optional<String> failure = failureOf(event.payload());
        if (failure.isPresent()) {
            failed(handle, event, lease.attempts() + 1, failure.get());
        } else {
            stores.handlers().move(handle, name, new Place(event.number(), event.id()));
        }
        return true;
    }

    private void failed(Handle handle, StoredEvent event, int attempts, String failure) {
        Instant now = clock.instant();
        if (attempts <= PAUSES.size()) {
            stores.handlers().failed(handle, name, attempts, now.plus(PAUSES.get(attempts - 1)));
            return;
        }
        LOG.log(Level.ERROR, "The event {0} of type {1} is a dead letter of {2}.", event.id(), type, name);
        stores.letters()
                .add(
                        handle,
                        name,
                        new Letter(event.id(), type, event.payload(), event.occurredAt()),
                        new Failure(attempts, failure, now, false));
        stores.handlers().move(handle, name, new Place(event.number(), event.id()));
    }

    private void tryAgain(Handle handle, DeadLetter letter) {
        Optional<String> failure = failureOf(letter.event().payload());
        if (failure.isPresent()) {
            stores.letters().failedAgain(handle, letter.id(), failure.get(), clock.instant());
        } else {
            stores.letters().remove(handle, letter.id());
        }
    }

    /// Has the event handled.
    ///
    /// @return what went wrong, if something did
    private Optional<String> failureOf(String payload) {
        try {
            handler.handle(Json.read(payload, handler.event()));
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "The handler %s failed.".formatted(name), e);
            return Optional.of(described(e));
        }
    }

    private static String described(Throwable failure) {
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        String line = (failure.getClass().getSimpleName() + message)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return line.length() <= LONGEST_FAILURE ? line : line.substring(0, LONGEST_FAILURE - 1) + "…";
    }
}
