package org.comity.exchange.replacement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.PostgresApplications;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.outcome.Admission;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PostgresPlaces;
import org.comity.exchange.replacement.PostgresReplacements.Before;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// A home office says whom it would send instead of an officer that it nominated. Nobody decides on herself.
@Singleton
public final class NamingReplacements {

    private final Database database;
    private final PostgresReplacements replacements;
    private final PostgresApplications applications;
    private final PostgresPlaces places;
    private final PostgresRounds rounds;
    private final Authority authority;

    @Inject
    public NamingReplacements(
            Database database,
            PostgresReplacements replacements,
            PostgresApplications applications,
            PostgresPlaces places,
            PostgresRounds rounds,
            Authority authority) {
        this.database = database;
        this.replacements = replacements;
        this.applications = applications;
        this.places = places;
        this.rounds = rounds;
        this.authority = authority;
    }

    /// Whom an office can choose from.
    ///
    /// @param officer who would be replaced
    /// @param named who is named now, able or not
    /// @param able the office's other nominated officers who are free and may go where this one may; to her very
    ///     place where she has a match. About where they were asked before they are not asked again.
    public record Choice(Round round, Application officer, Optional<Application> named, List<Application> able) {
        public Choice {
            able = List.copyOf(able);
        }

        /// Whether who is named could not be asked any more.
        public boolean spent() {
            return named.filter(each -> !able.contains(each)).isPresent();
        }
    }

    /// @throws NotFoundException when there is no such application, it is not nominated, or it is another office's
    /// @throws Forbidden when it is her own
    Choice choice(Actor actor, UUID application) {
        return database.transaction(handle -> {
            Application officer = officer(actor, applications.find(handle, application));
            if (!officer.nominated()) {
                throw new NotFoundException();
            }
            return choice(handle, officer);
        });
    }

    /// @param candidate empty to name nobody; who is named already stays so, able or not
    /// @throws NotFoundException when there is no such application, or it is another office's
    /// @throws Forbidden when it is her own
    ReplacementStep name(Actor actor, UUID application, Optional<UUID> candidate) {
        return database.transaction(handle -> {
            UUID round = applications
                    .find(handle, application)
                    .map(Application::round)
                    .orElseThrow(NotFoundException::new);
            Round locked = rounds.lock(handle, round).orElseThrow(NotFoundException::new);
            Application officer = officer(actor, applications.lock(handle, application));
            if (!officer.nominated() || locked.calledOff().isPresent()) {
                return new ReplacementStep.WrongStage();
            }
            if (candidate.isPresent()) {
                Choice choice = choice(handle, officer);
                if (choice.named()
                        .filter(each -> each.id().equals(candidate.get()))
                        .isPresent()) {
                    return new ReplacementStep.Named(choice);
                }
                if (choice.able().stream()
                        .noneMatch(each -> each.id().equals(candidate.get()) && !each.of(actor.id()))) {
                    return new ReplacementStep.Unsuitable(choice);
                }
                replacements.name(handle, application, candidate.get(), authority.now());
            } else {
                replacements.clear(handle, application);
            }
            audit(handle, actor, officer, candidate);
            return new ReplacementStep.Named(choice(handle, officer));
        });
    }

    private Application officer(Actor actor, Optional<Application> found) {
        Application officer = found.filter(each -> !each.draft() && !each.withdrawn())
                .filter(each -> authority
                        .policy()
                        .allows(actor, Permissions.NOMINATE, each.home().asOwner()))
                .orElseThrow(NotFoundException::new);
        if (officer.of(actor.id())) {
            throw new Forbidden(Permissions.NOMINATE);
        }
        return officer;
    }

    private Choice choice(Handle handle, Application officer) {
        Round round = rounds.find(handle, officer.round()).orElseThrow();
        Optional<UUID> matched = replacements.matched(handle, officer.id());
        List<HostPlace> goals = places.published(handle, round.id()).stream()
                .filter(place -> matched.map(place.id()::equals).orElse(true))
                .filter(place -> Admission.takes(place, officer, round.terms().dates()))
                .toList();
        List<Application> colleagues = applications.nominated(handle, List.of(round.id())).stream()
                .filter(each -> each.home().equals(officer.home()) && !each.id().equals(officer.id()))
                .toList();
        Before before = replacements.before(
                handle, colleagues.stream().map(Application::id).toList());
        List<Application> able = colleagues.stream()
                .filter(each -> goals.stream()
                        .anyMatch(place -> before.free(each.id(), place.id())
                                && Admission.takes(place, each, round.terms().dates())))
                .toList();
        return new Choice(round, officer, replacements.candidate(handle, officer.id()), able);
    }

    private void audit(Handle handle, Actor actor, Application officer, Optional<UUID> candidate) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                "exchange.replacement-named",
                                "exchange-application",
                                officer.id().toString(),
                                Map.of(
                                        "candidate",
                                        candidate.map(UUID::toString).orElse("none"))));
    }
}
