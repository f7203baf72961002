package org.comity.courses.learner;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.courses.learner.ExportedLearning.ExportedAnswer;
import org.comity.courses.learner.ExportedLearning.ExportedAttempt;
import org.comity.courses.learner.ExportedLearning.ReadUnit;
import org.comity.courses.scoring.Answer;
import org.comity.courses.scoring.Drawn;
import org.comity.platform.json.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Everything of one person across the tables of learning, within the caller's transaction.
@Singleton
public final class PostgresLearners {

    /// What stands in place of where the learner belonged: ISO 3166-1 keeps `ZZ` free for the unknown.
    private static final String NO_ORGANISATION = "erased";

    private static final String NO_JURISDICTION = "ZZ";

    /// Keeps her enrolments from change by others until the transaction ends.
    ///
    /// @return how many there are
    int lock(Handle handle, UUID person) {
        return handle.createQuery("SELECT id FROM courses.enrolment WHERE person = :person ORDER BY id FOR UPDATE")
                .bind("person", person)
                .mapTo(UUID.class)
                .list()
                .size();
    }

    /// Takes out what she typed. Which option she chose stays: it tells nothing about her.
    void eraseTyped(Handle handle, UUID person) {
        handle.createUpdate("""
                        UPDATE courses.answer SET response = CASE response ->> 'type'
                            WHEN 'words' THEN jsonb_set(response, '{text}', '""')
                            ELSE response || '{"typed": "", "value": 0}' END
                        WHERE response ->> 'type' IN ('words', 'quantity') AND attempt IN (
                            SELECT a.id FROM courses.attempt a JOIN courses.enrolment e ON e.id = a.enrolment
                            WHERE e.person = :person)
                        """).bind("person", person).execute();
    }

    void eraseMarks(Handle handle, UUID person) {
        handle.createUpdate("""
                        DELETE FROM courses.lesson_read
                        WHERE enrolment IN (SELECT id FROM courses.enrolment WHERE person = :person)
                        """).bind("person", person).execute();
    }

    /// Makes each enrolment somebody else's, so that not even two of hers are known to be one person's. What was not
    /// finished is withdrawn,
    /// because nobody will go on with it.
    void erasePerson(Handle handle, UUID person, Instant at) {
        handle.createUpdate("""
                        UPDATE courses.enrolment SET person = gen_random_uuid(), organisation = :organisation, jurisdiction = :jurisdiction,
                            reading_language = NULL, second_language = NULL, last_lesson = NULL, last_unit = NULL,
                            withdrawn_at = CASE state WHEN 'active' THEN :at ELSE withdrawn_at END,
                            state = CASE state WHEN 'active' THEN 'withdrawn' ELSE state END
                        WHERE person = :person
                        """)
                .bind("person", person)
                .bind("organisation", NO_ORGANISATION)
                .bind("jurisdiction", NO_JURISDICTION)
                .bind("at", at)
                .execute();
    }

    /// A row with the enrolment it belongs to.
    record Of<T>(UUID enrolment, T value) {}

    List<Of<ReadUnit>> readUnits(Handle handle, UUID person) {
        return handle.createQuery("""
                        SELECT r.* FROM courses.lesson_read r JOIN courses.enrolment e ON e.id = r.enrolment
                        WHERE e.person = :person ORDER BY r.read_at, r.lesson, r.unit
                        """)
                .bind("person", person)
                .map((row, context) -> new Of<>(
                        row.getObject("enrolment", UUID.class),
                        new ReadUnit(
                                row.getString("lesson"),
                                row.getString("unit"),
                                row.getTimestamp("read_at").toInstant())))
                .list();
    }

    List<Of<ExportedAttempt>> attempts(Handle handle, UUID person) {
        return handle.createQuery("""
                        SELECT a.* FROM courses.attempt a JOIN courses.enrolment e ON e.id = a.enrolment
                        WHERE e.person = :person ORDER BY a.started_at, a.number
                        """)
                .bind("person", person)
                .map((row, context) -> new Of<>(row.getObject("enrolment", UUID.class), attempt(row)))
                .list();
    }

    /// An answer with the attempt it belongs to.
    record Given(UUID attempt, ExportedAnswer answer) {}

    List<Given> answers(Handle handle, UUID person) {
        return handle.createQuery("""
                        SELECT n.* FROM courses.answer n JOIN courses.attempt a ON a.id = n.attempt
                            JOIN courses.enrolment e ON e.id = a.enrolment
                        WHERE e.person = :person ORDER BY n.submitted_at, n.question
                        """)
                .bind("person", person)
                .map((row, context) -> new Given(
                        row.getObject("attempt", UUID.class),
                        ExportedAnswer.of(
                                row.getString("question"),
                                Json.read(row.getString("response"), Answer.class),
                                row.getBigDecimal("share").stripTrailingZeros(),
                                row.getTimestamp("submitted_at").toInstant())))
                .list();
    }

    private static ExportedAttempt attempt(ResultSet row) throws SQLException {
        @Nullable Timestamp completed = row.getTimestamp("completed_at");
        @Nullable BigDecimal points = row.getBigDecimal("points");
        return new ExportedAttempt(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("number"),
                row.getTimestamp("started_at").toInstant(),
                completed == null || points == null
                        ? Optional.empty()
                        : Optional.of(new ExportedLearning.ExportedResult(
                                completed.toInstant(),
                                points.stripTrailingZeros(),
                                row.getInt("out_of"),
                                row.getBoolean("passed"))),
                List.of(Json.read(row.getString("questions"), Drawn[].class)),
                List.of());
    }
}
