package org.comity.search.following;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
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
    private boolean unpublished;
    private boolean uncommitted;
    private Future<?> committing = CompletableFuture.completedFuture(null);

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
                    unpublished = unpublished || !events.isEmpty();
                    more = batch.more();
                    if (unpublished) {
                        // what was not shown because of a fault is shown at the next step
                        writing.index().publish();
                        unpublished = false;
                    }
                }
            }
        }
        return moved ? Step.MOVED : Step.STILL;
    }

    /// Begins to make what was taken in outlast a power cut. Waiting for the disk is done beside, so that what is saved
    /// meanwhile is not seen later.
    ///
    /// @throws IllegalStateException when the disk refused what was to be kept the last time
    void keep() {
        if (writing.index().writers() == 1) {
            commit();
        } else if (committing.isDone()) {
            await();
            if (uncommitted) {
                begin();
            }
        }
    }

    private void begin() {
        String mark = Marks.of(position);
        uncommitted = false;
        FutureTask<Void> task = new FutureTask<>(() -> writing.index().commit(mark), null);
        Thread.ofPlatform().name("search-index-disk").daemon().start(task);
        committing = task;
    }

    /// Makes what was taken in outlast a power cut.
    void commit() {
        await();
        if (uncommitted) {
            commitAnyway();
        }
    }

    /// Makes the index and its place outlast a power cut, even if nothing was taken in.
    void commitAnyway() {
        await();
        writing.index().commit(Marks.of(position));
        uncommitted = false;
    }

    private void await() {
        try {
            committing.get();
        } catch (ExecutionException e) {
            uncommitted = true;
            committing = CompletableFuture.completedFuture(null);
            throw new IllegalStateException("The search index could not be kept on disk.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
