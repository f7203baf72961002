package org.comity.search.following;

import java.util.Optional;
import org.comity.platform.outbox.Batch;
import org.comity.platform.outbox.OutboxFeed;
import org.comity.platform.outbox.Position;
import org.comity.search.WorkId;
import org.comity.search.WorksChanged;
import org.comity.search.index.CurrentIndex;
import org.comity.search.index.IndexStore;
import org.comity.search.index.SearchIndex;

/// Reads an index that another server keeps: looks which one answers, and learns the concepts that change.
final class Attending {

    private static final int MOST = 500;

    private final OutboxFeed feed;
    private final IndexStore store;
    private final CurrentIndex current;
    private final Owners owners;
    private final LearningTerms terms;
    private Optional<String> name = Optional.empty();
    private Optional<Position> position = Optional.empty();

    Attending(OutboxFeed feed, IndexStore store, CurrentIndex current, LearningTerms terms) {
        this.feed = feed;
        this.store = store;
        this.current = current;
        this.owners = terms.owners();
        this.terms = terms;
    }

    /// Takes what is new.
    void step() {
        Optional<String> now = store.current();
        if (now.isPresent() && !now.equals(name)) {
            current.exchange(store.reading(now.get())).ifPresent(SearchIndex::close);
            name = now;
        }
        position = Optional.of(position.map(this::follow).orElseGet(this::learnAll));
    }

    /// Whether there is an index to read; not before another server has built the first one.
    boolean reads() {
        return name.isPresent();
    }

    private Position learnAll() {
        Position newest = feed.newest();
        terms.all();
        return newest;
    }

    private Position follow(Position from) {
        Position at = from;
        boolean more = true;
        while (more) {
            switch (feed.after(at, WorksChanged.class, MOST)) {
                case Batch.Lost<WorksChanged> _ -> {
                    return learnAll();
                }
                case Batch.Events<WorksChanged> batch -> {
                    // one work may have changed many times
                    batch.events().stream().map(Batch.Event::event).distinct().forEach(this::learn);
                    at = batch.end();
                    more = batch.more();
                }
            }
        }
        return at;
    }

    private void learn(WorksChanged event) {
        if (!owners.areConcepts(event.kind())) {
            return;
        }
        if (event.id().isEmpty()) {
            terms.all();
            return;
        }
        WorkId work = new WorkId(event.kind(), event.id().get());
        owners.of(event.kind()).ifPresent(owner -> terms.changed(work, owner.work(work)));
    }

    /// Lets go of the index.
    void end() {
        if (name.isPresent()) {
            current.withdraw().ifPresent(SearchIndex::close);
        }
    }
}
