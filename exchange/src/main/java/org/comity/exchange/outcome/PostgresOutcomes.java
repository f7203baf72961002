package org.comity.exchange.outcome;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.excuse.Owing;
import org.comity.exchange.outcome.Outcome.Files;
import org.comity.exchange.outcome.Outcome.TierWorth;
import org.comity.platform.json.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// Outcomes of rounds in PostgreSQL.
@Singleton
public final class PostgresOutcomes implements Owing {

    @Inject
    public PostgresOutcomes() {}

    private record Pairs(Map<String, UUID> pairs) {}

    private record Tiers(List<TierWorth> tiers) {}

    void insert(Handle handle, UUID round, Outcome outcome) {
        bound(handle.createUpdate("""
                        INSERT INTO exchange.outcome (round, at, officers, pairs, tiers, round_file, result_file)
                        VALUES (:round, :at, :officers, CAST(:pairs AS jsonb), CAST(:tiers AS jsonb), :file, :result)
                        """), outcome).bind("round", round).execute();
    }

    /// What came of a round; empty until it has run.
    public Optional<Outcome> find(Handle handle, UUID round) {
        return handle.createQuery("SELECT * FROM exchange.outcome WHERE round = :round")
                .bind("round", round)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// Who got which place, without the files.
    ///
    /// @param pairs ids of places by the codes of officers
    /// @param files whether they are kept
    public record Pairing(Map<String, UUID> pairs, boolean files) {}

    /// Who got which place in a round; empty until it has run.
    public Optional<Pairing> pairing(Handle handle, UUID round) {
        return handle.createQuery("""
                        SELECT pairs, round_file IS NOT NULL AND result_file IS NOT NULL AS files
                        FROM exchange.outcome WHERE round = :round
                        """)
                .bind("round", round)
                .map((row, context) -> new Pairing(
                        Json.read(row.getString("pairs"), Pairs.class).pairs(), row.getBoolean("files")))
                .findOne();
    }

    /// Whether who sees the files of a round would know more of the guests of an office than it may: it hosts in the
    /// round, and that is not announced yet, or somebody has not agreed to one of its places.
    public boolean tellsOfGuests(Handle handle, UUID round, Office office) {
        return handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM exchange.place p JOIN exchange.round r ON r.id = p.round
                            WHERE p.round = :round AND p.state = 'published'
                                AND p.organisation = :organisation AND p.jurisdiction = :jurisdiction
                                AND (r.state <> 'announced' OR EXISTS (
                                    SELECT 1 FROM exchange.match m
                                    WHERE m.place = p.id AND m.state IN ('announced', 'host-accepted'))))
                        """)
                .bind("round", round)
                .bind("organisation", office.organisation())
                .bind("jurisdiction", office.jurisdiction())
                .mapTo(Boolean.class)
                .one();
    }

    /// Keeps what came of a round that was matched again.
    public void insert(Handle handle, UUID round, Rematch rematch) {
        Outcome outcome = rematch.outcome();
        bound(handle.createUpdate("""
                        INSERT INTO exchange.rematch (round, number, at, asked, ended, officers, pairs, tiers, round_file,
                            result_file)
                        VALUES (:round, :number, :at, :asked, :ended, :officers, CAST(:pairs AS jsonb),
                            CAST(:tiers AS jsonb), :file, :result)
                        """), outcome)
                .bind("round", round)
                .bind("number", rematch.number())
                .bind("asked", rematch.asked())
                .bind("ended", rematch.ended())
                .execute();
    }

    private static Update bound(Update update, Outcome outcome) {
        return update.bind("at", outcome.at())
                .bind("officers", outcome.officers())
                .bind("pairs", Json.write(new Pairs(outcome.pairs())))
                .bind("tiers", Json.write(new Tiers(outcome.tiers())))
                .bind("file", outcome.files().map(Files::round))
                .bind("result", outcome.files().map(Files::result));
    }

    /// What came of it each time that a round was matched again, the first time first.
    public List<Rematch> rematches(Handle handle, UUID round) {
        return handle.createQuery("SELECT * FROM exchange.rematch WHERE round = :round ORDER BY number")
                .bind("round", round)
                .map((row, context) ->
                        new Rematch(row.getInt("number"), row.getInt("asked"), row.getInt("ended"), read(row)))
                .list();
    }

    /// Officers hosted minus officers sent in the announced rounds of a programme, by office. What was agreed on
    /// counts until the ledger says what came of it; then a stay that took place counts for ever, and one that
    /// did not never. Both hold for officers who were erased since, too.
    @Override
    public Map<Office, Long> balances(Handle handle, Office programme) {
        return balances(handle, programme, Optional.empty());
    }

    /// The same without one round, which is matched again with what was agreed on in it.
    Map<Office, Long> balances(Handle handle, Office programme, Optional<UUID> without) {
        Map<Office, Long> balances = new HashMap<>();
        handle.createQuery("""
                        WITH agreed AS (
                            SELECT m.place, m.application FROM exchange.match m
                                JOIN exchange.round r ON r.id = m.round
                                LEFT JOIN exchange.ledger l ON l.match = m.id
                            WHERE coalesce(l.held, m.state = 'accepted')
                                AND r.organisation = :organisation AND r.jurisdiction = :jurisdiction
                                AND r.id IS DISTINCT FROM CAST(:without AS uuid)
                        )
                        SELECT organisation, jurisdiction, sum(one) AS balance FROM (
                            SELECT p.organisation, p.jurisdiction, 1 AS one
                                FROM agreed JOIN exchange.place p ON p.id = agreed.place
                            UNION ALL
                            SELECT a.organisation, a.jurisdiction, -1
                                FROM agreed JOIN exchange.application a ON a.id = agreed.application
                        ) each GROUP BY organisation, jurisdiction
                        """)
                .bind("organisation", programme.organisation())
                .bind("jurisdiction", programme.jurisdiction())
                .bind("without", without)
                .map((row, context) -> Map.entry(
                        new Office(row.getString("organisation"), row.getString("jurisdiction")),
                        row.getLong("balance")))
                .list()
                .forEach(entry -> balances.put(entry.getKey(), entry.getValue()));
        return balances;
    }

    private static Outcome read(ResultSet row) throws SQLException {
        @Nullable String file = row.getString("round_file");
        @Nullable String result = row.getString("result_file");
        return new Outcome(
                row.getTimestamp("at").toInstant(),
                row.getInt("officers"),
                Json.read(row.getString("pairs"), Pairs.class).pairs(),
                Json.read(row.getString("tiers"), Tiers.class).tiers(),
                file == null || result == null ? Optional.empty() : Optional.of(new Files(file, result)));
    }
}
