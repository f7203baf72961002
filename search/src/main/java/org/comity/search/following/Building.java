package org.comity.search.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.comity.platform.outbox.OutboxFeed;
import org.comity.platform.outbox.Position;
import org.comity.search.IndexState.Progress;
import org.comity.search.WorkId;
import org.comity.search.index.CurrentIndex;
import org.comity.search.index.IndexStore;
import org.comity.search.index.SearchIndex;
import org.jspecify.annotations.Nullable;

/// Builds an index from what the owners have. Where an old one answers, it stays current meanwhile and is replaced in
/// one step; where there is none, the new one answers from the beginning.
final class Building {

    private static final Duration CURRENT = Duration.ofMillis(80);
    private static final Duration VISIBLE = Duration.ofSeconds(2);

    private final OutboxFeed feed;
    private final IndexStore store;
    private final CurrentIndex current;
    private final LearningTerms terms;
    private final Clock clock;
    private final Hooks hooks;

    /// What is done meanwhile.
    ///
    /// @param taking told before the finished index takes in something that may last
    /// @param between done between two works; what it throws ends the building
    record Hooks(Runnable taking, Runnable between) {}

    Building(OutboxFeed feed, IndexStore store, CurrentIndex current, LearningTerms terms, Clock clock, Hooks hooks) {
        this.feed = feed;
        this.store = store;
        this.current = current;
        this.terms = terms;
        this.clock = clock;
        this.hooks = hooks;
    }

    /// @param old the index that answers meanwhile, if there is one; closed when the new one has taken its place
    /// @param hearing of progress
    /// @return the new index, which answers
    Following build(Optional<Following> old, Consumer<Progress> hearing) {
        Position from = feed.newest();
        SearchIndex index = store.begin();
        try {
            if (old.isEmpty()) {
                current.exchange(index).ifPresent(SearchIndex::close);
            }
            Writing writing = new Writing(terms, index, hooks.between());
            takeIn(writing, old, hearing);
            index.publish();
            Following next = new Following(feed, writing, from, hooks.taking());
            next.step();
            settle(index, old.orElse(next));
            next.step();
            next.commitAnyway();
            hooks.between().run();
            store.promote();
            current.exchange(index);
            old.ifPresent(before -> before.writing().index().close());
            store.clear();
            return next;
        } catch (RuntimeException e) {
            if (old.isEmpty()) {
                current.withdraw();
            }
            index.close();
            throw e;
        }
    }

    /// Takes long, so that the index that answers goes on to follow meanwhile, and the server may end.
    private void settle(SearchIndex index, Following answering) {
        FutureTask<@Nullable Void> settling = new FutureTask<>(index::settle, null);
        Thread.ofPlatform().name("search-index-settling").daemon().start(settling);
        while (!isDone(settling)) {
            answering.step();
            hooks.between().run();
        }
    }

    private static boolean isDone(FutureTask<?> task) {
        try {
            task.get(CURRENT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The new search index could not be brought together.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the index is built", e);
        }
    }

    private void takeIn(Writing writing, Optional<Following> old, Consumer<Progress> hearing) {
        Meanwhile meanwhile = new Meanwhile(old, writing.index());
        long works = 0;
        int done = 0;
        int kinds = terms.owners().kinds().size();
        for (String kind : terms.owners().kinds()) {
            long before = works;
            int complete = done;
            long[] taken = {0};
            hearing.accept(new Progress(kind, complete, kinds, before));
            writing.kind(kind, (WorkId work) -> {
                taken[0]++;
                if (meanwhile.pause()) {
                    hearing.accept(new Progress(kind, complete, kinds, before + taken[0]));
                }
            });
            works += taken[0];
            done++;
        }
    }

    /// What is done between two works, now and then.
    private final class Meanwhile {

        private final Optional<Following> old;
        private final SearchIndex index;
        private Instant last = clock.instant();

        Meanwhile(Optional<Following> old, SearchIndex index) {
            this.old = old;
            this.index = index;
        }

        /// @return whether it was time
        boolean pause() {
            Instant now = clock.instant();
            if (Duration.between(last, now).compareTo(old.isPresent() ? CURRENT : VISIBLE) < 0) {
                return false;
            }
            last = now;
            if (old.isPresent()) {
                old.get().step();
            } else {
                index.publish();
            }
            return true;
        }
    }
}
