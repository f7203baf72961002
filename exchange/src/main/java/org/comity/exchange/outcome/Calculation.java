package org.comity.exchange.outcome;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comity.exchange.job.JobFailure;
import org.comity.exchange.matching.watch.Ended;
import org.comity.exchange.matching.watch.Reached;
import org.comity.exchange.matching.watch.Watch;
import org.comity.platform.web.BadInput;

/// A round that is matched on a thread of its own, so that whoever waits for it sees how far it is and can end it.
public final class Calculation {

    private static final Logger LOG = System.getLogger(Calculation.class.getName());

    private final Watch watch = new Watch();
    private final CompletableFuture<Result> result = new CompletableFuture<>();
    private final Thread thread;

    /// What came of it.
    public sealed interface Result {

        record Found(Outcome outcome) implements Result {}

        record Nothing(JobFailure why) implements Result {}
    }

    private Calculation(RoundFile file, Instant now, UUID id) {
        thread = Thread.ofPlatform()
                .daemon()
                .name("matching-" + id)
                .unstarted(() -> result.complete(calculated(file, now, id)));
    }

    /// Begins to match the round.
    ///
    /// @param id under which a mistake is logged
    public static Calculation begin(RoundFile file, Instant now, UUID id) {
        Calculation calculation = new Calculation(file, now, id);
        calculation.thread.start();
        return calculation;
    }

    private Result calculated(RoundFile file, Instant now, UUID id) {
        try {
            return new Result.Found(Solving.solve(file, now, watch));
        } catch (Ended e) {
            return new Result.Nothing(JobFailure.LOST);
        } catch (BadInput e) {
            return new Result.Nothing(JobFailure.TOO_LARGE);
        } catch (OutOfMemoryError e) {
            return new Result.Nothing(JobFailure.MEMORY);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The matching " + id + " failed.", e);
            return new Result.Nothing(JobFailure.FAULT);
        }
    }

    /// How far it is.
    public Reached reached() {
        return watch.reached();
    }

    /// Waits for what comes of it, for a while at most.
    ///
    /// @return nothing when it is not through yet
    /// @throws InterruptedException when the one who waits is to end
    public Optional<Result> after(Duration longest) throws InterruptedException {
        // A result that is there already is returned without a look at the interrupt.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            return Optional.of(result.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ends it, so that nothing of it is left in memory.
    ///
    /// @param longest how long to wait for that
    /// @throws InterruptedException when the one who waits is to end
    public void end(Duration longest) throws InterruptedException {
        thread.interrupt();
        thread.join(longest);
    }
}
