package org.comity.exchange.job;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Asks for matchings, waits for those that are soon done, and stops others. Whether somebody may is for the caller
/// to say, who holds the lock of the round.
@Singleton
public final class AskingForMatching {

    /// So long a request waits for what it asked for, so that small rounds are matched by the time it is answered.
    public static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final Database database;
    private final PostgresMatchingJobs jobs;
    private final Authority authority;
    private final Duration patience;
    private final Semaphore bell = new Semaphore(0);

    @Inject
    public AskingForMatching(Database database, PostgresMatchingJobs jobs, Authority authority) {
        this(database, jobs, authority, PATIENCE);
    }

    /// @param patience how long a request waits
    public AskingForMatching(Database database, PostgresMatchingJobs jobs, Authority authority, Duration patience) {
        this.database = database;
        this.jobs = jobs;
        this.authority = authority;
        this.patience = patience;
    }

    /// Asks for one, in the transaction of the caller.
    ///
    /// @return nothing when one of the round is open already
    public Optional<MatchingJob> ask(Handle handle, Actor actor, UUID round, JobKind kind) {
        Optional<MatchingJob> asked = jobs.insert(handle, authority.id(), round, kind, authority.now());
        asked.ifPresent(job -> audit(handle, actor, "exchange.matching-asked", job));
        return asked;
    }

    /// Lets a server take up what was asked for, and waits a little for its end.
    ///
    /// @return the job as it is then
    public MatchingJob await(MatchingJob asked) {
        bell.release();
        long end = System.nanoTime() + patience.toNanos();
        MatchingJob job = asked;
        while (job.open() && System.nanoTime() < end && paused()) {
            job = database.query(handle -> jobs.find(handle, asked.id())).orElse(asked);
        }
        return job;
    }

    private static boolean paused() {
        try {
            Thread.sleep(BETWEEN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Waits until something is asked for on this server, for a while at most.
    ///
    /// @return whether something was
    /// @throws InterruptedException when the thread is to end
    public boolean rung(Duration longest) throws InterruptedException {
        boolean rung = bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (rung) {
            bell.drainPermits();
        }
        return rung;
    }

    /// What was asked for last of a round.
    public Optional<MatchingJob> newest(UUID round) {
        return database.query(handle -> newest(handle, round));
    }

    /// What was asked for last of a round.
    public Optional<MatchingJob> newest(Handle handle, UUID round) {
        return jobs.newest(handle, round);
    }

    /// Stops what is open of a round, in the transaction of the caller. From then on nothing is kept of it.
    ///
    /// @return what was stopped; empty when nothing was open
    public Optional<MatchingJob> stop(Handle handle, Actor actor, UUID round) {
        Optional<MatchingJob> stopped = jobs.stop(handle, round, authority.now());
        stopped.ifPresent(job -> audit(handle, actor, "exchange.matching-stopped", job));
        return stopped;
    }

    private void audit(Handle handle, Actor actor, String action, MatchingJob job) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                action,
                                "exchange-round",
                                job.round().toString(),
                                Map.of(
                                        "job",
                                        job.id().toString(),
                                        "kind",
                                        job.kind().code())));
    }
}
