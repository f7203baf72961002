package org.comity.exchange.computing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.job.JobFailure;
import org.comity.exchange.job.MatchingJob;
import org.comity.exchange.job.PostgresMatchingJobs;
import org.comity.exchange.job.PostgresMatchingJobs.Renewed;
import org.comity.exchange.outcome.Calculation;
import org.comity.exchange.outcome.Calculation.Result;
import org.comity.exchange.outcome.MatchingFirst;
import org.comity.exchange.outcome.MatchingWork;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.RoundFile;
import org.comity.exchange.rematch.FillingVacancies;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Takes up matchings that were asked for and computes them, on however many servers. No transaction is open while
/// one is computed. Its result is kept in one transaction, and only if the job is still held and the round would be
/// matched from the very same file; if the round has changed, it is matched anew. A server that ends leaves its job
/// to the others, and they come to the same result, because the file has the seed.
@Singleton
public final class ComputingMatchings {

    /// How long nobody else takes up a job after its holder was heard of last.
    static final Duration LEASE = Duration.ofSeconds(30);

    /// How often its holder is heard of.
    static final Duration BEAT = Duration.ofSeconds(1);

    /// How often a job is taken up whose holders go missing.
    static final int MOST_TRIES = 3;

    /// How often one begins anew because the round was changed.
    static final int MOST_RESTARTS = 20;

    /// Longer than a mechanism takes to see that it is to end.
    private static final Duration ENDING = Duration.ofSeconds(20);

    private static final Logger LOG = System.getLogger(ComputingMatchings.class.getName());

    private final Database database;
    private final PostgresMatchingJobs jobs;
    private final MatchingFirst first;
    private final FillingVacancies again;
    private final Authority authority;

    @Inject
    public ComputingMatchings(
            Database database,
            PostgresMatchingJobs jobs,
            MatchingFirst first,
            FillingVacancies again,
            Authority authority) {
        this.database = database;
        this.jobs = jobs;
        this.first = first;
        this.again = again;
        this.authority = authority;
    }

    /// A job that is held.
    private record Held(MatchingJob job, UUID holder) {

        UUID id() {
            return job.id();
        }
    }

    /// What became of a result, or of the wait for it.
    private enum End {
        /// The job is over.
        OVER,
        /// The round was changed.
        CHANGED
    }

    /// Takes up what was asked for first and nobody holds, and computes it.
    ///
    /// @return whether there was anything
    /// @throws InterruptedException when the server ends; others take it up
    public boolean next() throws InterruptedException {
        Optional<Held> held = take();
        if (held.isPresent()) {
            compute(held.get());
        }
        return held.isPresent();
    }

    private Optional<Held> take() {
        Instant now = authority.now();
        UUID holder = authority.id();
        return database.transaction(handle -> {
            Optional<Held> held =
                    jobs.take(handle, holder, MOST_TRIES, now, now.plus(LEASE)).map(job -> new Held(job, holder));
            jobs.giveUp(handle, MOST_TRIES, now).forEach(job -> audit(handle, job, JobFailure.LOST));
            return held;
        });
    }

    private void compute(Held held) throws InterruptedException {
        try {
            int restarts = held.job().restarts();
            while (attempt(held) == End.CHANGED) {
                restarts++;
                if (restarts > MOST_RESTARTS) {
                    fail(held, JobFailure.CHANGING);
                    return;
                }
                if (!database.transaction(handle -> jobs.restart(handle, held.id(), held.holder()))) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            database.change(handle -> jobs.release(handle, held.id(), held.holder()));
            throw e;
        } catch (JdbiException e) {
            // the lease runs out, and it is taken up again
            throw e;
        } catch (OutOfMemoryError e) {
            fail(held, JobFailure.MEMORY);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The matching " + held.id() + " failed.", e);
            fail(held, JobFailure.FAULT);
        }
    }

    private End attempt(Held held) throws InterruptedException {
        if (!database.transaction(handle -> jobs.begin(handle, held.id(), held.holder()))) {
            return End.OVER;
        }
        Optional<RoundFile> file = database.transaction(
                handle -> work(held.job()).file(handle, held.job().round()));
        if (file.isEmpty()) {
            fail(held, JobFailure.NOTHING);
            return End.OVER;
        }
        Calculation calculation = Calculation.begin(file.get(), authority.now(), held.id());
        try {
            return watched(held, calculation);
        } finally {
            calculation.end(ENDING);
        }
    }

    private End watched(Held held, Calculation calculation) throws InterruptedException {
        while (true) {
            Optional<Result> result = calculation.after(BEAT);
            if (result.isPresent()) {
                return switch (result.get()) {
                    case Result.Found(Outcome outcome) -> kept(held, outcome);
                    case Result.Nothing(JobFailure why) -> {
                        fail(held, why);
                        yield End.OVER;
                    }
                };
            }
            Optional<Renewed> renewed = renewed(held, calculation);
            if (renewed.isEmpty()) {
                return End.OVER;
            }
            if (renewed.get().changed()) {
                return End.CHANGED;
            }
        }
    }

    /// A database that does not answer for a moment ends nothing: whether the job is still held is asked when the
    /// result is kept.
    private Optional<Renewed> renewed(Held held, Calculation calculation) {
        try {
            return database.transaction(handle -> jobs.renew(
                    handle,
                    held.id(),
                    held.holder(),
                    calculation.reached(),
                    authority.now().plus(LEASE)));
        } catch (JdbiException e) {
            LOG.log(Level.WARNING, "It could not be said how far the matching " + held.id() + " is.", e);
            return Optional.of(new Renewed(false));
        }
    }

    private End kept(Held held, Outcome outcome) {
        MatchingWork work = work(held.job());
        UUID round = held.job().round();
        return database.transaction(handle -> {
            Optional<String> now = work.file(handle, round).map(RoundFile::written);
            if (!now.equals(outcome.files().map(Outcome.Files::round))) {
                return End.CHANGED;
            }
            if (jobs.done(handle, held.id(), held.holder(), authority.now())) {
                AuditEntry entry = work.keep(handle, round, outcome);
                authority.trail().append(handle, entry);
            }
            return End.OVER;
        });
    }

    private MatchingWork work(MatchingJob job) {
        return switch (job.kind()) {
            case RUN -> first;
            case REMATCH -> again;
        };
    }

    private void fail(Held held, JobFailure why) {
        database.change(handle -> {
            if (jobs.fail(handle, held.id(), held.holder(), authority.now(), why)) {
                audit(handle, held.job(), why);
            }
        });
    }

    private void audit(Handle handle, MatchingJob job, JobFailure why) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.empty(),
                                "exchange.matching-failed",
                                "exchange-round",
                                job.round().toString(),
                                Map.of(
                                        "job", job.id().toString(),
                                        "kind", job.kind().code(),
                                        "why", why.code())));
    }
}
