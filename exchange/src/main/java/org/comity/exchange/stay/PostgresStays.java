package org.comity.exchange.stay;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
