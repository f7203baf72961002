package org.comity.exchange.rematch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.exchange.application.Application;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Match;
import org.comity.exchange.consent.Match.Unanswered;
import org.comity.exchange.consent.MatchState;
import org.comity.exchange.consent.Party;
import org.comity.exchange.consent.PastMatches;
import org.comity.exchange.consent.PostgresMatches;
import org.comity.exchange.outcome.MatchingAgain;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.PostgresOutcomes;
import org.comity.exchange.outcome.Rematch;
import org.comity.exchange.outcome.Standing;
import org.comity.exchange.outcome.Vacancy;
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

/// Matches an announced round again. It knows officers by their pseudonyms alone.
@Singleton
public final class Rematching {

    private final Database database;
    private final PostgresMatches matches;
    private final PostgresOutcomes outcomes;
    private final PostgresRounds rounds;
    private final MatchingAgain matching;
    private final Authority authority;

    @Inject
    public Rematching(
            Database database,
            PostgresMatches matches,
            PostgresOutcomes outcomes,
            PostgresRounds rounds,
            MatchingAgain matching,
            Authority authority) {
        this.database = database;
        this.matches = matches;
        this.outcomes = outcomes;
        this.rounds = rounds;
        this.matching = matching;
        this.authority = authority;
    }

    /// What the programme sees.
    ///
    /// @param vacancies places that fell free since the round was matched last
    /// @param waits the matches that somebody has not answered yet, those that wait longest first
    /// @param rematches what came of it each time before
    public record Seen(Round round, List<Vacancy> vacancies, List<Unanswered> waits, List<Rematch> rematches) {
        public Seen {
            waits = List.copyOf(waits);
            vacancies = List.copyOf(vacancies);
            rematches = List.copyOf(rematches);
        }
    }

    /// @throws NotFoundException when there is no such round, or it was not announced
    /// @throws Forbidden when others lead it
    Seen seen(Actor actor, UUID id) {
        return database.query(handle -> {
            Round round = led(actor, rounds.find(handle, id));
            if (!announced(round)) {
                throw new NotFoundException();
            }
            return new Seen(
                    round,
                    matches.vacancies(handle, id),
                    matches.unanswered(handle, id),
                    outcomes.rematches(handle, id));
        });
    }

    LocalDate today() {
        return authority.today();
    }

    /// The files of one time.
    ///
    /// @throws NotFoundException when there are none, or none any more
    Outcome.Files files(Actor actor, UUID id, int number) {
        return seen(actor, id).rematches().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .flatMap(each -> each.outcome().files())
                .orElseThrow(NotFoundException::new);
    }

    /// Matches it again, and asks whoever gets another place.
    ///
    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it
    RematchStep rematch(Actor actor, UUID id) {
        return database.transaction(handle -> {
            Round round = led(actor, rounds.lock(handle, id));
            if (!announced(round) || matches.vacancies(handle, id).isEmpty()) {
                return new RematchStep.WrongStage();
            }
            List<Match> known = matches.lockAll(handle, id);
            Map<String, Match> open = open(known);
            Outcome outcome = matching.match(handle, round, standing(known, open));
            List<Match> ended = open.values().stream()
                    .filter(match -> moved(outcome, match))
                    .toList();
            ended.forEach(match -> end(handle, match));
            Rematch rematch = new Rematch(
                    outcomes.rematches(handle, id).size() + 1, ask(handle, id, outcome, open), ended.size(), outcome);
            outcomes.insert(handle, id, rematch);
            matches.settle(handle, id, rematch.number());
            audit(handle, actor, id, rematch);
            return new RematchStep.Done(rematch);
        });
    }

    private void end(Handle handle, Match match) {
        matches.move(handle, match.id(), new MatchState.Withdrawn(Party.PROGRAMME), authority.now());
    }

    /// Asks about what is new.
    ///
    /// @return how many are asked
    private int ask(Handle handle, UUID round, Outcome outcome, Map<String, Match> open) {
        Map<UUID, HostPlace> places = matches.places(handle, round);
        int asked = 0;
        for (Application officer : matches.nominated(handle, List.of(round))) {
            String code = officer.pseudonym().value();
            boolean stands = Optional.ofNullable(open.get(code))
                    .filter(match -> !moved(outcome, match))
                    .isPresent();
            Optional<HostPlace> place =
                    Optional.ofNullable(outcome.pairs().get(code)).map(places::get);
            if (place.isPresent() && !stands) {
                Match next = new Match(authority.id(), round, officer, place.get(), new MatchState.Announced());
                matches.insert(handle, next, Optional.empty(), authority.now());
                asked++;
            }
        }
        return asked;
    }

    private static boolean moved(Outcome outcome, Match match) {
        return !match.place().id().equals(outcome.pairs().get(code(match)));
    }

    private static Standing standing(List<Match> known, Map<String, Match> open) {
        Map<String, UUID> places = new HashMap<>();
        Set<String> agreed = new HashSet<>();
        open.forEach((code, match) -> {
            places.put(code, match.place().id());
            if (match.state() instanceof MatchState.Accepted) {
                agreed.add(code);
            }
        });
        Map<String, Set<UUID>> closed = new HashMap<>();
        Set<String> left = new HashSet<>();
        known.stream().collect(Collectors.groupingBy(Rematching::code)).forEach((code, all) -> {
            PastMatches past = new PastMatches(all);
            closed.put(code, past.closed());
            if (past.left() && !past.open()) {
                left.add(code);
            }
        });
        return new Standing(places, agreed, closed, left);
    }

    /// Those that stand; not that of an officer who was erased after her stay had begun, for nobody takes her
    /// place.
    private static Map<String, Match> open(List<Match> known) {
        return known.stream()
                .filter(match -> match.state().open() && match.application().nominated())
                .collect(Collectors.toMap(Rematching::code, match -> match));
    }

    private static String code(Match match) {
        return match.application().pseudonym().value();
    }

    private static boolean announced(Round round) {
        return round.state() instanceof RoundState.Announced;
    }

    private Round led(Actor actor, Optional<Round> found) {
        Round round = found.filter(each -> !each.draft()).orElseThrow(NotFoundException::new);
        authority
                .policy()
                .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
        return round;
    }

    private void audit(Handle handle, Actor actor, UUID round, Rematch rematch) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                "exchange.round-rematched",
                                "exchange-round",
                                round.toString(),
                                Map.of(
                                        "number", Integer.toString(rematch.number()),
                                        "asked", Integer.toString(rematch.asked()),
                                        "ended", Integer.toString(rematch.ended()))));
    }
}
