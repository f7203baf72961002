package org.comity.exchange.round;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Impartiality;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.job.AskingForMatching;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.listing.Slice;
import org.comity.exchange.matching.method.Room;
import org.comity.exchange.round.RoundStep.Refused;
import org.comity.exchange.round.RoundStep.Taken;
import org.comity.exchange.round.RoundStep.WrongStage;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.web.BadInput.Fault;
import org.jdbi.v3.core.Handle;

/// Leads rounds through their life. Every change but that of a draft's words leaves an audit entry.
@Singleton
public final class OpeningRounds {

    private final Database database;
    private final PostgresRounds rounds;
    private final AskingForMatching asking;
    private final Authority authority;

    @Inject
    public OpeningRounds(Database database, PostgresRounds rounds, AskingForMatching asking, Authority authority) {
        this.database = database;
        this.rounds = rounds;
        this.asking = asking;
        this.authority = authority;
    }

    /// Some of what the person may read, the last to begin first.
    Slice<Round> list(Actor actor, Paging paging) {
        Optional<Office> own = Optional.of(Office.of(actor))
                .filter(office -> authority.policy().allows(actor, Permissions.PROGRAMME, office.asOwner()));
        return database.query(handle -> paging.of(rounds.count(handle, own), span -> rounds.page(handle, own, span)));
    }

    /// @throws NotFoundException when there is none, or it is a draft of others
    public Round round(Actor actor, UUID id) {
        return database.query(handle -> rounds.find(handle, id))
                .filter(round -> !round.draft() || leads(actor, round))
                .orElseThrow(NotFoundException::new);
    }

    /// Whether the person leads it.
    public boolean leads(Actor actor, Round round) {
        return authority
                .policy()
                .allows(actor, Permissions.PROGRAMME, round.programme().asOwner());
    }

    /// What the person can do with it.
    RoundPage.May may(Actor actor, Round round) {
        boolean leads = leads(actor, round);
        return new RoundPage.May(
                leads,
                leads && database.query(handle -> rounds.takesPart(handle, round.id(), actor.id())),
                authority.policy().holds(actor, Permissions.APPLY),
                authority.policy().holds(actor, Permissions.NOMINATE),
                leads ? database.query(handle -> rounds.vacancies(handle, round.id())) : 0,
                leads ? database.query(handle -> rounds.disputes(handle, round.id(), authority.today())) : 0,
                leads
                        ? database.query(handle -> asking.newest(handle, round.id()))
                                .filter(job -> job.open() || job.told())
                        : Optional.empty(),
                leads && (round.published() || round.state() instanceof RoundState.Closed)
                        ? room(round, database.query(handle -> rounds.size(handle, round.id())))
                        : Room.AMPLE);
    }

    /// A round and how many take part in it now.
    record Measured(Round round, Round.Size size) {

        Room room() {
            return OpeningRounds.room(round, size);
        }
    }

    /// @throws NotFoundException when there is none, or it is a draft of others
    /// @throws Forbidden when another organisation leads it
    Measured measured(Actor actor, UUID id) {
        Round round = requireLed(actor, id);
        return new Measured(round, database.query(handle -> rounds.size(handle, id)));
    }

    /// @throws NotFoundException when there is none, or it is a draft of others
    /// @throws Forbidden when another organisation leads it
    public Round requireLed(Actor actor, UUID id) {
        Round round = round(actor, id);
        authority
                .policy()
                .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
        return round;
    }

    private static Room room(Round round, Round.Size size) {
        return Room.of(round.terms().policy().mechanism(), size.offices(), size.officers());
    }

    /// Whether the person may open a round.
    boolean mayLead(Actor actor) {
        return authority.policy().holds(actor, Permissions.PROGRAMME);
    }

    /// Whether the person may have a say in matches.
    boolean mayConsent(Actor actor) {
        return authority.policy().holds(actor, Permissions.CONSENT);
    }

    /// Whether host offices offer places for it today.
    public boolean takesPlaces(Round round) {
        return round.takesPlaces(authority.today());
    }

    /// Whether officers apply today.
    public boolean takesApplications(Round round) {
        return round.takesApplications(authority.today());
    }

