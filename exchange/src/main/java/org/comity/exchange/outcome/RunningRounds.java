package org.comity.exchange.outcome;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Impartiality;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.job.Asked;
import org.comity.exchange.job.AskingForMatching;
import org.comity.exchange.job.JobFailure;
import org.comity.exchange.job.JobKind;
import org.comity.exchange.job.MatchingJob;
import org.comity.exchange.round.OpeningRounds;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.access.Actor;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.web.BadInput;

/// Has rounds run, and shows what came of them.
@Singleton
public final class RunningRounds {

    private final Database database;
    private final OpeningRounds opening;
    private final PostgresRounds rounds;
    private final PostgresOutcomes outcomes;
    private final AskingForMatching asking;
    private final Authority authority;

    @Inject
    public RunningRounds(
            Database database,
            OpeningRounds opening,
            PostgresRounds rounds,
            PostgresOutcomes outcomes,
            AskingForMatching asking,
            Authority authority) {
        this.database = database;
        this.opening = opening;
        this.rounds = rounds;
        this.outcomes = outcomes;
        this.asking = asking;
        this.authority = authority;
    }

    /// Asks for the matching of a closed round, and waits a little for it.
    ///
    /// @throws NotFoundException when there is no such round, or it is a draft of others
    /// @throws Forbidden when others lead it, or she has an application in it
    /// @throws BadInput when the mechanism does not take a round of that size
    Asked run(Actor actor, UUID id) {
        Optional<MatchingJob> asked = opening.with(actor, id, (handle, round) -> {
            Impartiality.require(rounds.takesPart(handle, id, actor.id()));
            return round.state() instanceof RoundState.Closed
                    ? asking.ask(handle, actor, id, JobKind.RUN)
                    : Optional.empty();
        });
        return asked.map(asking::await).<Asked>map(RunningRounds::taken).orElseGet(Asked.WrongStage::new);
    }

    private static Asked taken(MatchingJob job) {
        if (job.failure().filter(JobFailure.TOO_LARGE::equals).isPresent()) {
            throw new BadInput("mechanism", "round.fault.too-large");
        }
        return new Asked.Taken(job);
    }

    /// The round as it is now.
    ///
    /// @throws NotFoundException when there is no such round, or it is a draft of others
    Round round(Actor actor, UUID id) {
        return opening.round(actor, id);
    }

    /// The matching of a round that was asked for last.
    ///
    /// @throws NotFoundException when there is no such round, or none was asked for
    /// @throws Forbidden when others lead it
    MatchingJob matching(Actor actor, UUID id) {
        led(actor, id);
        return asking.newest(id).orElseThrow(NotFoundException::new);
    }

    /// Stops the matching of a round. The round is then as it was before it was asked for.
    ///
    /// @return what was stopped; empty when none was under way
    /// @throws NotFoundException when there is no such round, or it is a draft of others
    /// @throws Forbidden when others lead it, or she has an application in it
    Optional<MatchingJob> stop(Actor actor, UUID id) {
        return opening.with(actor, id, (handle, round) -> {
            Impartiality.require(rounds.takesPart(handle, id, actor.id()));
            return asking.stop(handle, actor, id);
        });
    }

    private void led(Actor actor, UUID id) {
        Round round = opening.round(actor, id);
        authority
                .policy()
                .require(actor, Permissions.PROGRAMME, round.programme().asOwner());
    }

    /// What came of it, for its programme alone; in numbers as long as its office must not know its guests, and for
    /// who has an application in it.
    ///
    /// @throws NotFoundException when there is no such round, or it has not run
    /// @throws Forbidden when others lead it
    Outcome outcome(Actor actor, UUID id) {
        led(actor, id);
        return database.query(handle -> outcomes.find(handle, id)
                        .map(found -> rounds.takesPart(handle, id, actor.id())
                                        || outcomes.tellsOfGuests(handle, id, Office.of(actor))
                                ? found.inNumbers()
                                : found))
                .orElseThrow(NotFoundException::new);
    }

    /// The files of a round that has run.
    ///
    /// @throws NotFoundException when there are none, or none any more, or as long as its office must not know its
    ///     guests
    /// @throws Forbidden when others lead it, or she has an application in it
    Outcome.Files files(Actor actor, UUID id) {
        led(actor, id);
        Impartiality.require(database.query(handle -> rounds.takesPart(handle, id, actor.id())));
        Optional<Outcome.Files> files = outcome(actor, id).files();
        return files.orElseThrow(NotFoundException::new);
    }
}
