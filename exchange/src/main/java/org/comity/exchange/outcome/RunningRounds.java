package org.comity.exchange.outcome;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.round.OpeningRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundStep;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Runs rounds and keeps what came of them.
@Singleton
public final class RunningRounds {

    private final Database database;
    private final OpeningRounds opening;
    private final PostgresStoredRounds stored;
    private final PostgresOutcomes outcomes;
    private final Authority authority;

    @Inject
    public RunningRounds(
            Database database,
            OpeningRounds opening,
            PostgresStoredRounds stored,
            PostgresOutcomes outcomes,
            Authority authority) {
        this.database = database;
        this.opening = opening;
        this.stored = stored;
        this.outcomes = outcomes;
        this.authority = authority;
    }

    /// Shows the seed of the lottery and matches the round, in one transaction. It holds up nobody but who wants to
    /// change the same round.
    ///
    /// @throws NotFoundException when there is no such round, or it is a draft of others
    /// @throws Forbidden when others lead it
    RoundStep run(Actor actor, UUID id) {
        return opening.run(actor, id, this::match);
    }

    private void match(Handle handle, Round round) {
        RoundFile file = RoundFile.of(stored.first(handle, round));
        outcomes.insert(handle, round.id(), Solving.solve(file, authority.now()));
    }

    /// What came of it, for its programme alone.
    ///
    /// @throws NotFoundException when there is no such round, or it has not run
    /// @throws Forbidden when others lead it
    Outcome outcome(Actor actor, UUID id) {
        Round round = opening.round(actor, id);
        authority
                .policy()
                .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
        return database.query(handle -> outcomes.find(handle, id)).orElseThrow(NotFoundException::new);
    }

    /// The files of a round that has run.
    ///
    /// @throws NotFoundException when there are none, or none any more
    Outcome.Files files(Actor actor, UUID id) {
        Optional<Outcome.Files> files = outcome(actor, id).files();
        return files.orElseThrow(NotFoundException::new);
    }
}
