package org.comity.search.following;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comity.platform.outbox.Batch;
import org.comity.platform.outbox.OutboxFeed;
import org.comity.platform.outbox.Position;
import org.comity.search.WorksChanged;

/// A feed that the test writes.
final class WrittenFeed implements OutboxFeed {

    private static final UUID KEY = new UUID(1, 1);

    private final List<WorksChanged> events = new ArrayList<>();
    private UUID epoch = new UUID(7, 7);
    private int pruned;
    private boolean away;
    private final List<Runnable> woken = new CopyOnWriteArrayList<>();

    synchronized void write(WorksChanged event) {
        events.add(event);
        woken.forEach(Runnable::run);
    }

    /// Forgets what happened so far.
    synchronized void prune() {
        pruned = events.size();
    }

    /// Behaves as another database from now on.
    synchronized void becomeAnother() {
        epoch = new UUID(8, 8);
    }

    synchronized void setAway(boolean away) {
        this.away = away;
    }

    @Override
    public synchronized Position newest() {
        check();
        return new Position(epoch, events.size(), KEY, events.size());
    }

    private void check() {
        if (away) {
            throw new IllegalStateException("The database is away.");
        }
    }

    @Override
    public synchronized <E extends Record> Batch<E> after(Position position, Class<E> type, int most) {
        check();
        if (!position.epoch().equals(epoch)) {
            return new Batch.Lost<>(Batch.Why.OTHER_DATABASE);
        }
        int from = (int) position.number();
        if (from < pruned) {
            return new Batch.Lost<>(Batch.Why.PRUNED);
        }
        int end = Math.min(events.size(), from + most);
        List<Batch.Event<E>> some = new ArrayList<>();
        for (int at = from; at < end; at++) {
            some.add(new Batch.Event<>(new Position(epoch, at + 1, KEY, at + 1), type.cast(events.get(at))));
        }
        return new Batch.Events<>(some, new Position(epoch, end, KEY, end), end < events.size());
    }

    @Override
    public Listening listen(Runnable runnable) {
        woken.add(runnable);
        return () -> woken.remove(runnable);
    }
}
