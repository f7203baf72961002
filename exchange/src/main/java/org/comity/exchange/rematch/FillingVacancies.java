package org.comity.exchange.rematch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.exchange.application.Application;
import org.comity.exchange.consent.Match;
import org.comity.exchange.consent.MatchState;
import org.comity.exchange.consent.Party;
import org.comity.exchange.consent.PastMatches;
import org.comity.exchange.consent.PostgresMatches;
import org.comity.exchange.outcome.MatchingAgain;
import org.comity.exchange.outcome.MatchingWork;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.PostgresOutcomes;
import org.comity.exchange.outcome.Rematch;
import org.comity.exchange.outcome.RoundFile;
import org.comity.exchange.outcome.Standing;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.jdbi.v3.core.Handle;

/// Matches announced rounds again. It knows officers by their pseudonyms alone.
@Singleton
public final class FillingVacancies implements MatchingWork {

    private final PostgresMatches matches;
    private final PostgresOutcomes outcomes;
    private final PostgresRounds rounds;
    private final MatchingAgain matching;
    private final Authority authority;

    @Inject
    public FillingVacancies(
            PostgresMatches matches,
            PostgresOutcomes outcomes,
            PostgresRounds rounds,
            MatchingAgain matching,
            Authority authority) {
        this.matches = matches;
        this.outcomes = outcomes;
        this.rounds = rounds;
        this.matching = matching;
        this.authority = authority;
    }

    @Override
    public Optional<RoundFile> file(Handle handle, UUID id) {
        Optional<Round> announced =
                rounds.lock(handle, id).filter(round -> round.state() instanceof RoundState.Announced);
        List<Match> known = matches.lockAll(handle, id);
        return announced
                .filter(round -> !matches.vacancies(handle, id).isEmpty())
                .map(round -> matching.file(handle, round, standing(known, open(known))));
    }

    /// Asks whoever gets another place.
    ///
    /// @throws IllegalStateException when what was agreed on does not stand in the outcome
    @Override
    public AuditEntry keep(Handle handle, UUID id, Outcome outcome) {
        List<Match> known = matches.lockAll(handle, id);
        Map<String, Match> open = open(known);
        MatchingAgain.requireStanding(standing(known, open), outcome);
        List<Match> ended =
                open.values().stream().filter(match -> moved(outcome, match)).toList();
        ended.forEach(match -> end(handle, match));
        Rematch rematch = new Rematch(
                outcomes.rematches(handle, id).size() + 1, ask(handle, id, outcome, open), ended.size(), outcome);
        outcomes.insert(handle, id, rematch);
        matches.settle(handle, id, rematch.number());
        return new AuditEntry(
                Optional.empty(),
                "exchange.round-rematched",
                "exchange-round",
                id.toString(),
                Map.of(
                        "number", Integer.toString(rematch.number()),
                        "asked", Integer.toString(rematch.asked()),
                        "ended", Integer.toString(rematch.ended())));
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
        known.stream().collect(Collectors.groupingBy(FillingVacancies::code)).forEach((code, all) -> {
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
                .collect(Collectors.toMap(FillingVacancies::code, match -> match));
    }

    private static String code(Match match) {
        return match.application().pseudonym().value();
    }
}
