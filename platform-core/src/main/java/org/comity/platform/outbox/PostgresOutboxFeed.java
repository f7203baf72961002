package org.comity.platform.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.comity.platform.database.Database;
import org.comity.platform.json.Json;
import org.comity.platform.outbox.Batch.Event;
import org.comity.platform.outbox.Batch.Events;
import org.comity.platform.outbox.Batch.Lost;
import org.comity.platform.outbox.Batch.Why;
import org.comity.platform.outbox.PostgresEvents.Place;
import org.jdbi.v3.core.Handle;

/// The feed over PostgreSQL.
@Singleton
public final class PostgresOutboxFeed implements OutboxFeed {

    private static final Logger LOG = System.getLogger(PostgresOutboxFeed.class.getName());

    private final Database database;
    private final PostgresEvents events;
    private final Waking waking;

    @Inject
    PostgresOutboxFeed(Database database, PostgresEvents events, Waking waking) {
        this.database = database;
        this.events = events;
        this.waking = waking;
    }

    /// A feed of its own, outside of the application's wiring.
    public static PostgresOutboxFeed over(DataSource dataSource) {
        return new PostgresOutboxFeed(new Database(dataSource), new PostgresEvents(), new Waking(dataSource));
    }

    @Override
    public Position newest() {
        return database.query(events::newest);
    }

    @Override
    public <E extends Record> Batch<E> after(Position position, Class<E> type, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("At least one event must be asked for, not %d.".formatted(most));
        }
        String name = EventNames.of(type);
        return database.query(handle -> after(handle, position, new Wanted<>(name, type, most)));
    }

    @Override
    public Listening listen(Runnable woken) {
        return waking.listen(woken);
    }

    /// The order of the queries counts. All that `newest` sees is visible to the next query. Pruning takes
    /// away the oldest first, so if the position still stands in the end, nothing after it was missing
    /// before.
    private <E extends Record> Batch<E> after(Handle handle, Position position, Wanted<E> wanted) {
        Position newest = events.newest(handle);
        List<StoredEvent> stored = events.between(
                handle, new Place(position.number(), position.event()), newest.number(), wanted.name(), wanted.most());
        Optional<Why> lost = events.lost(handle, position);
        if (lost.isPresent()) {
            return new Lost<>(lost.get());
        }
        boolean more = stored.size() == wanted.most();
        try {
            List<Event<E>> read = new ArrayList<>();
            stored.forEach(
                    event -> read.add(new Event<>(at(newest, event), Json.read(event.payload(), wanted.type()))));
            return new Events<>(read, more ? read.getLast().position() : newest, more);
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "An event %s cannot be read by this version.".formatted(wanted.name()), e);
            return new Lost<>(Why.UNREADABLE);
        }
    }

    private static Position at(Position newest, StoredEvent event) {
        return new Position(newest.epoch(), event.number(), event.key(), event.id());
    }

    private record Wanted<E>(String name, Class<E> type, int most) {}
}
