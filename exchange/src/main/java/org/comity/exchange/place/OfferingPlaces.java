package org.comity.exchange.place;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.listing.Slice;
import org.comity.exchange.place.PlaceStep.Refused;
import org.comity.exchange.place.PlaceStep.Taken;
import org.comity.exchange.place.PlaceStep.WrongStage;
import org.comity.exchange.place.PostgresPlaces.Listed;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.BadInput.Fault;
import org.jdbi.v3.core.Handle;

/// Offers places. Office and jurisdiction of a place are those of whoever begins it; nobody types them in.
@Singleton
public final class OfferingPlaces {

    private final Database database;
    private final PostgresPlaces places;
    private final PostgresRounds rounds;
    private final Elsewhere elsewhere;
    private final Authority authority;

    @Inject
    public OfferingPlaces(
            Database database, PostgresPlaces places, PostgresRounds rounds, Elsewhere elsewhere, Authority authority) {
        this.database = database;
        this.places = places;
        this.rounds = rounds;
        this.elsewhere = elsewhere;
        this.authority = authority;
    }

    /// Some places of a round.
    ///
    /// @param listed the published ones, and whatever the reader's office has if she may offer places
    /// @param jurisdictions codes of those that have a published place
    /// @param open whether she may offer more now
    public record Places(Round round, Slice<HostPlace> listed, List<String> jurisdictions, boolean open) {}

    /// @param localizer of the reader, in whose language jurisdictions are named
    /// @throws NotFoundException when the round is not there or still a draft
    Places places(Actor actor, UUID round, PlaceFilter filter, Paging paging, Localizer localizer) {
        Office office = Office.of(actor);
        boolean host = hosts(actor);
        return database.query(handle -> {
            Round found = round(handle, round);
            Listed all = new Listed(round, host ? Optional.of(office) : Optional.empty(), filter, Optional.empty());
            Listed listed = places.listed(handle, all, localizer);
            return new Places(
                    found,
                    paging.of(places.count(handle, listed), span -> places.page(handle, listed, span)),
                    places.jurisdictions(handle, round),
                    host && found.takesPlaces(authority.today()));
        });
    }

    /// The round, if the person may offer a place in it now.
    ///
    /// @throws NotFoundException when the round is not there or still a draft
    Optional<Round> open(Actor actor, UUID round) {
        return Optional.of(database.query(handle -> round(handle, round)))
                .filter(found -> hosts(actor) && found.takesPlaces(authority.today()));
    }

    private boolean hosts(Actor actor) {
        return authority
                .policy()
                .allows(actor, Permissions.HOST, Office.of(actor).asOwner());
    }

    /// A place and its round.
    ///
    /// @param own whether the reader's office offers it and she acts for it
    /// @param open whether the round takes places now
    public record Known(HostPlace place, Round round, boolean own, boolean open) {}

    /// @throws NotFoundException when there is none, or it is not published and another office's
    Known place(Actor actor, UUID id) {
        return database.query(handle -> {
            HostPlace place = places.find(handle, id).orElseThrow(NotFoundException::new);
            boolean own = owns(actor, place);
            if (!place.published() && !own) {
                throw new NotFoundException();
            }
            Round round = round(handle, place.round());
            return new Known(place, round, own, round.takesPlaces(authority.today()));
        });
    }

    /// Begins a place of the person's own office; it may be as incomplete as it likes.
    ///
    /// @throws NotFoundException when the round is not there or still a draft
    /// @throws Forbidden when she does not act for an office
    PlaceStep begin(Actor actor, UUID round, Map<String, List<String>> fields) {
        Office host = Office.of(actor);
        authority.policy().require(actor, Permissions.HOST, host.asOwner());
        return database.transaction(handle -> {
            if (!round(handle, round).takesPlaces(authority.today())) {
                return new WrongStage();
            }
            HostPlace draft =
                    new HostPlace(authority.id(), round, host, PlaceFields.kept(fields), new PlaceState.Draft());
            places.insert(handle, draft, authority.now());
            audit(handle, actor, "exchange.place-drafted", draft);
            return new Taken(draft);
        });
    }

    /// Keeps what was filled in, right or wrong.
    PlaceStep save(Actor actor, UUID id, Map<String, List<String>> fields) {
        return change(actor, id, (handle, place, round) -> {
            if (!place.draft()) {
                return new WrongStage();
            }
            places.save(handle, id, PlaceFields.kept(fields));
            return taken(handle, id);
        });
    }

    /// Offers the place, if nothing is wrong with it. Whatever it names in other modules must be there: nobody could
    /// complete a course that does not exist, and a published place does not change.
    PlaceStep publish(Actor actor, UUID id) {
        Elsewhere.Named named = elsewhere.named();
        return change(actor, id, (handle, place, round) -> {
            if (!place.draft() || !round.takesPlaces(authority.today())) {
                return new WrongStage();
            }
            List<Fault> faults = new ArrayList<>(
                    PlaceFields.read(place.fields(), round.terms().dates()).found());
            faults.addAll(PlaceFields.unknown(place.fields(), named));
            if (!faults.isEmpty()) {
                return new Refused(place, faults);
            }
            places.move(handle, id, new PlaceState.Published(authority.now()), authority.now());
            audit(handle, actor, "exchange.place-published", place);
            return taken(handle, id);
        });
    }

    /// Takes a published place back, as long as the round is not closed.
    PlaceStep withdraw(Actor actor, UUID id) {
        return change(actor, id, (handle, place, round) -> {
            if (!place.published() || !round.published()) {
                return new WrongStage();
            }
            places.move(handle, id, new PlaceState.Withdrawn(authority.now()), authority.now());
            audit(handle, actor, "exchange.place-withdrawn", place);
            return taken(handle, id);
        });
    }

    /// Deletes a draft.
    PlaceStep delete(Actor actor, UUID id) {
        return change(actor, id, (handle, place, round) -> {
            if (!place.draft()) {
                return new WrongStage();
            }
            places.delete(handle, id);
            audit(handle, actor, "exchange.place-deleted", place);
            return new Taken(place);
        });
    }

    private interface Change {
        PlaceStep on(Handle handle, HostPlace place, Round round);
    }

    /// @throws NotFoundException when there is none, or it is not published and another office's
    /// @throws Forbidden when another office offers it
    private PlaceStep change(Actor actor, UUID id, Change change) {
        return database.transaction(handle -> {
            UUID round = places.find(handle, id).map(HostPlace::round).orElseThrow(NotFoundException::new);
            // The round first, as everywhere: it cannot be closed while one of its places changes.
            Round locked = rounds.lock(handle, round).orElseThrow(NotFoundException::new);
            HostPlace place = places.lock(handle, id)
                    .filter(found -> found.published() || owns(actor, found))
                    .orElseThrow(NotFoundException::new);
            authority.policy().require(actor, Permissions.HOST, place.host().asOwner());
            return change.on(handle, place, locked);
        });
    }

    private boolean owns(Actor actor, HostPlace place) {
        return authority.policy().allows(actor, Permissions.HOST, place.host().asOwner());
    }

    private Round round(Handle handle, UUID id) {
        return rounds.find(handle, id).filter(round -> !round.draft()).orElseThrow(NotFoundException::new);
    }

    private Taken taken(Handle handle, UUID id) {
        return new Taken(places.find(handle, id).orElseThrow());
    }

    private void audit(Handle handle, Actor actor, String action, HostPlace place) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                action,
                                "exchange-place",
                                place.id().toString(),
                                Map.of("round", place.round().toString())));
    }
}
