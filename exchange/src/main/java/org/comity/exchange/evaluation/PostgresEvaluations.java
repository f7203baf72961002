package org.comity.exchange.evaluation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.consent.Party;
import org.jdbi.v3.core.Handle;

/// Evaluations in PostgreSQL.
@Singleton
public final class PostgresEvaluations {

    @Inject
    public PostgresEvaluations() {}

    /// An evaluation with the match it belongs to.
    record OfMatch(UUID match, Evaluation evaluation) {}

    /// What was said of a stay, whoever asks.
    public List<Evaluation> find(Handle handle, UUID match) {
        return handle.createQuery("SELECT * FROM exchange.evaluation WHERE match = :match ORDER BY at, party")
                .bind("match", match)
                .map((row, context) -> read(row))
                .list();
    }

    /// What a person said of her stays, and what was said of them if she may see it.
    ///
    /// @param today an evaluation that nobody can answer any more is open
    List<OfMatch> all(Handle handle, UUID person, LocalDate today) {
        return handle.createQuery("""
                        SELECT e.* FROM exchange.evaluation e
                            JOIN exchange.match m ON m.id = e.match
                            JOIN exchange.application a ON a.id = m.application
                        WHERE a.person = :person AND (e.party = 'officer' OR e.ends < :today
                            OR EXISTS (SELECT 1 FROM exchange.evaluation o WHERE o.match = e.match AND o.party = 'officer'))
                        ORDER BY e.at, e.match, e.party
                        """)
                .bind("person", person)
                .bind("today", today)
                .map((row, context) -> new OfMatch(row.getObject("match", UUID.class), read(row)))
                .list();
    }

    /// @param ends the last day on which the stay can be evaluated
    void insert(Handle handle, UUID match, Evaluation evaluation, LocalDate ends) {
        var update = handle.createUpdate("""
                        INSERT INTO exchange.evaluation
                            (match, party, preparation, cooperation, language, usefulness, ends, at)
                        VALUES (:match, :party, :preparation, :cooperation, :language, :usefulness, :ends, :at)
                        """)
                .bind("match", match)
                .bind("party", evaluation.by().code())
                .bind("ends", ends)
                .bind("at", evaluation.at());
        evaluation.marks().forEach((criterion, mark) -> update.bind(criterion.code(), mark));
        update.execute();
    }

    private static Evaluation read(ResultSet row) throws SQLException {
        Map<Criterion, Integer> marks = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            marks.put(criterion, row.getInt(criterion.code()));
        }
        return new Evaluation(
                Party.of(row.getString("party")), marks, row.getTimestamp("at").toInstant());
    }
}
