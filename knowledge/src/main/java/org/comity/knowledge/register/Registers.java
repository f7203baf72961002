package org.comity.knowledge.register;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.comity.platform.database.Database;
import org.jspecify.annotations.Nullable;

/// The newest register. Own changes show at once, those of other nodes within [#SECONDS].
@Singleton
public final class Registers {

    /// How long a register is used before the database is asked for a newer one.
    public static final int SECONDS = 5;

    private final Database database;
    private final PostgresRegister reading;
    private final ReentrantLock lock = new ReentrantLock();

    private volatile @Nullable Register register;
    private volatile long checked;

    @Inject
    public Registers(Database database, PostgresRegister reading) {
        this.database = database;
        this.reading = reading;
    }

    /// The register to answer from.
    public Register current() {
        @Nullable Register known = register;
        if (known != null && System.nanoTime() - checked < TimeUnit.SECONDS.toNanos(SECONDS)) {
            return known;
        }
        if (known != null && lock.isLocked()) {
            return known;
        }
        lock.lock();
        try {
            return renewed();
        } finally {
            lock.unlock();
        }
    }

    /// The register after the last commit of any node: asks the database whatever is known, with one query if nothing
    /// has
    /// changed. For those who must not miss a change.
    public Register newest() {
        lock.lock();
        try {
            forget();
            return renewed();
        } finally {
            lock.unlock();
        }
    }

    /// To be called after a change has been committed.
    public void forget() {
        checked = System.nanoTime() - TimeUnit.SECONDS.toNanos(SECONDS + 1L);
    }

    private Register renewed() {
        @Nullable Register known = register;
        if (known != null && System.nanoTime() - checked < TimeUnit.SECONDS.toNanos(SECONDS)) {
            return known;
        }
        Register newest = database.transaction(
                handle -> known != null && known.revision() == reading.revision(handle) ? known : reading.read(handle));
        register = newest;
        checked = System.nanoTime();
        return newest;
    }
}
