package org.comity.exchange.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.PostgresOutcomes;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// A programme tells the outcome of a round that has run, as the round found it. It knows officers by their
/// pseudonyms alone.
@Singleton
public final class Announcing {

    private final Database database;
    private final PostgresMatches matches;
    private final PostgresOutcomes outcomes;
    private final PostgresRounds rounds;
    private final Succeeding succeeding;
    private final Authority authority;

    @Inject
    public Announcing(
            Database database,
            PostgresMatches matches,
            PostgresOutcomes outcomes,
            PostgresRounds rounds,
            Succeeding succeeding,
            Authority authority) {
        this.database = database;
        this.matches = matches;
        this.outcomes = outcomes;
        this.rounds = rounds;
        this.succeeding = succeeding;
        this.authority = authority;
    }

    /// A nominated officer as the programme sees her.
    ///
    /// @param place that the round found for her, if any
    public record Nominee(String pseudonym, Optional<HostPlace> place) {}

    /// What the programme announces.
    ///
    /// @param outcome empty until the round has run
    /// @param nominees who is nominated now; an officer who has withdrawn since is not among them
    /// @param placed how many of them have a place
    /// @param kept whether its office hosts in it and must not know its guests yet, or the reader takes part
    /// @param takesPart whether the reader has an application in it
    public record Found(
            Round round,
            Optional<Outcome> outcome,
            List<Nominee> nominees,
            int placed,
            boolean kept,
            boolean takesPart) {

        public Found {
            nominees = List.copyOf(nominees);
        }
    }

    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it
    Found found(Actor actor, UUID id) {
        return database.query(handle -> {
            Round round = led(actor, rounds.find(handle, id));
            Optional<Outcome> outcome = outcomes.find(handle, id);
            Map<UUID, HostPlace> places = matches.places(handle, id);
            List<Nominee> nominees = matches.nominated(handle, List.of(id)).stream()
                    .map(each -> new Nominee(
                            each.pseudonym().value(),
                            place(outcome, each).flatMap(place -> Optional.ofNullable(places.get(place)))))
                    .toList();
            int placed = Math.toIntExact(
                    nominees.stream().filter(each -> each.place().isPresent()).count());
            boolean takesPart = rounds.takesPart(handle, id, actor.id());
            return takesPart || outcomes.tellsOfGuests(handle, id, Office.of(actor))
                    ? new Found(round, outcome.map(Outcome::inNumbers), coded(nominees), placed, true, takesPart)
                    : new Found(round, outcome, nominees, placed, false, false);
        });
    }

    private static List<Nominee> coded(List<Nominee> nominees) {
        return nominees.stream()
                .map(each -> new Nominee(each.pseudonym(), Optional.empty()))
                .toList();
    }

    /// Tells the outcome. Who has withdrawn since the round ran is asked nothing: her match ends as it is told, so
    /// that her office's candidate is asked instead, or the place waits for the programme.
    ///
    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it
    ConsentStep announce(Actor actor, UUID id) {
        return database.transaction(handle -> {
            Round round = led(actor, rounds.lock(handle, id));
            if (!(round.state() instanceof RoundState.Run)) {
                return new ConsentStep.WrongStage();
            }
            int told = tell(handle, id, actor);
            rounds.announce(handle, id, authority.now());
            authority
                    .trail()
                    .append(
                            handle,
                            new AuditEntry(
                                    Optional.of(actor),
                                    "exchange.round-announced",
                                    "exchange-round",
                                    id.toString(),
                                    Map.of("matches", Integer.toString(told))));
            return new ConsentStep.Announced(told);
        });
    }

    private int tell(Handle handle, UUID id, Actor actor) {
        Map<String, UUID> pairs = outcomes.find(handle, id).map(Outcome::pairs).orElse(Map.of());
        Map<String, Application> applications = matches.coded(handle, id, pairs.keySet());
        Map<UUID, HostPlace> places = matches.places(handle, id);
        List<Match> gone = new ArrayList<>();
        int told = 0;
        for (Map.Entry<String, UUID> pair : new TreeMap<>(pairs).entrySet()) {
            Application application = Objects.requireNonNull(applications.get(pair.getKey()));
            HostPlace place = Objects.requireNonNull(places.get(pair.getValue()));
            Match match = new Match(authority.id(), id, application, place, new MatchState.Announced());
            matches.insert(handle, match, Optional.empty(), authority.now());
            if (application.nominated()) {
                told++;
            } else {
                gone.add(match);
            }
        }
        for (Match match : gone) {
            matches.move(handle, match.id(), new MatchState.Withdrawn(Party.OFFICER), authority.now());
            succeeding.succeed(handle, Optional.of(actor), match);
        }
        return told;
    }

    private static Optional<UUID> place(Optional<Outcome> outcome, Application application) {
        return outcome.flatMap(each ->
                Optional.ofNullable(each.pairs().get(application.pseudonym().value())));
    }

    private Round led(Actor actor, Optional<Round> found) {
        Round round = found.filter(each -> !each.draft()).orElseThrow(NotFoundException::new);
        authority
                .policy()
                .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
        return round;
    }
}
