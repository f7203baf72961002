package org.comity.search.following;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.platform.outbox.OutboxFeed;
import org.comity.platform.outbox.Position;
import org.comity.search.IndexLife;
import org.comity.search.IndexState;
import org.comity.search.IndexState.Phase;
import org.comity.search.IndexState.Start;
import org.comity.search.index.CurrentIndex;
import org.comity.search.index.IndexStore;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.TakenOverException;
import org.jspecify.annotations.Nullable;

/// Keeps the index of this node, on one thread: opens it at the start, builds it anew when it must, follows the outbox.
@Singleton
public final class KeepingIndex implements IndexLife {

    private static final Logger LOG = System.getLogger(KeepingIndex.class.getName());

    /// How long a change may wait for being kept on disk; after a power cut it is read again from the database.
    private static final Duration COMMIT = Duration.ofSeconds(5);

    private static final Duration ATTENDING = Duration.ofMillis(500);

    /// How often is looked whether this server still leads while it builds.
    private static final Duration LEADING = Duration.ofSeconds(1);

    private static final Duration RETRY = Duration.ofSeconds(3);

    private final OutboxFeed feed;
    private final IndexStore store;
    private final CurrentIndex current;
    private final LearningTerms terms;
    private final Leading leading;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private volatile IndexState state;
    private volatile boolean complete;
    private volatile boolean wished;
    private volatile boolean damaged;
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private @Nullable Following live;
    private Instant led = Instant.MIN;
    private @Nullable Attending attending;

    @Inject
    public KeepingIndex(
            OutboxFeed feed,
            IndexStore store,
            CurrentIndex current,
            LearningTerms terms,
            Leading leading,
            Clock clock) {
        this.feed = feed;
        this.store = store;
        this.current = current;
        this.terms = terms;
        this.leading = leading;
        this.clock = clock;
        this.state = new IndexState(Phase.OPENING, Start.UNKNOWN, clock.instant(), Optional.empty(), Optional.empty());
    }

