package org.comity.exchange.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.Leaving;
import org.comity.exchange.outcome.Admission;
import org.comity.exchange.replacement.PostgresReplacements;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.jdbi.v3.core.Handle;

/// What follows when a match ends before the stay begins: the replacement candidate of the home office is asked as for
/// a first match, or the place waits for the programme. Works in the transaction that ended the match and holds the
/// lock of its round.
@Singleton
public final class Succeeding implements Leaving {

    private final PostgresMatches matches;
    private final PostgresReplacements replacements;
    private final PostgresRounds rounds;
    private final Authority authority;

    @Inject
    public Succeeding(
            PostgresMatches matches, PostgresReplacements replacements, PostgresRounds rounds, Authority authority) {
        this.matches = matches;
        this.replacements = replacements;
        this.rounds = rounds;
        this.authority = authority;
    }

    @Override
    public void hold(Handle handle, List<Application> applications) {
        matches.hold(handle, applications.stream().map(Application::id).toList());
    }

    @Override
    public void left(Handle handle, Optional<Actor> by, Application application) {
        rounds.lock(handle, application.round());
        matches.lockOpen(handle, application.id())
                .filter(match -> !match.come(authority.today()))
                .ifPresent(match -> {
                    MatchState withdrawn = new MatchState.Withdrawn(Party.OFFICER);
                    matches.move(handle, match.id(), withdrawn, authority.now());
                    succeed(handle, by, match);
                    authority
                            .trail()
                            .append(
                                    handle,
                                    new AuditEntry(
                                            by,
                                            "exchange.match-withdrawn",
                                            "exchange-match",
                                            match.id().toString(),
                                            Map.of("by", Party.OFFICER.code(), "state", withdrawn.code())));
                });
    }

    @Override
    public boolean bound(Handle handle, Application application) {
        return matches.of(handle, application.id()).stream().anyMatch(match -> match.come(authority.today()));
    }

    /// @param by who ended the match; empty when the officer was erased
    public void succeed(Handle handle, Optional<Actor> by, Match ended) {
        if (late(ended)) {
            return;
        }
        Round round = rounds.find(handle, ended.round()).orElseThrow();
        Optional<Application> candidate = replacements
                .candidate(handle, ended.application().id())
                .filter(each -> suits(handle, round, ended, each));
        if (candidate.isPresent()) {
            ask(handle, by, ended, candidate.get());
        } else {
            matches.vacate(handle, ended, authority.now());
        }
    }

    private void ask(Handle handle, Optional<Actor> by, Match ended, Application candidate) {
        Match next = new Match(authority.id(), ended.round(), candidate, ended.place(), new MatchState.Announced());
        matches.insert(handle, next, Optional.of(ended.id()), authority.now());
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                by,
                                "exchange.replacement-asked",
                                "exchange-match",
                                next.id().toString(),
                                Map.of("instead-of", ended.id().toString())));
    }

    private boolean suits(Handle handle, Round round, Match ended, Application candidate) {
        PastMatches past = new PastMatches(matches.of(handle, candidate.id()));
        return candidate.nominated()
                && candidate.home().equals(ended.application().home())
                && ended.place().published()
                && !past.open()
                && !past.left()
                && !past.closed().contains(ended.place().id())
                && Admission.takes(ended.place(), candidate, round.terms().dates());
    }

    /// Whether nobody can come instead any more.
    private boolean late(Match match) {
        return match.days().filter(days -> days.begun(authority.today())).isPresent();
    }
}
