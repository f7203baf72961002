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
import org.comity.exchange.listing.Paging;
import org.comity.exchange.listing.Slice;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.PostgresOutcomes;
import org.comity.exchange.outcome.PostgresOutcomes.Pairing;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.access.Actor;
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
    /// @param run whether the round has run
    /// @param nominees some of those who are nominated now; an officer who has withdrawn since is not among them
    /// @param placed how many of them all have a place
    /// @param withheld what the reader must not know, and why
    /// @param files whether it may have what was matched and what came of it as files
    public record Found(
            Round round, boolean run, Slice<Nominee> nominees, int placed, Withheld withheld, boolean files) {

        public boolean kept() {
            return withheld != Withheld.NOTHING;
        }

        /// Whether the reader has an application in it.
        public boolean takesPart() {
            return withheld == Withheld.OWN_APPLICATION;
        }
    }

    /// Why a reader of what came of a round reads no more than numbers.
    public enum Withheld {
        NOTHING,
        /// Its office hosts in it and must not know its guests yet.
        GUESTS,
        OWN_APPLICATION
    }

    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it
    Found found(Actor actor, UUID id, Paging paging) {
        return database.query(handle -> {
            Round round = led(actor, rounds.find(handle, id));
            Optional<Pairing> outcome = outcomes.pairing(handle, id);
            Map<String, UUID> pairs = outcome.map(Pairing::pairs).orElse(Map.of());
            List<String> codes = matches.codes(handle, id);
            Withheld withheld = withheld(handle, actor, id);
            Slice<String> page = paging.of(
                    codes.size(),
                    span -> codes.subList(span.from(), Math.min(span.from() + span.most(), codes.size())));
            Map<UUID, HostPlace> places = withheld != Withheld.NOTHING
                    ? Map.of()
                    : matches.places(
                            handle,
                            page.items().stream()
                                    .filter(pairs::containsKey)
                                    .map(pairs::get)
                                    .toList());
            return new Found(
                    round,
                    outcome.isPresent(),
                    page.map(code -> new Nominee(
                            code,
                            Optional.ofNullable(pairs.get(code))
                                    .flatMap(place -> Optional.ofNullable(places.get(place))))),
                    Math.toIntExact(codes.stream().filter(pairs::containsKey).count()),
                    withheld,
                    withheld == Withheld.NOTHING
                            && outcome.filter(Pairing::files).isPresent());
        });
    }

    private Withheld withheld(Handle handle, Actor actor, UUID id) {
        if (rounds.takesPart(handle, id, actor.id())) {
            return Withheld.OWN_APPLICATION;
        }
        return outcomes.tellsOfGuests(handle, id, Office.of(actor)) ? Withheld.GUESTS : Withheld.NOTHING;
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

    private Round led(Actor actor, Optional<Round> found) {
        Round round = found.filter(each -> !each.draft()).orElseThrow(NotFoundException::new);
        authority
                .policy()
                .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
        return round;
    }
}