    @Override
    public IndexState state() {
        return state;
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public boolean keeps() {
        return state.phase() != Phase.ATTENDING;
    }

    @Override
    public void rebuild() {
        wished = true;
        wake.release();
    }

    /// Begins; to be called once, when the schemas are there.
    public synchronized void start() {
        current.tell(this::withdraw);
        thread = Thread.ofPlatform().name("search-index").daemon().start(this::run);
    }

    /// Keeps what was taken in and ends; waits until that is done.
    public synchronized void stop() {
        stopping = true;
        wake.release();
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nobody may read an index that is damaged, not for a moment.
    private void withdraw() {
        current.withdraw();
        complete = false;
        damaged = true;
        wake.release();
    }

    private void run() {
        try (OutboxFeed.Listening _ = feed.listen(wake::release)) {
            while (!stopping) {
                try {
                    turn();
                } catch (Stopped e) {
                    LOG.log(Level.DEBUG, "The server ends, or leads no more; whoever comes next goes on.", e);
                } catch (TakenOverException e) {
                    LOG.log(Level.WARNING, "Another server writes the search index; this one opens it anew.", e);
                    drop();
                } catch (RuntimeException e) {
                    LOG.log(Level.ERROR, "The search index cannot get on; it tries again.", e);
                    enter(Phase.STUCK, state.start());
                    look();
                    await(RETRY);
                }
            }
        }
        shut();
    }

    /// Looks whether the index is still all there.
    private void look() {
        try {
            if (store.isLost()) {
                damaged = true;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Nobody can tell now whether the search index is all there.", e);
        }
    }

    /// Each step is taken whatever became of the one before: a lock that stays would keep the next server out.
    private void shut() {
        quietly(() -> {
            if (live != null) {
                live.commit();
            }
        });
        quietly(this::drop);
        quietly(this::leave);
        quietly(store::close);
        quietly(leading::end);
    }

    private static void quietly(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The search index did not end in order; it will catch up at the next start.", e);
        }
    }

    /// Lets go of the index that another server keeps.
    private void leave() {
        if (attending != null) {
            attending.end();
            attending = null;
        }
    }

    private void turn() {
        if (store.isShared() && !leading.holds()) {
            attend();
            return;
        }
        // what was attended answers until the index that is kept takes its place
        attending = null;
        if (damaged) {
            drop();
            build(Start.DAMAGED);
            damaged = false;
        } else if (live == null) {
            open();
        } else if (wished) {
            wished = false;
            build(Start.WISHED);
        }
        if (live != null) {
            follow(live);
        }
    }

    /// Reads what another server keeps, and looks now and then whether that server is still there.
    private void attend() {
        if (live != null) {
            drop();
        }
        if (damaged) {
            // it was withdrawn, so it has to be opened again
            leave();
            damaged = false;
        }
        Attending reader = attending == null ? new Attending(feed, store, current, terms) : attending;
        attending = reader;
        reader.step();
        if (state.phase() != Phase.ATTENDING && reader.reads()) {
            enter(Phase.ATTENDING, state.start());
        }
        wished = false;
        await(ATTENDING);
    }

    private void open() {
        switch (store.open()) {
            case IndexStore.Opened.None(Start why) -> build(why);
            case IndexStore.Opened.Sound(SearchIndex index) -> resume(index);
        }
    }

    private void resume(SearchIndex index) {
        Optional<String> mark = index.mark();
        Optional<Position> position = mark.filter(Marks::isOfThisVersion).flatMap(Marks::position);
        if (position.isEmpty()) {
            index.close();
            build(mark.isEmpty() ? Start.FIRST : Start.OTHER_VERSION);
            return;
        }
        Following following = new Following(feed, new Writing(terms, index, this::goOn), position.get(), this::catchUp);
        Following.Step step = following.step();
        switch (step) {
            case STILL, MOVED -> {
                live = following;
                index.publish();
                current.exchange(index).ifPresent(SearchIndex::close);
                terms.all();
                LOG.log(Level.INFO, "The search index was there and has caught up.");
                enter(Phase.FOLLOWING, Start.CAUGHT_UP);
            }
            case LOST_OLD, LOST_FOREIGN -> {
                index.close();
                build(step == Following.Step.LOST_OLD ? Start.TOO_OLD : Start.OTHER_DATABASE);
            }
        }
    }

    /// Waits for changes and takes them in until something else is to be done.
    private void follow(Following following) {
        if (state.phase() == Phase.STUCK) {
            enter(Phase.FOLLOWING, state.start());
        }
        Instant committed = clock.instant();
        while (!stopping && !wished && !damaged && (!store.isShared() || leading.holds())) {
            Following.Step step = following.step();
            switch (step) {
                case STILL -> {}
                case MOVED -> {
                    if (state.phase() == Phase.CATCHING_UP) {
                        enter(Phase.FOLLOWING, state.start());
                    }
                    state = new IndexState(
                            state.phase(),
                            state.start(),
                            state.since(),
                            Optional.empty(),
                            Optional.of(clock.instant()));
                }
                case LOST_OLD -> {
                    build(Start.TOO_OLD);
                    return;
                }
                case LOST_FOREIGN -> {
                    drop();
                    build(Start.OTHER_DATABASE);
                    return;
                }
            }
            if (Duration.between(committed, clock.instant()).compareTo(COMMIT) >= 0) {
                following.keep();
                committed = clock.instant();
                look();
            }
            await(COMMIT);
        }
    }

    private void build(Start why) {
        LOG.log(Level.INFO, "The search index is being built: {0}.", why);
        enter(live == null ? Phase.BUILDING : Phase.REBUILDING, why);
        live = new Building(feed, store, current, terms, clock, new Building.Hooks(this::catchUp, this::goOn))
                .build(
                        Optional.ofNullable(live),
                        progress -> state = new IndexState(
                                state.phase(), why, state.since(), Optional.of(progress), state.followed()));
        LOG.log(Level.INFO, "The search index has been built.");
        enter(Phase.FOLLOWING, why);
    }

    private void drop() {
        current.withdraw();
        complete = false;
        if (live != null) {
            Following old = live;
            live = null;
            old.writing().index().close();
        }
    }

    /// Ends a long taking in when the server ends: nothing is lost, for the next start takes it in.
    private void goOn() {
        if (stopping) {
            throw new Stopped();
        }
        Instant now = clock.instant();
        if (store.isShared() && Duration.between(led, now).compareTo(LEADING) >= 0) {
            if (!leading.holds()) {
                throw new Stopped();
            }
            led = now;
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void catchUp() {
        if (state.phase() == Phase.FOLLOWING) {
            enter(Phase.CATCHING_UP, state.start());
        }
    }

    private void enter(Phase phase, Start start) {
        switch (phase) {
            case FOLLOWING, CATCHING_UP, REBUILDING, ATTENDING -> complete = true;
            case OPENING, BUILDING -> complete = false;
            case STUCK -> {
                // what answered before goes on to
            }
        }
        current.away(phase == Phase.STUCK);
        state = new IndexState(phase, start, clock.instant(), Optional.empty(), state.followed());
    }

    private void await(Duration longest) {
        try {
            if (wake.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
