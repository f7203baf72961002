package org.comity.exchange.scenario;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Impartiality;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Checked;
import org.comity.exchange.job.JobFailure;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.listing.Slice;
import org.comity.exchange.outcome.Admission;
import org.comity.exchange.outcome.Calculation;
import org.comity.exchange.outcome.Calculation.Result;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.PostgresStoredRounds;
import org.comity.exchange.outcome.RoundFile;
import org.comity.exchange.outcome.RoundFile.Stored;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceFilter;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.place.PostgresPlaces.Listed;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.exchange.turn.BusyException;
import org.comity.exchange.turn.Turns;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;
import org.jdbi.v3.core.Handle;

/// Lets a programme see what its round would come to, before it runs. Every trial is drawn with [#SEED] in place
/// of the round's own, so that none tells who will be lucky; officers appear as numbers only. Nothing is stored,
/// and what it reads is not locked while it matches.
@Singleton
public final class TryingScenarios {

    /// The seed of every trial; it is no secret, and never that of a round, which has 64 hexadecimal digits.
    public static final String SEED = "scenario";

    /// How long a request waits for all that it tries. On one server one request after the other tries, so that the
    /// memory that is needed does not grow with them.
    static final Duration LONGEST = Duration.ofSeconds(20);

    /// Longer than a mechanism takes to see that it is to end.
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final Turns turn;
    private final Database database;
    private final PostgresRounds rounds;
    private final PostgresPlaces places;
    private final PostgresStoredRounds stored;
    private final Authority authority;
    private final Duration longest;

    @Inject
    public TryingScenarios(
            Database database,
            PostgresRounds rounds,
            PostgresPlaces places,
            PostgresStoredRounds stored,
            Authority authority) {
        this(database, rounds, places, stored, authority, LONGEST);
    }

    /// @param longest how long a request may take
    TryingScenarios(
            Database database,
            PostgresRounds rounds,
            PostgresPlaces places,
            PostgresStoredRounds stored,
            Authority authority,
            Duration longest) {
        this.longest = longest;
        turn = new Turns(1, longest);
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

        /// It would have taken longer than [#LONGEST], with the wait for other trials.
        record TooLong() implements Tried {}

        /// @param faults of each scenario, in their order
        record Refused(List<List<Fault>> faults) implements Tried {}
    }

    /// Which places are wanted for a choice.
    ///
    /// @param chosen ids of those that are chosen already
    record Wanted(PlaceFilter filter, Paging paging, Set<UUID> chosen) {}

    /// A round that can be tried, and some of its places.
    ///
    /// @param places that were looked for
    /// @param chosen by their ids
    /// @param jurisdictions codes of those that have a place
    /// @param owing offices that take part and are not excused
    public record Triable(
            Round round,
            Slice<HostPlace> places,
            Map<UUID, HostPlace> chosen,
            List<String> jurisdictions,
            List<Office> owing,
            boolean open) {}

    /// @param localizer of the reader, in whose language jurisdictions are named
    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it, or she has an application in it
    Triable triable(Actor actor, UUID id, Wanted wanted, Localizer localizer) {
        return database.query(handle -> {
            Round round = led(handle, actor, id);
            Listed listed = places.listed(
                    handle, new Listed(id, Optional.empty(), wanted.filter(), Optional.empty()), localizer);
            Map<UUID, HostPlace> chosen = new HashMap<>(places.all(handle, wanted.chosen()));
            chosen.values()
                    .removeIf(place -> !place.published() || !place.round().equals(id));
            return new Triable(
                    round,
                    wanted.paging().of(places.count(handle, listed), span -> places.page(handle, listed, span)),
                    chosen,
                    places.jurisdictions(handle, id),
                    stored.unexcused(handle, id),
                    open(round));
        });
    }

    /// Tries scenarios beside the published terms.
    ///
    /// @throws BusyException when others try for longer than it waits for its turn
    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it, or she has an application in it
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
        altered.addFirst(stored);
        List<Map<String, UUID>> matched =
                inTurn(altered.stream().map(each -> RoundFile.of(each, SEED)).toList());
        if (matched.isEmpty()) {
            return new Tried.TooLong();
        }
        Map<String, UUID> published = matched.getFirst();
        List<Trial> trials =
                matched.stream().map(pairs -> trial(stored, pairs, published)).toList();
        return new Tried.Done(trials.getFirst(), trials.subList(1, trials.size()));
    }

    /// Matches all of them, one after the other.
    ///
    /// @return nothing when that would take longer than it may
    /// @throws BusyException when others try for longer than that
    private List<Map<String, UUID>> inTurn(List<RoundFile> files) {
        long end = System.nanoTime() + longest.toNanos();
        return turn.take(() -> matched(files, end));
    }

    private List<Map<String, UUID>> matched(List<RoundFile> files, long end) {
        try {
            List<Map<String, UUID>> matched = new ArrayList<>();
            for (RoundFile file : files) {
                Optional<Map<String, UUID>> pairs = matched(file, Duration.ofNanos(end - System.nanoTime()));
                if (pairs.isEmpty()) {
                    return List.of();
                }
                matched.add(pairs.get());
            }
            return matched;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /// @throws BadInput when the mechanism does not take a round of that size
    private Optional<Map<String, UUID>> matched(RoundFile file, Duration left) throws InterruptedException {
        Calculation calculation = Calculation.begin(file, authority.now(), authority.id());
        try {
            return calculation.after(left).map(result -> switch (result) {
                case Result.Found(Outcome outcome) -> outcome.pairs();
                case Result.Nothing(JobFailure why)
                when why == JobFailure.TOO_LARGE -> throw new BadInput("mechanism", "round.fault.too-large");
                case Result.Nothing(JobFailure why) ->
                    throw new IllegalStateException("A trial came to nothing: " + why.code());
            });
        } finally {
            calculation.end(ENDING);
        }
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
        Impartiality.require(rounds.takesPart(handle, id, actor.id()));
        return round;
    }
}
