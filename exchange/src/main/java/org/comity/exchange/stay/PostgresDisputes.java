package org.comity.exchange.stay;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.consent.Party;
import org.jdbi.v3.core.Handle;

/// Disputes about stays in PostgreSQL.
@Singleton
public final class PostgresDisputes {

    @Inject
    public PostgresDisputes() {}

    /// A dispute with what its programme needs to know of the stay.
    ///
    /// @param said who entered what is disputed
    /// @param entered what that is
    /// @param held whether the programme can decide now that it took place
    record Listed(
            UUID match,
            String pseudonym,
            Between between,
            Party said,
            Outcome entered,
            Dispute dispute,
            boolean held) {}

    record Between(Office home, Office host, String unit, LocalDate from, LocalDate to) {

        static Between of(ResultSet row) throws SQLException {
            return new Between(
                    new Office(row.getString("home_organisation"), row.getString("home_jurisdiction")),
                    new Office(row.getString("host_organisation"), row.getString("host_jurisdiction")),
                    row.getString("unit"),
                    row.getObject("first", LocalDate.class),
                    row.getObject("last", LocalDate.class));
        }
    }

    static Optional<Dispute> find(Handle handle, UUID match) {
        return handle.createQuery("SELECT * FROM exchange.stay_dispute WHERE match = :match")
                .bind("match", match)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// The disputes of a round, those that wait for a decision first, then the newest.
    List<Listed> ofRound(Handle handle, UUID round, LocalDate today) {
        return handle.createQuery("""
                        SELECT d.*, l.party AS said, l.held AS entered, a.pseudonym,
                            a.organisation AS home_organisation, a.jurisdiction AS home_jurisdiction,
                            p.organisation AS host_organisation, p.jurisdiction AS host_jurisdiction,
                            p.fields -> 'fields' -> 'unit' ->> 0 AS unit,
                            CAST(p.fields -> 'fields' -> 'from' ->> 0 AS date) AS first,
                            CAST(p.fields -> 'fields' -> 'to' ->> 0 AS date) AS last
                        FROM exchange.stay_dispute d
                            JOIN exchange.ledger_entry l ON l.match = d.match
                            JOIN exchange.match m ON m.id = d.match
                            JOIN exchange.application a ON a.id = m.application
                            JOIN exchange.place p ON p.id = m.place
                        WHERE m.round = :round ORDER BY d.decided_at IS NOT NULL, d.at DESC, d.match
                        """)
                .bind("round", round)
                .map((row, context) -> {
                    Dispute dispute = read(row);
                    Between between = Between.of(row);
                    return new Listed(
                            row.getObject("match", UUID.class),
                            row.getString("pseudonym"),
                            between,
                            Party.of(row.getString("said")),
                            row.getBoolean("entered") ? Outcome.HELD : Outcome.NOT_HELD,
                            dispute,
                            dispute.open() && !today.isBefore(between.to()));
                })
                .list();
    }

    /// @param officer whom it is about
    void insert(Handle handle, UUID match, Optional<UUID> officer, Dispute dispute) {
        handle.createUpdate("""
                        INSERT INTO exchange.stay_dispute (match, person, party, why, at)
                        VALUES (:match, :person, :party, :why, :at)
                        """)
                .bind("match", match)
                .bind("person", officer)
                .bind("party", dispute.by().code())
                .bind("why", dispute.why())
                .bind("at", dispute.at())
                .execute();
    }

    /// What was said of an officer who had been erased is needed for the decision, and goes with it; no reason is
    /// kept either.
    void decide(Handle handle, UUID match, Dispute.Decision decision) {
        handle.createUpdate("""
                        UPDATE exchange.stay_dispute
                        SET held = :held, days = :days, decided_at = :at,
                            why = CASE WHEN person IS NOT NULL THEN why END,
                            reason = CASE WHEN person IS NULL THEN NULL ELSE :reason END
                        WHERE match = :match
                        """)
                .bind("match", match)
                .bind("held", decision.outcome() == Outcome.HELD)
                .bind("days", decision.days())
                .bind("reason", decision.reason())
                .bind("at", decision.at())
                .execute();
    }

    /// A dispute about a stay of a person.
    record OfMatch(UUID match, Dispute dispute) {}

    /// All about stays of a person, oldest first.
    List<OfMatch> all(Handle handle, UUID person) {
        return handle.createQuery("SELECT * FROM exchange.stay_dispute WHERE person = :person ORDER BY at, match")
                .bind("person", person)
                .map((row, context) -> new OfMatch(row.getObject("match", UUID.class), read(row)))
                .list();
    }

    /// Takes the texts out of the disputes about a person's stays; what was decided stays.
    ///
    /// @return how many there were
    int erase(Handle handle, UUID person) {
        return handle.createUpdate("""
                        UPDATE exchange.stay_dispute SET person = NULL, why = NULL, reason = NULL WHERE person = :person
                        """).bind("person", person).execute();
    }

    private static Dispute read(ResultSet row) throws SQLException {
        return new Dispute(
                Party.of(row.getString("party")),
                Optional.ofNullable(row.getString("why")),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("decided_at") == null
                        ? Optional.empty()
                        : Optional.of(new Dispute.Decision(
                                row.getBoolean("held") ? Outcome.HELD : Outcome.NOT_HELD,
                                row.getInt("days"),
                                Optional.ofNullable(row.getString("reason")),
                                row.getTimestamp("decided_at").toInstant())));
    }
}
