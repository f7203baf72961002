package org.comity.exchange.job;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.matching.watch.Reached;
import org.comity.exchange.matching.watch.Stage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Matchings that were asked for, in PostgreSQL. Whoever computes one holds it by a random id until a time that it
/// moves on; every change of a job that is computed names its holder, so that nobody changes it who has lost it.
/// A job is locked after its round and the matches of the round, and before the audit trail.
@Singleton
public final class PostgresMatchingJobs {

    @Inject
    public PostgresMatchingJobs() {}

    /// What a holder hears when she says that she goes on.
    ///
    /// @param changed whether the round was changed since it was read
    public record Renewed(boolean changed) {}

    /// Nothing when one of the round is open already.
    Optional<MatchingJob> insert(Handle handle, UUID id, UUID round, JobKind kind, Instant now) {
        return handle.createQuery("""
                        INSERT INTO exchange.matching_job (id, round, kind, state, asked_at)
                        VALUES (:id, :round, :kind, 'waiting', :now)
                        ON CONFLICT DO NOTHING RETURNING *
                        """)
                .bind("id", id)
                .bind("round", round)
                .bind("kind", kind.code())
                .bind("now", now)
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<MatchingJob> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM exchange.matching_job WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// The one that was asked for last.
    public Optional<MatchingJob> newest(Handle handle, UUID round) {
        return handle.createQuery("""
                        SELECT * FROM exchange.matching_job WHERE round = :round ORDER BY number DESC LIMIT 1
                        """)
                .bind("round", round)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// Stops what is open, whoever holds it.
    ///
    /// @return what was stopped
    Optional<MatchingJob> stop(Handle handle, UUID round, Instant now) {
        return handle.createQuery("""
                        UPDATE exchange.matching_job
                        SET state = 'stopped', ended_at = :now, holder = NULL, lease_until = NULL
                        WHERE round = :round AND state IN ('waiting', 'running') RETURNING *
                        """)
                .bind("round", round)
                .bind("now", now)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// Ends what was taken up so often already and whose holder is gone.
    ///
    /// @param most how often one is taken up
    public List<MatchingJob> giveUp(Handle handle, int most, Instant now) {
        return handle.createQuery("""
                        UPDATE exchange.matching_job SET state = 'failed', failure = 'lost', ended_at = :now,
                            holder = NULL, lease_until = NULL
                        WHERE state = 'running' AND lease_until < :now AND tries >= :most RETURNING *
                        """)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    /// Takes the one that was asked for first of those that nobody holds.
    ///
    /// @param most how often one is taken up
    public Optional<MatchingJob> take(Handle handle, UUID holder, int most, Instant now, Instant until) {
        return handle.createQuery("""
                        UPDATE exchange.matching_job SET state = 'running', holder = :holder, lease_until = :until,
                            tries = tries + 1, begun_at = :now, stage = 'writing', done = 0, whole = 0
                        WHERE id = (SELECT id FROM exchange.matching_job
                            WHERE state = 'waiting' OR (state = 'running' AND lease_until < :now AND tries < :most)
                            ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .bind("holder", holder)
                .bind("most", most)
                .bind("now", now)
                .bind("until", until)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// Says that the round is read now.
    ///
    /// @return whether it is still the holder's
    public boolean begin(Handle handle, UUID id, UUID holder) {
        return handle.createUpdate("""
                        UPDATE exchange.matching_job SET changed = false
                        WHERE id = :id AND holder = :holder AND state = 'running'
                        """).bind("id", id).bind("holder", holder).execute() == 1;
    }

    /// Says that its holder goes on, and how far it is.
    ///
    /// @return nothing when it is not the holder's any more
    public Optional<Renewed> renew(Handle handle, UUID id, UUID holder, Reached reached, Instant until) {
        return handle.createQuery("""
                        UPDATE exchange.matching_job SET lease_until = :until, stage = :stage, done = :done,
                            whole = :whole
                        WHERE id = :id AND holder = :holder AND state = 'running' RETURNING changed
                        """)
                .bind("id", id)
                .bind("holder", holder)
                .bind("until", until)
                .bind("stage", reached.stage().code())
                .bind("done", reached.done())
                .bind("whole", reached.whole())
                .map((row, context) -> new Renewed(row.getBoolean("changed")))
                .findOne();
    }

    /// Notes that it begins anew because the round was changed; what was tried before counts no more.
    ///
    /// @return whether it is still the holder's
    public boolean restart(Handle handle, UUID id, UUID holder) {
        return handle.createUpdate("""
                        UPDATE exchange.matching_job SET restarts = restarts + 1, tries = 1, stage = 'writing',
                            done = 0, whole = 0
                        WHERE id = :id AND holder = :holder AND state = 'running'
                        """).bind("id", id).bind("holder", holder).execute() == 1;
    }

    /// Lets others take it up; that it was taken up by this holder does not count.
    public void release(Handle handle, UUID id, UUID holder) {
        handle.createUpdate("""
                        UPDATE exchange.matching_job SET state = 'waiting', holder = NULL, lease_until = NULL,
                            begun_at = NULL, tries = tries - 1
                        WHERE id = :id AND holder = :holder AND state = 'running'
                        """).bind("id", id).bind("holder", holder).execute();
    }

    /// Notes that its result is kept.
    ///
    /// @return whether it was still the holder's; if not, nothing may be kept
    public boolean done(Handle handle, UUID id, UUID holder, Instant now) {
        return over(handle, id, holder, now, Optional.empty());
    }

    /// @return whether it was still the holder's
    public boolean fail(Handle handle, UUID id, UUID holder, Instant now, JobFailure failure) {
        return over(handle, id, holder, now, Optional.of(failure));
    }

    private static boolean over(Handle handle, UUID id, UUID holder, Instant now, Optional<JobFailure> failure) {
        return handle.createUpdate("""
                        UPDATE exchange.matching_job SET state = :state, failure = :failure, ended_at = :now,
                            holder = NULL, lease_until = NULL
                        WHERE id = :id AND holder = :holder AND state = 'running'
                        """)
                        .bind("state", (failure.isPresent() ? JobState.FAILED : JobState.DONE).code())
                        .bind("failure", failure.map(JobFailure::code))
                        .bind("now", now)
                        .bind("id", id)
                        .bind("holder", holder)
                        .execute()
                == 1;
    }

    private static MatchingJob read(ResultSet row) throws SQLException {
        return new MatchingJob(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                JobKind.of(row.getString("kind")),
                JobState.of(row.getString("state")),
                new MatchingJob.Times(
                        row.getTimestamp("asked_at").toInstant(), time(row, "begun_at"), time(row, "ended_at")),
                row.getInt("tries"),
                row.getInt("restarts"),
                new Reached(Stage.of(row.getString("stage")), row.getLong("done"), row.getLong("whole")),
                Optional.ofNullable(row.getString("failure")).map(JobFailure::of));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
