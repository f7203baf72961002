package org.comity.platform.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Somebody who is woken: calls her on a thread of her own, never twice at once. The thread is never
/// interrupted, because what runs on it may write files that do not survive that.
final class Follower implements OutboxFeed.Listening {

    private static final Logger LOG = System.getLogger(Follower.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Runnable woken;
    private final Consumer<Follower> closing;
    private final Thread thread;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean closed;

    /// @param closing is told when nobody listens any more
    Follower(Runnable woken, Consumer<Follower> closing) {
        this.woken = woken;
        this.closing = closing;
        this.thread = Thread.ofPlatform().daemon().name("outbox-follower").unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    void wake() {
        wakes.release();
    }

    /// Ends the following without waiting.
    void end() {
        closed = true;
        wakes.release();
    }

    /// Waits a while for a call that is running.
    void await(Duration patience) {
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            if (!thread.join(patience)) {
                LOG.log(Level.WARNING, "Somebody who follows the outbox is still at work.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
        closing.accept(this);
        await(PATIENCE);
    }

    private void follow() {
        while (!closed) {
            wakes.acquireUninterruptibly();
            wakes.drainPermits();
            if (!closed) {
                call();
            }
        }
    }

    private void call() {
        try {
            woken.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "Somebody who follows the outbox failed, and will be woken again.", e);
        }
    }
}
