package org.comity.exchange.scenario;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Checked;
import org.comity.exchange.outcome.Admission;
import org.comity.exchange.outcome.PostgresStoredRounds;
import org.comity.exchange.outcome.RoundFile;
import org.comity.exchange.outcome.RoundFile.Stored;
import org.comity.exchange.outcome.Solving;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.web.BadInput.Fault;
import org.jdbi.v3.core.Handle;

/// Lets a programme see what its round would come to, before it runs. Every trial is drawn with [#SEED] in place
/// of the round's own, so that none tells who will be lucky; officers appear as numbers only. Nothing is stored,
/// and what it reads is not locked while it matches.
@Singleton
public final class TryingScenarios {

    /// The seed of every trial; it is no secret, and never that of a round, which has 64 hexadecimal digits.
    public static final String SEED = "scenario";

    private final Database database;
    private final PostgresRounds rounds;
    private final PostgresPlaces places;
    private final PostgresStoredRounds stored;
    private final Authority authority;

    @Inject
    public TryingScenarios(
            Database database,
            PostgresRounds rounds,
            PostgresPlaces places,
            PostgresStoredRounds stored,
            Authority authority) {
        this.database = database;
        this.rounds = rounds;
        this.places = places;
        this.stored = stored;
        this.authority = authority;
    }

    /// What came of trying.
    public sealed interface Tried {

        /// @param published by the terms as they are
        /// @param scenarios in the order in which they were asked
        record Done(Trial published, List<Trial> scenarios) implements Tried {}

        /// The round has run already.
        record WrongStage() implements Tried {}

        /// @param faults of each scenario, in their order
        record Refused(List<List<Fault>> faults) implements Tried {}
    }

    /// A round that can be tried, and its places.
    public record Triable(Round round, List<HostPlace> places, boolean open) {}

    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it
    Triable triable(Actor actor, UUID id) {
        return database.query(handle -> {
            Round round = led(handle, actor, id);
            return new Triable(round, places.published(handle, id), open(round));
        });
    }

    /// Tries scenarios beside the published terms.
    ///
    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it
    Tried attempt(Actor actor, UUID id, List<Scenario> scenarios) {
        Stored found = database.query(handle -> stored.first(handle, led(handle, actor, id)));
        return open(found.round()) ? attempt(found, scenarios) : new Tried.WrongStage();
    }

    private Tried attempt(Stored stored, List<Scenario> scenarios) {
        List<Stored> altered = new ArrayList<>();
        List<List<Fault>> faults = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            switch (Altered.of(stored, scenario)) {
                case Checked.Sound<Stored> sound -> {
                    altered.add(sound.value());
                    faults.add(List.of());
                }
                case Checked.Faulty<Stored> faulty -> faults.add(faulty.faults());
            }
        }
        if (altered.size() < scenarios.size()) {
            return new Tried.Refused(faults);
        }
        Map<String, UUID> published = matched(RoundFile.of(stored, SEED));
        return new Tried.Done(
                trial(stored, published, published),
                altered.stream()
                        .map(each -> trial(stored, matched(RoundFile.of(each, SEED)), published))
                        .toList());
    }

    private Map<String, UUID> matched(RoundFile file) {
        return Solving.solve(file, authority.now()).pairs();
    }

    /// @param stored as published, whose offices are all told
    private static Trial trial(Stored stored, Map<String, UUID> pairs, Map<String, UUID> published) {
        Map<String, Office> offices = new TreeMap<>();
        Map<String, Integer> sent = new HashMap<>();
        Map<String, Integer> hosted = new HashMap<>();
        Map<UUID, Office> hosts = new HashMap<>();
        stored.places().forEach(place -> {
            hosts.put(place.id(), place.host());
            offices.put(Admission.name(place.host()), place.host());
        });
        stored.nominated().forEach(officer -> {
            offices.put(Admission.name(officer.home()), officer.home());
            UUID place = pairs.get(officer.pseudonym().value());
            if (place != null) {
                sent.merge(Admission.name(officer.home()), 1, Integer::sum);
                hosted.merge(Admission.name(Objects.requireNonNull(hosts.get(place))), 1, Integer::sum);
            }
        });
        List<Trial.Balance> balances = new ArrayList<>();
        offices.forEach((name, office) -> {
            long before = stored.balances().getOrDefault(office, 0L);
            int out = sent.getOrDefault(name, 0);
            int in = hosted.getOrDefault(name, 0);
            balances.add(new Trial.Balance(office, before, out, in, before + in - out));
        });
        return new Trial(stored.nominated().size(), pairs.size(), balances, affected(published, pairs));
    }

    private static Trial.Affected affected(Map<String, UUID> published, Map<String, UUID> pairs) {
        int losing = 0;
        int moving = 0;
        int staying = 0;
        for (Map.Entry<String, UUID> before : published.entrySet()) {
            UUID now = pairs.get(before.getKey());
            if (now == null) {
                losing++;
            } else if (now.equals(before.getValue())) {
                staying++;
            } else {
                moving++;
            }
        }
        return new Trial.Affected(pairs.size() - staying - moving, losing, moving);
    }

    private static boolean open(Round round) {
        return round.published() || round.state() instanceof RoundState.Closed;
    }

    private Round led(Handle handle, Actor actor, UUID id) {
        Round round = rounds.find(handle, id).filter(each -> !each.draft()).orElseThrow(NotFoundException::new);
        authority
                .policy()
                .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
        return round;
    }
}
