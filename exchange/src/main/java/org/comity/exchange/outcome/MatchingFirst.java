package org.comity.exchange.outcome;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.jdbi.v3.core.Handle;

/// Matches closed rounds for the first time. The seed of the lottery is shown when the result is kept, not before.
@Singleton
public final class MatchingFirst implements MatchingWork {

    private final PostgresRounds rounds;
    private final PostgresStoredRounds stored;
    private final PostgresOutcomes outcomes;
    private final Authority authority;

    @Inject
    public MatchingFirst(
            PostgresRounds rounds, PostgresStoredRounds stored, PostgresOutcomes outcomes, Authority authority) {
        this.rounds = rounds;
        this.stored = stored;
        this.outcomes = outcomes;
        this.authority = authority;
    }

    @Override
    public Optional<RoundFile> file(Handle handle, UUID round) {
        return rounds.lockDrawn(handle, round)
                .filter(found -> found.state() instanceof RoundState.Closed)
                .map(found -> RoundFile.of(stored.first(handle, found)));
    }

    @Override
    public AuditEntry keep(Handle handle, UUID id, Outcome outcome) {
        rounds.run(handle, id, authority.now());
        outcomes.insert(handle, id, outcome);
        Round round = rounds.find(handle, id).orElseThrow();
        return new AuditEntry(
                Optional.empty(),
                "exchange.round-run",
                "exchange-round",
                id.toString(),
                Map.of(
                        "format",
                        round.terms().format().code(),
                        "mechanism",
                        round.terms().policy().mechanism().key()));
    }
}
