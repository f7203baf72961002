package org.comity.exchange.stay;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Impartiality;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Consenting;
import org.comity.exchange.consent.Party;
import org.comity.exchange.round.OpeningRounds;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// The programme of a round decides whether a stay took place when its parties do not agree.
@Singleton
public final class DecidingDisputes {

    private final Database database;
    private final PostgresStays stays;
    private final PostgresDisputes disputes;
    private final OpeningRounds opening;
    private final PostgresRounds rounds;
    private final Consenting consenting;
    private final Authority authority;

    @Inject
    public DecidingDisputes(
            Database database,
            PostgresStays stays,
            PostgresDisputes disputes,
            OpeningRounds opening,
            PostgresRounds rounds,
            Consenting consenting,
            Authority authority) {
        this.database = database;
        this.stays = stays;
        this.disputes = disputes;
        this.opening = opening;
        this.rounds = rounds;
        this.consenting = consenting;
        this.authority = authority;
    }

    /// @param silent stays of which neither office said what came of them
    record Disputes(Round round, List<PostgresDisputes.Listed> listed, List<PostgresStays.Silent> silent) {}

    /// @throws NotFoundException when there is no such round, or it is a draft of others
    /// @throws Forbidden when others lead it, or she has an application in it
    Disputes disputes(Actor actor, UUID id) {
        Round round = opening.requireLed(actor, id);
        return database.query(handle -> {
            Impartiality.require(rounds.takesPart(handle, id, actor.id()));
            return new Disputes(
                    round,
                    disputes.ofRound(handle, id, authority.today()),
                    stays.silent(handle, id, authority.today()));
        });
    }

    /// @return the round; empty when it is not the time for it, and nothing was changed
    /// @throws NotFoundException when there is no such placement
    /// @throws Forbidden when others lead its round, she has an application in it, or is its party
    Optional<UUID> decide(Actor actor, UUID match, Outcome outcome, String reason) {
        return database.transaction(handle -> {
            Stay stay = stays.lockForDecision(handle, match).orElseThrow(NotFoundException::new);
            require(handle, actor, stay.agreed().round());
            if (consenting.party(actor, stay.agreed().match()).isPresent()) {
                throw new Forbidden(Permissions.PROGRAMME);
            }
            if (!stay.decides(outcome, authority.today())) {
                return Optional.empty();
            }
            int days = stay.days(outcome);
            disputes.decide(handle, match, new Dispute.Decision(outcome, days, Optional.of(reason), authority.now()));
            audit(
                    handle,
                    actor,
                    "exchange.stay-decided",
                    match,
                    Map.of("outcome", outcome.code(), "days", Integer.toString(days)));
            return Optional.of(stay.agreed().round().id());
        });
    }

    /// Enters what came of a stay of which neither office said it. The parties can contradict.
    ///
    /// @return the round; empty when it is not the time for it, and nothing was changed
    /// @throws NotFoundException when there is no such placement
    /// @throws Forbidden when others lead its round, she has an application in it, or is its party
    Optional<UUID> conclude(Actor actor, UUID match, Outcome outcome) {
        return database.transaction(handle -> {
            Stay stay = stays.lockForDecision(handle, match).orElseThrow(NotFoundException::new);
            require(handle, actor, stay.agreed().round());
            if (consenting.party(actor, stay.agreed().match()).isPresent()) {
                throw new Forbidden(Permissions.PROGRAMME);
            }
            if (!stay.concludable(outcome, authority.today())) {
                return Optional.empty();
            }
            int days = stay.days(outcome);
            stays.insert(handle, match, new Entry(outcome, days, Party.PROGRAMME, authority.now()));
            audit(
                    handle,
                    actor,
                    "exchange.stay-concluded",
                    match,
                    Map.of("outcome", outcome.code(), "by", Party.PROGRAMME.code(), "days", Integer.toString(days)));
            return Optional.of(stay.agreed().round().id());
        });
    }

    private void audit(Handle handle, Actor actor, String action, UUID match, Map<String, String> details) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(Optional.of(actor), action, "exchange-match", match.toString(), details));
    }

    /// The round of a placement that the person leads.
    ///
    /// @throws NotFoundException when there is no such placement
    /// @throws Forbidden when others lead its round, or she has an application in it
    UUID roundOf(Actor actor, UUID match) {
        return database.transaction(handle -> {
            Round round = stays.lockForDecision(handle, match)
                    .orElseThrow(NotFoundException::new)
                    .agreed()
                    .round();
            require(handle, actor, round);
            return round.id();
        });
    }

    private void require(Handle handle, Actor actor, Round round) {
        authority
                .policy()
                .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
        Impartiality.require(rounds.takesPart(handle, round.id(), actor.id()));
    }
}
