package org.comity.exchange.rematch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Impartiality;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Match.Unanswered;
import org.comity.exchange.consent.PostgresMatches;
import org.comity.exchange.job.Asked;
import org.comity.exchange.job.AskingForMatching;
import org.comity.exchange.job.JobKind;
import org.comity.exchange.job.MatchingJob;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.PostgresOutcomes;
import org.comity.exchange.outcome.Rematch;
import org.comity.exchange.outcome.Vacancy;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundState;
import org.comity.platform.access.Actor;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;

/// Has an announced round matched again, and shows what came of it.
@Singleton
public final class Rematching {

    private final Database database;
    private final PostgresMatches matches;
    private final PostgresOutcomes outcomes;
    private final PostgresRounds rounds;
    private final AskingForMatching asking;
    private final Authority authority;

    @Inject
    public Rematching(
            Database database,
            PostgresMatches matches,
            PostgresOutcomes outcomes,
            PostgresRounds rounds,
            AskingForMatching asking,
            Authority authority) {
        this.database = database;
        this.matches = matches;
        this.outcomes = outcomes;
        this.rounds = rounds;
        this.asking = asking;
        this.authority = authority;
    }

    /// What the programme sees.
    ///
    /// @param vacancies places that fell free since the round was matched last
    /// @param waits the matches that somebody has not answered yet, those that wait longest first; none for
    ///     who has an application in it
    /// @param rematches what came of it each time before
    /// @param matching what was asked for last, if it was to match it again
    /// @param kept whether its office must not know its guests yet, or the reader has an application in it, so that
    ///     there are no files for her
    /// @param apart whether she has none, so that she may match it again
    public record Seen(
            Round round,
            List<Vacancy> vacancies,
            List<Unanswered> waits,
            List<Rematch> rematches,
            Optional<MatchingJob> matching,
            boolean kept,
            boolean apart) {
        public Seen {
            waits = List.copyOf(waits);
            vacancies = List.copyOf(vacancies);
            rematches = List.copyOf(rematches);
        }

        private Rematch rematch(int number) {
            return rematches.stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
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
            boolean takesPart = rounds.takesPart(handle, id, actor.id());
            boolean kept = takesPart || outcomes.tellsOfGuests(handle, id, Office.of(actor));
            return new Seen(
                    round,
                    matches.vacancies(handle, id),
                    takesPart ? List.of() : matches.unanswered(handle, id),
                    outcomes.rematches(handle, id).stream()
                            .map(each -> kept ? each.inNumbers() : each)
                            .toList(),
                    asking.newest(handle, id).filter(job -> job.is(JobKind.REMATCH)),
                    kept,
                    !takesPart);
        });
    }

    LocalDate today() {
        return authority.today();
    }

    /// One time, in numbers for whom there are no files.
    ///
    /// @throws NotFoundException when it was not matched again so often
    /// @throws Forbidden when others lead it
    Rematch rematch(Actor actor, UUID id, int number) {
        return seen(actor, id).rematch(number);
    }

    /// The files of one time.
    ///
    /// @throws NotFoundException when there are none, or none any more
    /// @throws Forbidden when others lead it, or she has an application in it
    Outcome.Files files(Actor actor, UUID id, int number) {
        Seen seen = seen(actor, id);
        Impartiality.require(!seen.apart());
        return seen.rematch(number).outcome().files().orElseThrow(NotFoundException::new);
    }

    /// Asks for it to be matched again, and waits a little for that.
    ///
    /// @throws NotFoundException when there is no such round, or it is a draft
    /// @throws Forbidden when others lead it, or she has an application in it
    Asked rematch(Actor actor, UUID id) {
        Optional<MatchingJob> asked = database.transaction(handle -> {
            Round round = led(actor, rounds.lock(handle, id));
            Impartiality.require(rounds.takesPart(handle, id, actor.id()));
            return !announced(round) || matches.vacancies(handle, id).isEmpty()
                    ? Optional.<MatchingJob>empty()
                    : asking.ask(handle, actor, id, JobKind.REMATCH);
        });
        return asked.map(asking::await).<Asked>map(Asked.Taken::new).orElseGet(Asked.WrongStage::new);
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
}
