package org.comity.exchange.reason;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.ApplicationFields;
import org.comity.exchange.application.ApplicationTerms;
import org.comity.exchange.application.PostgresApplications;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.reasons.Reason;
import org.comity.exchange.matching.reasons.Seating;
import org.comity.exchange.outcome.Outcome;
import org.comity.exchange.outcome.PostgresOutcomes;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundDates;
import org.comity.exchange.round.RoundState;
import org.comity.platform.access.Actor;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Tells an officer and her office, and nobody else, what an announced round decided about her and why.
@Singleton
public final class GivingReasons {

    private final Database database;
    private final PostgresApplications applications;
    private final PostgresPlaces places;
    private final PostgresRounds rounds;
    private final PostgresOutcomes outcomes;
    private final Authority authority;

    @Inject
    public GivingReasons(
            Database database,
            PostgresApplications applications,
            PostgresPlaces places,
            PostgresRounds rounds,
            PostgresOutcomes outcomes,
            Authority authority) {
        this.database = database;
        this.applications = applications;
        this.places = places;
        this.rounds = rounds;
        this.outcomes = outcomes;
        this.authority = authority;
    }

    /// @param application as its own office sees it
    public record Given(Round round, Application application, Explanation explanation) {}

    /// What the database holds of it; the reasons are worked out after the transaction.
    private record Stored(Round round, Application application, Deciding deciding, Map<UUID, HostPlace> places) {
        private Outcome outcome() {
            return deciding.outcome();
        }

        private RoundDates dates() {
            return round.terms().dates();
        }

        private HostPlace place(UUID id) {
            return Objects.requireNonNull(places.get(id));
        }
    }

    /// Of an officer's own application.
    ///
    /// @throws NotFoundException when the round was not announced, or she took no part in it
    /// @throws Forbidden when the person does not apply
    Given mine(Actor actor, UUID round) {
        authority.policy().require(actor, Permissions.APPLY, actor.asOwner());
        return given(database.transaction(handle ->
                stored(handle, applications.ofPerson(handle, round, actor.id()).orElseThrow(NotFoundException::new))));
    }

    /// Of an application on the desk of its office.
    ///
    /// @throws NotFoundException when there is none or it is another office's, when the round was not announced,
    ///     or when she took no part in it
    Given onDesk(Actor actor, UUID id) {
        return given(database.query(handle -> stored(
                handle,
                applications
                        .find(handle, id)
                        .filter(Application::nominated)
                        .filter(found -> authority
                                .policy()
                                .allows(
                                        actor,
                                        Permissions.NOMINATE,
                                        found.home().asOwner()))
                        .orElseThrow(NotFoundException::new))));
    }

    private Stored stored(Handle handle, Application application) {
        Round round = rounds.find(handle, application.round())
                .filter(found -> found.state() instanceof RoundState.Announced)
                .orElseThrow(NotFoundException::new);
        List<Outcome> times = new ArrayList<>();
        times.add(outcomes.find(handle, round.id()).orElseThrow(NotFoundException::new));
        outcomes.rematches(handle, round.id()).forEach(each -> times.add(each.outcome()));
        Deciding deciding = Deciding.of(times, application.pseudonym().value());
        Set<UUID> ids = new HashSet<>(deciding.outcome().pairs().values());
        ApplicationFields.choices(application.fields()).forEach(choice -> ids.add(choice.place()));
        places.published(handle, round.id()).forEach(place -> ids.add(place.id()));
        return new Stored(round, application, deciding, places.all(handle, ids));
    }

    private static Given given(Stored stored) {
        ApplicationTerms brings = ApplicationFields.standing(
                        stored.application().fields(), stored.dates())
                .orElseThrow(NotFoundException::new);
        Optional<KeptRound> kept = stored.outcome().files().map(KeptRound::read);
        Explanation explanation = kept.isPresent() ? weighed(stored, brings, kept.get()) : remembered(stored, brings);
        return new Given(stored.round(), stored.application(), explanation);
    }

    private static Explanation weighed(Stored stored, ApplicationTerms brings, KeptRound kept) {
        OptionalInt officer = kept.officer(stored.application().pseudonym().value());
        if (officer.isEmpty()) {
            throw new NotFoundException();
        }
        Weighing weighing =
                new Weighing(kept, stored.places(), stored.dates(), stored.application(), brings, officer.getAsInt());
        List<UUID> ranked =
                brings.choices().stream().map(ApplicationTerms.Choice::place).toList();
        return new Explanation(
                stored.round().id(),
                stored.application().pseudonym().value(),
                has(stored).map(stored::place),
                choices(stored, brings, weighing.whyNot(ranked), weighing::seating, weighing::order),
                mechanism(stored),
                weighing.nearest(),
                Optional.of(weighing.drew()),
                true,
                stored.deciding().again(),
                weighing.group());
    }

    /// What can still be told once the files are gone: the rules of the places.
    private static Explanation remembered(Stored stored, ApplicationTerms brings) {
        if (has(stored).isEmpty() && !stored.application().nominated()) {
            throw new NotFoundException();
        }
        List<WhyNot> reasons = brings.choices().stream()
                .map(choice -> remembered(stored, brings, choice.place()))
                .toList();
        return new Explanation(
                stored.round().id(),
                stored.application().pseudonym().value(),
                has(stored).map(stored::place),
                choices(stored, brings, reasons, place -> Optional.empty(), place -> Optional.empty()),
                mechanism(stored),
                new Search(Optional.empty(), Search.Sought.NONE),
                Optional.empty(),
                false,
                stored.deciding().again(),
                Optional.empty());
    }

    private static WhyNot remembered(Stored stored, ApplicationTerms brings, UUID id) {
        if (has(stored).filter(id::equals).isPresent()) {
            return new WhyNot.Weighed(new Reason.Has());
        }
        return Weighing.shortfall(
                        stored.place(id), stored.dates(), stored.application().home(), brings)
                .filter(shortfall -> !shortfall.none())
                .<WhyNot>map(WhyNot.KeptOut::new)
                .orElseGet(WhyNot.Forgotten::new);
    }

    private static List<Explanation.Choice> choices(
            Stored stored,
            ApplicationTerms brings,
            List<WhyNot> reasons,
            Function<UUID, Optional<Seating>> seating,
            Function<UUID, Optional<HostOrder>> order) {
        List<Explanation.Choice> choices = new ArrayList<>();
        for (int at = 0; at < reasons.size(); at++) {
            ApplicationTerms.Choice choice = brings.choices().get(at);
            choices.add(new Explanation.Choice(
                    stored.place(choice.place()),
                    choice.rank(),
                    reasons.get(at),
                    seating.apply(choice.place()),
                    order.apply(choice.place())));
        }
        return choices;
    }

    private static Mechanism mechanism(Stored stored) {
        return stored.round().terms().policy().mechanism();
    }

    private static Optional<UUID> has(Stored stored) {
        return Optional.ofNullable(
                stored.outcome().pairs().get(stored.application().pseudonym().value()));
    }
}
