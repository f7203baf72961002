package org.comity.exchange.turn;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets few requests of this server read or match whole rounds at once, so that the memory and the time that they
/// need do not grow with their number. Whoever comes meanwhile waits a little, and is then told to come again.
@Singleton
public final class Turns {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Semaphore free;
    private final Duration patience;

    @Inject
    public Turns() {
        this(AT_ONCE, PATIENCE);
    }

    /// @param atOnce how many work at once
    /// @param patience how long the others wait
    public Turns(int atOnce, Duration patience) {
        free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /// Works when it is its turn.
    ///
    /// @throws BusyException when others work for longer than it waits; nothing was done then
    public <T> T take(Supplier<T> work) {
        if (!mine()) {
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean mine() {
        if (free.getQueueLength() >= WAITING) {
            return false;
        }
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
