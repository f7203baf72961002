package org.comity.exchange.excuse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.exchange.Office;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Excuses from hosting in PostgreSQL. A trigger refuses every change once the round is closed.
@Singleton
public final class PostgresExcuses {

    /// Offices that offer a place or nominated an officer, each once.
    private static final String TAKING_PART = """
            SELECT organisation, jurisdiction FROM exchange.place WHERE round = :round AND state = 'published'
            UNION
            SELECT organisation, jurisdiction FROM exchange.application WHERE round = :round AND state = 'nominated'
            """;

    @Inject
    public PostgresExcuses() {}

    /// How many offices there are of each kind.
    ///
    /// @param asking that wait for a decision
    /// @param others that take part and are not excused
    record Counts(int excused, int asking, int others) {}

    /// Offices that are excused in a round.
    public Set<Office> excused(Handle handle, UUID round) {
        return handle.createQuery("""
                        SELECT organisation, jurisdiction FROM exchange.hosting_excuse
                        WHERE round = :round AND decision = 'excused'
                        """)
                .bind("round", round)
                .map((row, context) -> office(row))
                .collect(Collectors.toSet());
    }

    /// Offices that offer a place or nominated an officer, by jurisdiction and organisation.
    public List<Office> takingPart(Handle handle, UUID round) {
        return handle.createQuery(TAKING_PART + "ORDER BY jurisdiction, organisation")
                .bind("round", round)
                .map((row, context) -> office(row))
                .list();
    }

    List<HostingExcuse> ofRound(Handle handle, UUID round) {
        return handle.createQuery(
                        "SELECT * FROM exchange.hosting_excuse WHERE round = :round ORDER BY jurisdiction, organisation")
                .bind("round", round)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<HostingExcuse> find(Handle handle, UUID round, Office office) {
        return bound(handle.createQuery("""
                        SELECT * FROM exchange.hosting_excuse
                        WHERE round = :round AND organisation = :organisation AND jurisdiction = :jurisdiction
                        """), round, office)
                .map((row, context) -> read(row))
                .findOne();
    }

    Counts counts(Handle handle, UUID round) {
        return handle.createQuery("""
                        SELECT count(*) FILTER (WHERE decision = 'excused') AS excused,
                            count(*) FILTER (WHERE asked_at IS NOT NULL AND coalesce(decision, 'undone') = 'undone') AS asking,
                            (SELECT count(*) FROM (
                        """ + TAKING_PART + """
                                EXCEPT
                                SELECT organisation, jurisdiction FROM exchange.hosting_excuse
                                WHERE round = :round AND decision = 'excused'
                            ) other) AS others
                        FROM exchange.hosting_excuse WHERE round = :round
                        """)
                .bind("round", round)
                .map((row, context) -> new Counts(row.getInt("excused"), row.getInt("asking"), row.getInt("others")))
                .one();
    }

    /// An office that asked already keeps the moment at which it did; one whose excuse was undone asks anew.
    void ask(Handle handle, UUID round, Office office, Instant now) {
        bound(handle.createUpdate("""
                        INSERT INTO exchange.hosting_excuse (round, organisation, jurisdiction, asked_at)
                        VALUES (:round, :organisation, :jurisdiction, :now)
                        ON CONFLICT (round, jurisdiction, organisation) DO UPDATE
                            SET asked_at = :now, decision = NULL, decided_at = NULL
                            WHERE hosting_excuse.asked_at IS NULL AND hosting_excuse.decision = 'undone'
                        """), round, office).bind("now", now).execute();
    }

    void delete(Handle handle, UUID round, Office office) {
        bound(handle.createUpdate("""
                        DELETE FROM exchange.hosting_excuse
                        WHERE round = :round AND organisation = :organisation AND jurisdiction = :jurisdiction
                        """), round, office).execute();
    }

    /// An office that did not ask gets a row of its own.
    void decide(Handle handle, UUID round, Office office, ExcuseDecision decision, Instant now) {
        int kept = bound(handle.createUpdate("""
                        UPDATE exchange.hosting_excuse SET decision = :decision, decided_at = :now
                        WHERE round = :round AND organisation = :organisation AND jurisdiction = :jurisdiction
                        """), round, office)
                .bind("decision", decision.code())
                .bind("now", now)
                .execute();
        if (kept == 0) {
            bound(handle.createUpdate("""
                            INSERT INTO exchange.hosting_excuse (round, organisation, jurisdiction, decision, decided_at)
                            VALUES (:round, :organisation, :jurisdiction, :decision, :now)
                            """), round, office)
                    .bind("decision", decision.code())
                    .bind("now", now)
                    .execute();
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, UUID round, Office office) {
        return statement
                .bind("round", round)
                .bind("organisation", office.organisation())
                .bind("jurisdiction", office.jurisdiction());
    }

    private static HostingExcuse read(ResultSet row) throws SQLException {
        return new HostingExcuse(
                office(row),
                Optional.ofNullable(row.getTimestamp("asked_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("decision")).flatMap(ExcuseDecision::of),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant));
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(row.getString("organisation"), row.getString("jurisdiction"));
    }
}
