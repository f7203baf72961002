package org.comity.platform.outbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.platform.database.Database;
import org.comity.platform.module.StartTask;
import org.comity.platform.outbox.Handling.Stores;

/// Lets all handlers of events work on this node, each on a thread of its own, and has old events pruned.
@Singleton
public final class HandlingEvents implements StartTask {

    /// Before the followers are waited for, they must know that they are to end.
    private static final int EARLY = 1000;

    private final List<Handling<?>> handlings = new ArrayList<>();
    private final PruningEvents pruning;
    private final Waking waking;

    @Inject
    HandlingEvents(
            Instance<EventHandler<?>> handlers, Database database, PruningEvents pruning, Waking waking, Clock clock) {
        this(handlers.stream().toList(), database, pruning, waking, clock);
    }

    /// @throws IllegalArgumentException when two handlers have the same name, or an event has none
    HandlingEvents(
            List<? extends EventHandler<?>> handlers,
            Database database,
            PruningEvents pruning,
            Waking waking,
            Clock clock) {
        this.pruning = pruning;
        this.waking = waking;
        Set<String> names = new HashSet<>();
        for (EventHandler<?> handler : handlers) {
            if (!names.add(handler.name())) {
                throw new IllegalArgumentException("Two handlers of events are called '%s'.".formatted(handler.name()));
            }
            handlings.add(new Handling<>(handler, Stores.over(database), clock));
        }
    }

    /// Begins; does not wait for anything.
    @Override
    public void run() {
        handlings.forEach(handling -> waking.listen(handling::work));
        waking.listen(pruning::whenDue);
    }

    void stop(@Observes @Priority(EARLY) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        handlings.forEach(Handling::stop);
    }
}
