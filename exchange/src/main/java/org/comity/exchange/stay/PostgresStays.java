package org.comity.exchange.stay;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.consent.MatchState;
import org.comity.exchange.consent.Party;
import org.comity.exchange.placement.Agreed;
import org.comity.exchange.placement.PostgresPlacements;
import org.jdbi.v3.core.Handle;

/// Stays and the ledger in PostgreSQL.
@Singleton
public final class PostgresStays {

    private final PostgresPlacements placements;

    @Inject
    public PostgresStays(PostgresPlacements placements) {
        this.placements = placements;
    }

    /// The stay of a match to which all three have agreed, also when its officer was erased after it had begun;
    /// locked until the transaction ends.
    Optional<Stay> lock(Handle handle, UUID match) {
        return lockForDecision(handle, match).filter(PostgresStays::agreed);
    }

    /// A stay about which its programme decides: one to which all three have agreed, or of which a dispute
    /// is left after its officer has gone. Locked until the transaction ends.
    Optional<Stay> lockForDecision(Handle handle, UUID match) {
        return placements
                .lockWhatever(handle, match)
                .map(agreed -> stay(handle, agreed))
                .filter(stay -> agreed(stay) || stay.dispute().isPresent());
    }

    private static boolean agreed(Stay stay) {
        return stay.agreed().match().state() instanceof MatchState.Accepted;
    }

    private static Stay stay(Handle handle, Agreed agreed) {
        UUID match = agreed.id();
        return new Stay(agreed, consents(handle, match), entry(handle, match), PostgresDisputes.find(handle, match));
    }

    /// A stay of which neither office said what came of it, although it is over for a while.
    ///
    /// @param signed whether both had signed the agreement, so that it can have taken place
    record Silent(UUID match, String pseudonym, PostgresDisputes.Between between, boolean signed) {}

    /// Those of a round about which its programme can say it now, the oldest first.
    List<Silent> silent(Handle handle, UUID round, LocalDate today) {
        return handle.createQuery("""
                        SELECT u.match, a.pseudonym, exchange.signed(u.match) AS signed,
                            a.organisation AS home_organisation, a.jurisdiction AS home_jurisdiction,
                            p.organisation AS host_organisation, p.jurisdiction AS host_jurisdiction,
                            p.fields -> 'fields' -> 'unit' ->> 0 AS unit,
                            CAST(p.fields -> 'fields' -> 'from' ->> 0 AS date) AS first,
                            CAST(p.fields -> 'fields' -> 'to' ->> 0 AS date) AS last
                        FROM exchange.unconcluded u
                            JOIN exchange.application a ON a.id = u.application
                            JOIN exchange.place p ON p.id = u.place
                        WHERE u.round = :round AND u.due <= :today ORDER BY u.due, u.match
                        """)
                .bind("round", round)
                .bind("today", today)
                .map((row, context) -> new Silent(
                        row.getObject("match", UUID.class),
                        row.getString("pseudonym"),
                        PostgresDisputes.Between.of(row),
                        row.getBoolean("signed")))
                .list();
    }

    void insert(Handle handle, UUID match, Entry entry) {
        handle.createUpdate("""
                        INSERT INTO exchange.ledger_entry (match, held, days, party, at)
                        VALUES (:match, :held, :days, :party, :at)
                        """)
                .bind("match", match)
                .bind("held", entry.outcome() == Outcome.HELD)
                .bind("days", entry.days())
                .bind("party", entry.by().code())
                .bind("at", entry.at())
                .execute();
    }

    private static List<Stay.Consent> consents(Handle handle, UUID match) {
        return handle.createQuery("""
                        SELECT state, at FROM exchange.match_step WHERE match = :match
                        ORDER BY at, array_position(ARRAY['announced', 'host-accepted', 'accepted'], state)
                        """)
                .bind("match", match)
                .map((row, context) -> new Stay.Consent(
                        row.getString("state"), row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Optional<Entry> entry(Handle handle, UUID match) {
        return handle.createQuery("SELECT * FROM exchange.ledger_entry WHERE match = :match")
                .bind("match", match)
                .map((row, context) -> new Entry(
                        row.getBoolean("held") ? Outcome.HELD : Outcome.NOT_HELD,
                        row.getInt("days"),
                        Party.of(row.getString("party")),
                        row.getTimestamp("at").toInstant()))
                .findOne();
    }
}
