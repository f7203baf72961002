package org.comity.search.following;

import java.util.List;
import org.comity.platform.outbox.Batch;
import org.comity.platform.outbox.OutboxFeed;
import org.comity.platform.outbox.Position;
import org.comity.search.WorksChanged;

/// One index that follows the outbox from a position.
final class Following {

    /// Enough that an import's events are taken together, little enough that a saved text is soon visible.
    private static final int MOST = 500;

    private final OutboxFeed feed;
    private final Writing writing;
    private final Runnable taking;
    private Position position;
    private boolean uncommitted;

    /// @param taking told before something is taken in that may last
    Following(OutboxFeed feed, Writing writing, Position position, Runnable taking) {
        this.feed = feed;
        this.writing = writing;
        this.taking = taking;
        this.position = position;
    }

    Writing writing() {
        return writing;
    }

    /// What a step came to.
    enum Step {
        /// Nothing had changed.
        STILL,
        /// Changes were taken in and are visible.
        MOVED,
        /// What follows is not known; the index must be built anew.
        LOST_OLD,
        /// The position belongs to another database; the index must be built anew.
        LOST_FOREIGN
    }

    /// Takes in all that has changed since the last step.
    Step step() {
        boolean moved = false;
        boolean more = true;
        while (more) {
            switch (feed.after(position, WorksChanged.class, MOST)) {
                case Batch.Lost<WorksChanged>(Batch.Why why) -> {
                    return why == Batch.Why.OTHER_DATABASE ? Step.LOST_FOREIGN : Step.LOST_OLD;
                }
                case Batch.Events<WorksChanged> batch -> {
                    List<WorksChanged> events =
                            batch.events().stream().map(Batch.Event::event).toList();
                    if (events.stream().anyMatch(event -> event.id().isEmpty())) {
                        taking.run();
                    }
                    writing.changes(events);
                    uncommitted = uncommitted || !batch.end().equals(position);
                    position = batch.end();
                    moved = moved || !events.isEmpty();
                    more = batch.more();
                    if (!events.isEmpty()) {
                        writing.index().publish();
                    }
                }
            }
        }
        return moved ? Step.MOVED : Step.STILL;
    }

    /// Makes what was taken in outlast a power cut.
    void commit() {
        if (uncommitted) {
            commitAnyway();
        }
    }

    /// Makes the index and its place outlast a power cut, even if nothing was taken in.
    void commitAnyway() {
        writing.index().commit(Marks.of(position));
        uncommitted = false;
    }
}
