package org.comity.courses.attempt;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.content.CourseId;
import org.comity.content.CourseVersionId;
import org.comity.courses.AttemptId;
import org.comity.courses.EnrolmentId;
import org.comity.courses.attempt.Admission.Tally;
import org.comity.courses.attempt.Attempt.Draw;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.enrolment.PostgresEnrolments;
import org.comity.courses.scoring.Answer;
import org.comity.courses.scoring.Drawn;
import org.comity.courses.scoring.Score;
import org.comity.platform.json.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Attempts and answers in PostgreSQL, within the caller's transaction. Decides nothing about who may see them.
@Singleton
public final class PostgresAttempts {

    private static final String ATTEMPT = """
            SELECT a.id AS attempt_id, a.version AS attempt_version, a.number, a.seed, a.questions, a.started_at,
                a.completed_at AS attempt_completed_at, a.points, a.out_of, a.passed, e.*
            FROM courses.attempt a JOIN courses.enrolment e ON e.id = a.enrolment
            """;

    /// The attempt and its answers, as of one moment.
    public Optional<Sitting> find(Handle handle, AttemptId id) {
        return attempt(handle, id, "").map(row -> sitting(handle, row));
    }

    /// The same, with attempt and enrolment kept from change by others until the transaction ends. The answers
    /// are read after the lock is held, so that they include what another request has just stored.
    Optional<Sitting> lock(Handle handle, AttemptId id) {
        return attempt(handle, id, " FOR UPDATE OF a, e").map(row -> sitting(handle, row));
    }

    /// The attempts of an enrolment, newest first.
    ///
    /// @param before only those with a smaller number
    public List<Attempt> of(Handle handle, EnrolmentId enrolment, int before, int limit) {
        return handle.createQuery(ATTEMPT
                        + "WHERE a.enrolment = :enrolment AND a.number < :before ORDER BY a.number DESC LIMIT :limit")
                .bind("enrolment", enrolment.value())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    Tally tally(Handle handle, Enrolment enrolment) {
        return handle.createQuery("""
                        SELECT count(*) AS started, max(completed_at) AS last,
                            (array_agg(id) FILTER (WHERE completed_at IS NULL))[1] AS open
                        FROM courses.attempt WHERE enrolment = :enrolment AND version = :version
                        """)
                .bind("enrolment", enrolment.id().value())
                .bind("version", enrolment.version().number())
                .map((row, context) -> new Tally(
                        row.getInt("started"),
                        Optional.ofNullable(row.getObject("open", UUID.class)).map(AttemptId::new),
                        Optional.ofNullable(row.getTimestamp("last")).map(Timestamp::toInstant)))
                .one();
    }

    /// Takes a new attempt in; the caller holds the lock on the enrolment.
    void insert(Handle handle, AttemptId id, Enrolment enrolment, Draw draw, Instant startedAt) {
        handle.createUpdate("""
                        INSERT INTO courses.attempt (id, enrolment, version, number, seed, questions, started_at)
                        VALUES (:id, :enrolment, :version,
                            (SELECT coalesce(max(number), 0) + 1 FROM courses.attempt WHERE enrolment = :enrolment),
                            :seed, :questions::jsonb, :startedAt)
                        """)
                .bind("id", id.value())
                .bind("enrolment", enrolment.id().value())
                .bind("version", enrolment.version().number())
                .bind("seed", draw.seed())
                .bind("questions", Json.write(draw.questions()))
                .bind("startedAt", startedAt)
                .execute();
    }

    /// Takes the answer in unless the question has one.
    ///
    /// @return whether it was taken in
    boolean insert(Handle handle, AttemptId id, GivenAnswer given) {
        return handle.createUpdate("""
                        INSERT INTO courses.answer (attempt, question, response, share, submitted_at)
                        VALUES (:attempt, :question, :response::jsonb, :share, :at)
                        ON CONFLICT (attempt, question) DO NOTHING
                        """)
                        .bind("attempt", id.value())
                        .bind("question", given.question())
                        .bind("response", Json.write(given.answer()))
                        .bind("share", given.share())
                        .bind("at", given.at())
                        .execute()
                == 1;
    }

    void complete(Handle handle, AttemptId id, AttemptState.Completed state) {
        handle.createUpdate("""
                        UPDATE courses.attempt SET completed_at = :at, points = :points, out_of = :outOf, passed = :passed
                        WHERE id = :id AND completed_at IS NULL
                        """)
                .bind("id", id.value())
                .bind("at", state.at())
                .bind("points", state.score().points())
                .bind("outOf", state.score().outOf())
                .bind("passed", state.passed())
                .execute();
    }

    private record Row(Attempt attempt, Enrolment enrolment) {}

    private static Optional<Row> attempt(Handle handle, AttemptId id, String lock) {
        return handle.createQuery(ATTEMPT + "WHERE a.id = :id" + lock)
                .bind("id", id.value())
                .map((row, context) -> new Row(read(row), PostgresEnrolments.read(row)))
                .findOne();
    }

    private static Sitting sitting(Handle handle, Row row) {
        List<GivenAnswer> answers = handle.createQuery(
                        "SELECT question, response, share, submitted_at FROM courses.answer WHERE attempt = :attempt")
                .bind("attempt", row.attempt().id().value())
                .map((answer, context) -> new GivenAnswer(
                        answer.getString("question"),
                        Json.read(answer.getString("response"), Answer.class),
                        answer.getBigDecimal("share"),
                        answer.getTimestamp("submitted_at").toInstant()))
                .list();
        return new Sitting(row.attempt(), row.enrolment(), answers);
    }

    private static Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                new CourseVersionId(new CourseId(row.getString("course")), row.getInt("attempt_version")),
                row.getInt("number"),
                new Draw(row.getLong("seed"), List.of(Json.read(row.getString("questions"), Drawn[].class))),
                row.getTimestamp("started_at").toInstant(),
                state(row));
    }

    private static AttemptState state(ResultSet row) throws SQLException {
        @Nullable Timestamp completed = row.getTimestamp("attempt_completed_at");
        if (completed == null) {
            return new AttemptState.Open();
        }
        BigDecimal points = row.getBigDecimal("points");
        return new AttemptState.Completed(
                completed.toInstant(), new Score(points, row.getInt("out_of")), row.getBoolean("passed"));
    }
}
