package org.comity.exchange.seat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.PostgresApplications;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Checked;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.PostgresOutcomes;
import org.comity.exchange.outcome.Rematch;
import org.comity.exchange.outcome.RoundFile;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.access.Actor;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.json.Json;
import org.jdbi.v3.core.Handle;

/// Tells a host office, and nobody else, how the seats of a place came to be taken or not.
@Singleton
public final class GivingSeatReasons {

    private final Database database;
    private final PostgresPlaces places;
    private final PostgresRounds rounds;
    private final PostgresOutcomes outcomes;
    private final PostgresApplications applications;
    private final Authority authority;

    @Inject
    public GivingSeatReasons(
            Database database,
            PostgresPlaces places,
            PostgresRounds rounds,
            PostgresOutcomes outcomes,
            PostgresApplications applications,
            Authority authority) {
        this.database = database;
        this.places = places;
        this.rounds = rounds;
        this.outcomes = outcomes;
        this.applications = applications;
        this.authority = authority;
    }

    record Given(Round round, SeatReasons reasons) {}

    /// What the database holds of it; the reasons are worked out after the transaction.
    private record Stored(
            Round round, HostPlace place, PlaceTerms terms, Outcome outcome, Map<String, Application> applications) {}

    /// By the last matching of the round.
    ///
    /// @throws NotFoundException when there is no such place or it is another office's, when it was not published,
    ///     or when its round was not announced
    Given given(Actor actor, UUID id) {
        Stored stored = database.query(handle -> stored(handle, actor, id));
        return new Given(
                stored.round(),
                stored.outcome()
                        .files()
                        .map(files -> new Weighed(
                                        stored.place(),
                                        stored.terms(),
                                        stored.round().terms().dates(),
                                        stored.outcome(),
                                        files,
                                        stored.applications())
                                .reasons())
                        .orElseGet(() -> remembered(stored)));
    }

    /// What can still be told once the files are gone.
    private static SeatReasons remembered(Stored stored) {
        return new SeatReasons(
                stored.place(),
                stored.terms(),
                Weighed.taken(stored.place(), stored.outcome()),
                List.of(),
                Optional.empty(),
                false);
    }

    private Stored stored(Handle handle, Actor actor, UUID id) {
        HostPlace place = places.find(handle, id)
                .filter(found -> authority
                        .policy()
                        .allows(actor, Permissions.HOST, found.host().asOwner()))
                .filter(HostPlace::published)
                .orElseThrow(NotFoundException::new);
        Round round = rounds.find(handle, place.round())
                .filter(found -> found.state() instanceof RoundState.Announced)
                .orElseThrow(NotFoundException::new);
        PlaceTerms terms = PlaceFields.read(place.fields(), round.terms().dates())
                        instanceof Checked.Sound<PlaceTerms>(PlaceTerms sound)
                ? sound
                : missing();
        List<Rematch> again = outcomes.rematches(handle, round.id());
        Outcome outcome = again.isEmpty()
                ? outcomes.find(handle, round.id()).orElseThrow(NotFoundException::new)
                : again.getLast().outcome();
        List<String> officers = outcome.files()
                .map(files -> Json.read(files.round(), RoundFile.class).officers().stream()
                        .map(RoundFile.OfficerPart::id)
                        .toList())
                .orElse(List.of());
        Map<String, Application> all = new HashMap<>(applications.coded(handle, round.id(), officers));
        applications
                .nominated(handle, List.of(round.id()))
                .forEach(each -> all.put(each.pseudonym().value(), each));
        return new Stored(round, place, terms, outcome, all);
    }

    private static PlaceTerms missing() {
        throw new NotFoundException();
    }
}
