package org.comity.exchange.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationFields;
import org.comity.exchange.application.PostgresApplications;
import org.comity.exchange.authority.Authority;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Checked;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFields;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.database.Database;
import org.comity.platform.web.BadInput.Fault;
import org.jdbi.v3.core.Handle;

/// A programme tells the outcome of a round that has run. It knows officers by their pseudonyms alone.
@Singleton
public final class Announcing {

    private final Database database;
    private final PostgresMatches matches;
    private final PostgresApplications applications;
    private final PostgresPlaces places;
    private final PostgresRounds rounds;
    private final Authority authority;

    @Inject
    public Announcing(
            Database database,
            PostgresMatches matches,
            PostgresApplications applications,
            PostgresRounds rounds,
            PostgresPlaces places,
            Authority authority) {
        this.database = database;
        this.matches = matches;
        this.applications = applications;
        this.places = places;
        this.rounds = rounds;
        this.authority = authority;
    }

    /// A nominated officer as the programme sees her.
    ///
    /// @param choices the places that she ranked, the dearest first
    public record Nominee(String pseudonym, List<HostPlace> choices) {}

    /// What the programme decides on.
    public record Outcome(Round round, List<Nominee> nominees) {}

    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it
    Outcome outcome(Actor actor, UUID id) {
        return database.query(handle -> {
            Round round = led(actor, rounds.find(handle, id));
            Map<UUID, HostPlace> offered = offered(handle, id);
            return new Outcome(
                    round,
                    applications.nominated(handle, id).stream()
                            .map(each -> new Nominee(each.pseudonym().value(), choices(each, offered)))
                            .toList());
        });
    }

    /// Tells the outcome: each officer gets at most one place, one that she ranked, and no place more officers
    /// than it has room for.
    ///
    /// @param pairs places by pseudonyms; officers who are not named get none
    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it
    ConsentStep announce(Actor actor, UUID id, Map<String, UUID> pairs) {
        return database.transaction(handle -> {
            Round round = led(actor, rounds.lock(handle, id));
            if (!(round.state() instanceof RoundState.Run)) {
                return new ConsentStep.WrongStage();
            }
            Map<String, Application> nominated = new HashMap<>();
            applications
                    .nominated(handle, id)
                    .forEach(each -> nominated.put(each.pseudonym().value(), each));
            List<Fault> faults = faults(round, pairs, nominated, offered(handle, id));
            if (!faults.isEmpty()) {
                return new ConsentStep.Refused(faults);
            }
            new TreeMap<>(pairs)
                    .forEach((pseudonym, place) -> Optional.ofNullable(nominated.get(pseudonym))
                            .ifPresent(application ->
                                    matches.insert(handle, authority.id(), application, place, authority.now())));
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
                                    Map.of("matches", Integer.toString(pairs.size()))));
            return new ConsentStep.Announced(pairs.size());
        });
    }

    private static List<Fault> faults(
            Round round, Map<String, UUID> pairs, Map<String, Application> nominated, Map<UUID, HostPlace> offered) {
        List<Fault> faults = new ArrayList<>();
        Map<UUID, Integer> taken = new HashMap<>();
        new TreeMap<>(pairs).forEach((pseudonym, id) -> {
            Optional<Application> application = Optional.ofNullable(nominated.get(pseudonym));
            Optional<HostPlace> place = Optional.ofNullable(offered.get(id));
            if (application.isEmpty()) {
                faults.add(new Fault("match-" + pseudonym, "consent.fault.officer"));
            } else if (place.isEmpty() || !choices(application.get(), offered).contains(place.get())) {
                faults.add(new Fault("match-" + pseudonym, "consent.fault.place"));
            } else if (taken.merge(id, 1, Integer::sum) > capacity(round, place.get())) {
                faults.add(new Fault("match-" + pseudonym, "consent.fault.capacity"));
            }
        });
        return faults;
    }

    private static int capacity(Round round, HostPlace place) {
        return switch (PlaceFields.read(place.fields(), round.terms().dates())) {
            case Checked.Sound<PlaceTerms> sound -> sound.value().stay().capacity();
            case Checked.Faulty<PlaceTerms> ignored -> 0;
        };
    }

    private static List<HostPlace> choices(Application application, Map<UUID, HostPlace> offered) {
        return ApplicationFields.choices(application.fields()).stream()
                .flatMap(choice -> Optional.ofNullable(offered.get(choice.place())).stream())
                .filter(place -> !place.host().equals(application.home()))
                .toList();
    }

    private Map<UUID, HostPlace> offered(Handle handle, UUID round) {
        Map<UUID, HostPlace> offered = new HashMap<>();
        places.published(handle, round).forEach(place -> offered.put(place.id(), place));
        return offered;
    }

    private Round led(Actor actor, Optional<Round> found) {
        Round round = found.filter(each -> !each.draft()).orElseThrow(NotFoundException::new);
        authority
                .policy()
                .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
        return round;
    }
}
