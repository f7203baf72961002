package org.comity.exchange.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.application.ApplicationFields.Frame;
import org.comity.exchange.application.ApplicationStep.Taken;
import org.comity.exchange.application.ApplicationStep.WrongStage;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.listing.Paging;
import org.comity.exchange.listing.Slice;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// An office decides which of its officers it sends into a round. Nobody decides on herself.
@Singleton
public final class Nominating {

    private final Database database;
    private final PostgresApplications applications;
    private final PostgresPlaces places;
    private final PostgresRounds rounds;
    private final Authority authority;

    @Inject
    public Nominating(
            Database database,
            PostgresApplications applications,
            PostgresPlaces places,
            PostgresRounds rounds,
            Authority authority) {
        this.database = database;
        this.applications = applications;
        this.places = places;
        this.rounds = rounds;
        this.authority = authority;
    }

    /// Some applications of an office in a round.
    public record Desk(Round round, Slice<Application> applications) {}

    /// The states in which an office sees an application.
    static final List<String> STATES = List.of("submitted", "nominated", "declined");

    /// An application on the desk of its office.
    ///
    /// @param ranked the places that the officer ranked, withdrawn ones too
    /// @param own whether it is the reader's own, on which she does not decide
    public record OnDesk(Round round, Application application, Frame frame, Map<UUID, HostPlace> ranked, boolean own) {}

    /// @param state one of [#STATES]; empty for all
    /// @throws NotFoundException when the round is not there or still a draft
    Desk desk(Actor actor, UUID round, String state, Paging paging) {
        Office office = Office.of(actor);
        authority.policy().require(actor, Permissions.NOMINATE, office.asOwner());
        return database.query(handle -> new Desk(
                rounds.find(handle, round).filter(found -> !found.draft()).orElseThrow(NotFoundException::new),
                paging.of(
                        applications.count(handle, round, office, state),
                        span -> applications.page(handle, round, office, state, span))));
    }

    /// @throws NotFoundException when there is none, it is another office's, or it is not with the office
    OnDesk application(Actor actor, UUID id) {
        return database.query(handle -> {
            Application application = applications
                    .find(handle, id)
                    .filter(found -> sees(actor, found))
                    .orElseThrow(NotFoundException::new);
            Round round = rounds.find(handle, application.round()).orElseThrow(NotFoundException::new);
            return new OnDesk(
                    round,
                    application,
                    new Frame(round.terms().dates(), places.published(handle, round.id()), application.home()),
                    ApplicationFields.ranked(application, ids -> places.all(handle, ids)),
                    application.of(actor.id()));
        });
    }

    /// Sends the officer into the round.
    ApplicationStep nominate(Actor actor, UUID id) {
        return change(actor, id, (handle, application) -> {
            if (!application.submitted()) {
                return new WrongStage();
            }
            applications.move(handle, id, new ApplicationState.Nominated(authority.now()), authority.now());
            audit(handle, actor, "exchange.application-nominated", application);
            return taken(handle, id);
        });
    }

    /// Does not send her, or takes the nomination back before the round is closed.
    ApplicationStep decline(Actor actor, UUID id) {
        return change(actor, id, (handle, application) -> {
            if (!application.submitted() && !application.nominated()) {
                return new WrongStage();
            }
            applications.move(handle, id, new ApplicationState.Declined(authority.now()), authority.now());
            audit(handle, actor, "exchange.application-declined", application);
            return taken(handle, id);
        });
    }

    private interface Change {
        ApplicationStep on(Handle handle, Application application);
    }

    /// @throws NotFoundException when there is none, it is another office's, or it is not with the office
    /// @throws Forbidden when she would decide on herself
    private ApplicationStep change(Actor actor, UUID id, Change change) {
        return database.transaction(handle -> {
            UUID round = applications.find(handle, id).map(Application::round).orElseThrow(NotFoundException::new);
            Round locked = rounds.lock(handle, round).orElseThrow(NotFoundException::new);
            Application application = applications
                    .lock(handle, id)
                    .filter(found -> sees(actor, found))
                    .orElseThrow(NotFoundException::new);
            if (application.of(actor.id())) {
                throw new Forbidden(Permissions.NOMINATE);
            }
            return locked.published() ? change.on(handle, application) : new WrongStage();
        });
    }

    private boolean sees(Actor actor, Application application) {
        return !application.draft()
                && !application.withdrawn()
                && authority
                        .policy()
                        .allows(actor, Permissions.NOMINATE, application.home().asOwner());
    }

    private Taken taken(Handle handle, UUID id) {
        return new Taken(applications.find(handle, id).orElseThrow());
    }

    private void audit(Handle handle, Actor actor, String action, Application application) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                action,
                                "exchange-application",
                                application.id().toString(),
                                Map.of("round", application.round().toString())));
    }
}