    /// Begins a draft of the person's own organisation.
    ///
    /// @throws Forbidden when she leads no rounds
    Round open(Actor actor, RoundTerms terms) {
        Office programme = Office.of(actor);
        authority.policy().require(actor, Permissions.PROGRAMME, programme.asOwner());
        Round draft =
                new Round(authority.id(), programme, terms, new RoundState.Draft(), Optional.empty(), authority.now());
        return database.transaction(handle -> {
            rounds.insert(handle, draft);
            audit(handle, actor, "exchange.round-drafted", draft);
            return draft;
        });
    }

    RoundStep revise(Actor actor, UUID id, RoundTerms terms) {
        return change(actor, id, (handle, round) -> {
            if (!round.draft()) {
                return new WrongStage(round.state());
            }
            rounds.revise(handle, id, terms);
            return taken(handle, id);
        });
    }

    /// Draws the seed of the lottery, shows its digest and freezes the terms.
    RoundStep publish(Actor actor, UUID id) {
        return change(actor, id, (handle, round) -> {
            if (!round.draft()) {
                return new WrongStage(round.state());
            }
            if (round.terms().dates().placesUntil().isBefore(authority.today())) {
                return new Refused(List.of(new Fault("places-until", "round.fault.past")));
            }
            rounds.publish(handle, id, authority.secret(Lottery.SEED_BYTES), authority.now());
            audit(handle, actor, "exchange.round-published", round);
            return taken(handle, id);
        });
    }

    /// Takes no more places and applications.
    RoundStep close(Actor actor, UUID id) {
        return change(actor, id, (handle, round) -> {
            if (!round.published()) {
                return new WrongStage(round.state());
            }
            rounds.move(handle, id, new RoundState.Closed(authority.now()), authority.now());
            audit(handle, actor, "exchange.round-closed", round);
            return taken(handle, id);
        });
    }

    /// Ends a round of which nothing was announced, with words for those who took part. What is being matched of it
    /// stops.
    ///
    /// @param reason 1 to [RoundState.CalledOff#LONGEST] characters
    RoundStep callOff(Actor actor, UUID id, String reason) {
        return change(actor, id, (handle, round) -> {
            Impartiality.require(rounds.takesPart(handle, id, actor.id()));
            if (!round.endable()) {
                return new WrongStage(round.state());
            }
            asking.stop(handle, actor, id);
            rounds.callOff(handle, id, reason, authority.now());
            audit(handle, actor, "exchange.round-called-off", round);
            return taken(handle, id);
        });
    }

    /// Does something with a round that the person leads, locked, in one transaction.
    ///
    /// @throws NotFoundException when there is none, or it is a draft of others
    /// @throws Forbidden when another organisation leads it
    public <T> T with(Actor actor, UUID id, BiFunction<Handle, Round, T> work) {
        return database.transaction(handle -> {
            Round round = rounds.lock(handle, id)
                    .filter(found -> !found.draft() || leads(actor, found))
                    .orElseThrow(NotFoundException::new);
            authority
                    .policy()
                    .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
            return work.apply(handle, round);
        });
    }

    /// Deletes a draft.
    RoundStep delete(Actor actor, UUID id) {
        return change(actor, id, (handle, round) -> {
            if (!round.draft()) {
                return new WrongStage(round.state());
            }
            rounds.delete(handle, id);
            audit(handle, actor, "exchange.round-deleted", round);
            return new Taken(round);
        });
    }

    /// @throws NotFoundException when there is none, or it is a draft of others
    /// @throws Forbidden when another organisation leads it
    private RoundStep change(Actor actor, UUID id, BiFunction<Handle, Round, RoundStep> change) {
        return with(actor, id, change);
    }

    private Taken taken(Handle handle, UUID id) {
        return new Taken(rounds.find(handle, id).orElseThrow());
    }

    private void audit(Handle handle, Actor actor, String action, Round round) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                action,
                                "exchange-round",
                                round.id().toString(),
                                Map.of(
                                        "format",
                                        round.terms().format().code(),
                                        "mechanism",
                                        round.terms().policy().mechanism().key())));
    }
}
