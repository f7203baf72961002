package org.comity.exchange.cascade;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.cascade.Cascade.Answer;
import org.comity.exchange.cascade.Cascade.Question;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Promises and answers in PostgreSQL.
@Singleton
public final class PostgresCascades {

    @Inject
    public PostgresCascades() {}

    /// The promise on a stay, whoever asks.
    public Optional<Cascade> find(Handle handle, UUID match) {
        return Optional.ofNullable(all(handle, List.of(match)).get(match));
    }

    /// The promises on stays by their matches; a stay without one is missing.
    Map<UUID, Cascade> all(Handle handle, Collection<UUID> matches) {
        Map<UUID, List<Question>> questions = new HashMap<>();
        handle.createQuery("""
                        SELECT * FROM exchange.cascade_question WHERE match = ANY (:matches) ORDER BY match, months
                        """)
                .bind("matches", matches.toArray(UUID[]::new))
                .map((row, context) -> Map.entry(row.getObject("match", UUID.class), question(row)))
                .list()
                .forEach(entry -> questions
                        .computeIfAbsent(entry.getKey(), match -> new ArrayList<>())
                        .add(entry.getValue()));
        Map<UUID, Cascade> all = new HashMap<>();
        handle.createQuery("SELECT * FROM exchange.cascade_promise WHERE match = ANY (:matches)")
                .bind("matches", matches.toArray(UUID[]::new))
                .map((row, context) -> {
                    UUID match = row.getObject("match", UUID.class);
                    return Map.entry(
                            match,
                            new Cascade(
                                    row.getInt("people"),
                                    row.getTimestamp("at").toInstant(),
                                    questions.getOrDefault(match, List.of())));
                })
                .list()
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /// The matches of a person on which she made a promise, the oldest first.
    List<UUID> promised(Handle handle, UUID person) {
        return handle.createQuery("""
                        SELECT c.match FROM exchange.cascade_promise c
                            JOIN exchange.match m ON m.id = c.match
                            JOIN exchange.application a ON a.id = m.application
                        WHERE a.person = :person ORDER BY c.at, c.match
                        """).bind("person", person).mapTo(UUID.class).list();
    }

    void insert(Handle handle, UUID match, Cascade cascade) {
        handle.createUpdate("INSERT INTO exchange.cascade_promise (match, people, at) VALUES (:match, :people, :at)")
                .bind("match", match)
                .bind("people", cascade.people())
                .bind("at", cascade.at())
                .execute();
        var questions = handle.prepareBatch(
                "INSERT INTO exchange.cascade_question (match, months, due) VALUES (:match, :months, :due)");
        for (Question question : cascade.questions()) {
            questions
                    .bind("match", match)
                    .bind("months", question.months())
                    .bind("due", question.due())
                    .add();
        }
        questions.execute();
    }

    void answer(Handle handle, UUID match, int months, Answer answer) {
        handle.createUpdate("""
                        UPDATE exchange.cascade_question SET taught = :taught, whom = :whom, at = :at
                        WHERE match = :match AND months = :months
                        """)
                .bind("match", match)
                .bind("months", months)
                .bind("taught", answer.taught())
                .bind("whom", answer.whom().stream().map(Audience::code).toArray(String[]::new))
                .bind("at", answer.at())
                .execute();
    }

    private static Question question(ResultSet row) throws SQLException {
        @Nullable Integer taught = row.getObject("taught", Integer.class);
        return new Question(
                row.getInt("months"),
                row.getObject("due", LocalDate.class),
                taught == null
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                taught, whom(row), row.getTimestamp("at").toInstant())));
    }

    private static List<Audience> whom(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("whom").getArray())
                .flatMap(code -> Audience.of(code).stream())
                .toList();
    }
}
