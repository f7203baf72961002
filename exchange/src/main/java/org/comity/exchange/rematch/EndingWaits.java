package org.comity.exchange.rematch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Impartiality;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Match.Unanswered;
import org.comity.exchange.consent.MatchState;
import org.comity.exchange.consent.Party;
import org.comity.exchange.consent.PostgresMatches;
import org.comity.exchange.consent.Succeeding;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// The programme of a round ends a match that nobody answers, so that its place and its officer are free for
/// others.
@Singleton
public final class EndingWaits {

    private final Database database;
    private final PostgresMatches matches;
    private final PostgresRounds rounds;
    private final Succeeding succeeding;
    private final Authority authority;

    @Inject
    public EndingWaits(
            Database database,
            PostgresMatches matches,
            PostgresRounds rounds,
            Succeeding succeeding,
            Authority authority) {
        this.database = database;
        this.matches = matches;
        this.rounds = rounds;
        this.succeeding = succeeding;
        this.authority = authority;
    }

    /// @return the round; empty when it is not the time for it, and nothing was changed
    /// @throws NotFoundException when there is no such match
    /// @throws Forbidden when others lead its round, or she has an application in it
    Optional<UUID> end(Actor actor, UUID id) {
        return database.transaction(handle -> {
            // The round first, as everywhere: it is not matched again while one of its matches moves.
            Round round = led(handle, actor, id);
            matches.lock(handle, id);
            Optional<Unanswered> found = matches.unanswered(handle, round.id()).stream()
                    .filter(each -> each.match().id().equals(id))
                    .filter(each -> each.endable(authority.today()))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            matches.move(handle, id, new MatchState.Refused(Party.PROGRAMME), authority.now());
            succeeding.succeed(handle, Optional.of(actor), found.get().match());
            authority
                    .trail()
                    .append(
                            handle,
                            new AuditEntry(
                                    Optional.of(actor),
                                    "exchange.match-ended",
                                    "exchange-match",
                                    id.toString(),
                                    Map.of(
                                            "unanswered",
                                            found.get().match().state().code())));
            return Optional.of(round.id());
        });
    }

    private Round led(Handle handle, Actor actor, UUID match) {
        Round round = matches.round(handle, match)
                .flatMap(id -> rounds.lock(handle, id))
                .orElseThrow(NotFoundException::new);
        authority
                .policy()
                .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
        Impartiality.require(rounds.takesPart(handle, round.id(), actor.id()));
        return round;
    }
}
