package org.comity.exchange.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application.Who;
import org.comity.exchange.application.ApplicationFields.Frame;
import org.comity.exchange.application.ApplicationStep.Bound;
import org.comity.exchange.application.ApplicationStep.Refused;
import org.comity.exchange.application.ApplicationStep.Taken;
import org.comity.exchange.application.ApplicationStep.WrongStage;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.form.Checked;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.identity.Person;
import org.jdbi.v3.core.Handle;

/// An officer applies. Person, office and name come from her account; there is no address of another's
/// application.
@Singleton
public final class Applying {

    private final Database database;
    private final PostgresApplications applications;
    private final PostgresPlaces places;
    private final PostgresRounds rounds;
    private final Leaving leaving;
    private final Authority authority;

    @Inject
    public Applying(
            Database database,
            PostgresApplications applications,
            PostgresPlaces places,
            PostgresRounds rounds,
            Leaving leaving,
            Authority authority) {
        this.database = database;
        this.applications = applications;
        this.places = places;
        this.rounds = rounds;
        this.leaving = leaving;
        this.authority = authority;
    }

    /// A round as the officer sees it, and what she has in it.
    ///
    /// @param ranked the places that she ranked, withdrawn ones too
    /// @param open whether she can submit today
    /// @param bound whether she cannot take it back any more
    /// @param leads whether she leads the round, so that she cannot apply in it
    public record Mine(
            Round round,
            Optional<Application> application,
            Frame frame,
            Map<UUID, HostPlace> ranked,
            boolean open,
            boolean bound,
            boolean leads) {}

    /// @throws NotFoundException when the round is not there or still a draft
    Mine mine(Actor actor, UUID round) {
        authority.policy().require(actor, Permissions.APPLY, actor.asOwner());
        return database.transaction(handle -> {
            Round found = round(handle, round);
            Optional<Application> application = applications.ofPerson(handle, round, actor.id());
            return new Mine(
                    found,
                    application,
                    frame(handle, found, Office.of(actor)),
                    application
                            .map(each -> ApplicationFields.ranked(each, ids -> places.all(handle, ids)))
                            .orElse(Map.of()),
                    found.takesApplications(authority.today()) && !leads(actor, found),
                    application.filter(each -> leaving.bound(handle, each)).isPresent(),
                    leads(actor, found));
        });
    }

    /// What becomes of the rank of a place whose field was not sent.
    enum Unsent {
        /// The form listed other places.
        KEPT,
        /// What was sent is all.
        REMOVED
    }

    /// Keeps what was filled in, right or wrong; what was withdrawn becomes a draft again.
    ///
    /// @throws NotFoundException when the round is not there or still a draft
    /// @throws Forbidden when she leads it
    ApplicationStep save(Person person, UUID round, Map<String, List<String>> fields, Unsent unsent) {
        Actor actor = person.actor();
        authority.policy().require(actor, Permissions.APPLY, actor.asOwner());
        return database.transaction(handle -> {
            Round found = lock(handle, round);
            requireApart(actor, found);
            Optional<Application> known = applications.ofPerson(handle, round, actor.id());
            if (!found.published()
                    || known.filter(each -> !each.draft() && !each.withdrawn()).isPresent()) {
                return new WrongStage();
            }
            Map<String, List<String>> kept = ApplicationFields.kept(fields);
            if (unsent == Unsent.KEPT) {
                known.ifPresent(each -> kept.putAll(ApplicationFields.unsent(each.fields(), fields)));
            }
            Application draft = new Application(
                    known.map(Application::id).orElseGet(authority::id),
                    round,
                    Optional.of(new Who(actor.id(), person.name())),
                    Office.of(actor),
                    known.map(Application::pseudonym)
                            .orElseGet(() -> Pseudonym.of(authority.secret(Pseudonym.bytes()))),
                    kept,
                    new ApplicationState.Draft());
            if (known.isPresent()) {
                applications.save(handle, draft, authority.now());
                return taken(handle, draft.id());
            }
            if (!applications.insert(handle, draft, authority.now())) {
                return new WrongStage();
            }
            audit(handle, actor, "exchange.application-drafted", draft);
            return new Taken(draft);
        });
    }

    /// Hands it to her office, if nothing is wrong with it.
    ///
    /// @throws NotFoundException when she has none in this round
    /// @throws Forbidden when she leads it
    ApplicationStep submit(Actor actor, UUID round) {
        return change(actor, round, (handle, application, found) -> {
            requireApart(actor, found);
            if (!application.draft() || !found.takesApplications(authority.today())) {
                return new WrongStage();
            }
            return switch (ApplicationFields.read(application.fields(), frame(handle, found, application.home()))) {
                case Checked.Faulty<ApplicationTerms> faulty -> new Refused(application, faulty.faults());
                case Checked.Sound<ApplicationTerms> ignored -> {
                    boolean first = !applications.sent(handle, actor.id());
                    applications.note(handle, application.id(), ApplicationFields.known(application.fields(), first));
                    applications.move(
                            handle, application.id(), new ApplicationState.Submitted(authority.now()), authority.now());
                    audit(handle, actor, "exchange.application-submitted", application);
                    yield taken(handle, application.id());
                }
            };
        });
    }

    /// Takes it back, at any stage before the first day of her stay.
    ///
    /// @throws NotFoundException when she has none in this round
    ApplicationStep withdraw(Actor actor, UUID round) {
        return change(actor, round, (handle, application, found) -> {
            if (application.withdrawn()) {
                return new WrongStage();
            }
            if (leaving.bound(handle, application)) {
                return new Bound(application);
            }
            applications.move(
                    handle, application.id(), new ApplicationState.Withdrawn(authority.now()), authority.now());
            leaving.left(handle, Optional.of(actor), application);
            audit(handle, actor, "exchange.application-withdrawn", application);
            return taken(handle, application.id());
        });
    }

    private interface Change {
        ApplicationStep on(Handle handle, Application application, Round round);
    }

    private ApplicationStep change(Actor actor, UUID round, Change change) {
        authority.policy().require(actor, Permissions.APPLY, actor.asOwner());
        return database.transaction(handle -> {
            Round found = lock(handle, round);
            Application application =
                    applications.ofPerson(handle, round, actor.id()).orElseThrow(NotFoundException::new);
            return change.on(handle, application, found);
        });
    }

    private boolean leads(Actor actor, Round round) {
        return authority
                .policy()
                .allows(actor, Permissions.PROGRAMME, round.programme().asOwner());
    }

    /// Whoever leads a round goes nowhere by it.
    void requireApart(Actor actor, Round round) {
        if (leads(actor, round)) {
            throw new Forbidden(Permissions.APPLY, "application.leads");
        }
    }

    private Frame frame(Handle handle, Round round, Office home) {
        return new Frame(round.terms().dates(), places.published(handle, round.id()), home);
    }

    private Round round(Handle handle, UUID id) {
        return rounds.find(handle, id).filter(round -> !round.draft()).orElseThrow(NotFoundException::new);
    }

    private Round lock(Handle handle, UUID id) {
        return rounds.lock(handle, id).filter(round -> !round.draft()).orElseThrow(NotFoundException::new);
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
