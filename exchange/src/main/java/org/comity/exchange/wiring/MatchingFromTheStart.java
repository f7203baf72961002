package org.comity.exchange.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.comity.exchange.computing.ComputingMatchings;
import org.comity.exchange.job.AskingForMatching;
import org.comity.platform.module.StartTask;
import org.jspecify.annotations.Nullable;

/// Has matchings computed as long as the server runs, one at a time: what is asked for here at once, what is asked
/// for or left by another server soon after.
@Singleton
public final class MatchingFromTheStart implements StartTask {

    private static final Logger LOG = System.getLogger(MatchingFromTheStart.class.getName());

    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

    /// Longer than a mechanism takes to end, and its job to be left to others.
    private static final Duration ENDING = Duration.ofSeconds(10);

    private final ComputingMatchings computing;
    private final AskingForMatching asking;
    private @Nullable Thread thread;

    @Inject
    public MatchingFromTheStart(ComputingMatchings computing, AskingForMatching asking) {
        this.computing = computing;
        this.asking = asking;
    }

    @Override
    public synchronized void run() {
        thread = Thread.ofVirtual().name("matchings").start(this::compute);
    }

    synchronized void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event)
            throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(ENDING);
        }
    }

    private void compute() {
        try {
            while (true) {
                if (!next()) {
                    asking.rung(BETWEEN);
                }
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "No more matchings are computed here.");
        }
    }

    private boolean next() throws InterruptedException {
        try {
            return computing.next();
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.log(Level.WARNING, "Matchings could not be looked for or kept; trying again.", e);
            Thread.sleep(AFTER_TROUBLE);
            return true;
        }
    }
}
