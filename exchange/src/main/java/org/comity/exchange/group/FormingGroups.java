package org.comity.exchange.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.application.Application;
import org.comity.exchange.application.Companions;
import org.comity.exchange.application.PostgresApplications;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.group.GroupStep.Ended;
import org.comity.exchange.group.GroupStep.Formed;
import org.comity.exchange.group.GroupStep.Refused;
import org.comity.exchange.group.GroupStep.WrongStage;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.instance.Group.Otherwise;
import org.comity.exchange.round.PostgresRounds;
import org.comity.exchange.round.Round;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.web.BadInput.Fault;
import org.jdbi.v3.core.Handle;

/// A home office puts some of its officers together, until the round is closed. Nobody decides on
/// herself, but everybody can leave her group at any time.
@Singleton
public final class FormingGroups implements Companions {

    static final String OFFICERS = "officers";
    static final String OTHERWISE = "otherwise";

    private final Database database;
    private final PostgresGroups groups;
    private final PostgresApplications applications;
    private final PostgresRounds rounds;
    private final Authority authority;

    @Inject
    public FormingGroups(
            Database database,
            PostgresGroups groups,
            PostgresApplications applications,
            PostgresRounds rounds,
            Authority authority) {
        this.database = database;
        this.groups = groups;
        this.applications = applications;
        this.rounds = rounds;
        this.authority = authority;
    }

    /// The groups of an office in a round.
    ///
    /// @param free applications with the office or nominated that are in no group
    public record Desk(Round round, List<OfficerGroup> groups, List<Application> free) {
        public Desk {
            groups = List.copyOf(groups);
            free = List.copyOf(free);
        }
    }

    /// @throws NotFoundException when the round is not there or still a draft
    Desk desk(Actor actor, UUID round) {
        authority.policy().require(actor, Permissions.NOMINATE, Office.of(actor).asOwner());
        return database.query(handle -> desk(handle, round(rounds.find(handle, round)), Office.of(actor)));
    }

    private Desk desk(Handle handle, Round round, Office home) {
        List<OfficerGroup> all = groups.ofOffice(handle, round.id(), home);
        List<Application> free = applications.ofOffice(handle, round.id(), home).stream()
                .filter(each -> each.submitted() || each.nominated())
                .filter(each -> all.stream().noneMatch(group -> group.has(each.id())))
                .toList();
        return new Desk(round, all, free);
    }

    /// Puts officers together.
    ///
    /// @param chosen ids of their applications
    /// @param otherwise what they wish when no place takes them together; empty when that was not said
    /// @throws NotFoundException when the round is not there or still a draft
    /// @throws Forbidden when she would decide on herself
    GroupStep form(Actor actor, UUID round, List<UUID> chosen, Optional<Otherwise> otherwise) {
        Office home = Office.of(actor);
        authority.policy().require(actor, Permissions.NOMINATE, home.asOwner());
        return database.transaction(handle -> {
            Desk desk = desk(handle, round(rounds.lock(handle, round)), home);
            if (!desk.round().published()) {
                return new WrongStage();
            }
            List<Application> officers = desk.free().stream()
                    .filter(each -> chosen.contains(each.id()))
                    .toList();
            if (officers.stream().anyMatch(each -> each.of(actor.id()))) {
                throw new Forbidden(Permissions.NOMINATE);
            }
            List<Fault> faults = new ArrayList<>();
            if (officers.size() < new LinkedHashSet<>(chosen).size()) {
                faults.add(new Fault(OFFICERS, "group.fault.officer"));
            } else if (officers.size() < Group.LEAST || officers.size() > Group.MOST) {
                faults.add(new Fault(OFFICERS, "group.fault.size"));
            }
            if (otherwise.isEmpty()) {
                faults.add(new Fault(OTHERWISE, "group.fault.otherwise"));
            }
            if (!faults.isEmpty()) {
                return new Refused(desk, faults);
            }
            OfficerGroup group = new OfficerGroup(authority.id(), round, home, otherwise.orElseThrow(), officers);
            groups.insert(handle, group, authority.now());
            audit(handle, actor, "exchange.group-formed", group);
            return new Formed(groups.find(handle, group.id()).orElseThrow());
        });
    }

    /// The round of a group.
    ///
    /// @throws NotFoundException when there is no such group, or it is another office's
    UUID round(Actor actor, UUID id) {
        return database.query(handle -> own(actor, groups.find(handle, id)).round());
    }

    /// Lets each of them take part for herself.
    ///
    /// @throws NotFoundException when there is no such group, or it is another office's
    /// @throws Forbidden when she would decide on herself
    GroupStep dissolve(Actor actor, UUID id) {
        return database.transaction(handle -> {
            UUID round = own(actor, groups.find(handle, id)).round();
            Round locked = round(rounds.lock(handle, round));
            OfficerGroup group = own(actor, groups.find(handle, id));
            if (group.officers().stream().anyMatch(each -> each.of(actor.id()))) {
                throw new Forbidden(Permissions.NOMINATE);
            }
            if (!locked.published()) {
                return new WrongStage();
            }
            groups.delete(handle, id);
            audit(handle, actor, "exchange.group-dissolved", group);
            return new Ended(group);
        });
    }

    private OfficerGroup own(Actor actor, Optional<OfficerGroup> found) {
        return found.filter(group -> authority
                        .policy()
                        .allows(actor, Permissions.NOMINATE, group.home().asOwner()))
                .orElseThrow(NotFoundException::new);
    }

    /// The group of an officer's own application.
    Optional<OfficerGroup> mine(Actor actor, UUID round) {
        authority.policy().require(actor, Permissions.APPLY, actor.asOwner());
        return database.query(handle -> groups.ofPerson(handle, round, actor.id()));
    }

    @Override
    public Optional<Company> of(Actor actor, UUID round) {
        return mine(actor, round).map(group -> company(group, actor));
    }

    /// Of one of its officers.
    static Company company(OfficerGroup group, Actor actor) {
        return new Company(
                Math.toIntExact(group.officers().stream()
                        .filter(each -> !each.of(actor.id()))
                        .count()),
                group.otherwise());
    }

    /// Takes her out of her group, at any stage; the others stay, as long as they are two.
    ///
    /// @throws NotFoundException when the round is not there or still a draft
    GroupStep leave(Actor actor, UUID round) {
        authority.policy().require(actor, Permissions.APPLY, actor.asOwner());
        return database.transaction(handle -> {
            round(rounds.lock(handle, round));
            Optional<OfficerGroup> group = groups.ofPerson(handle, round, actor.id());
            if (group.isEmpty()) {
                return new WrongStage();
            }
            groups.leave(handle, actor.id(), Optional.of(round));
            audit(handle, actor, "exchange.group-left", group.get());
            return new Ended(group.get());
        });
    }

    private static Round round(Optional<Round> found) {
        return found.filter(round -> !round.draft()).orElseThrow(NotFoundException::new);
    }

    private void audit(Handle handle, Actor actor, String action, OfficerGroup group) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                action,
                                "exchange-group",
                                group.id().toString(),
                                Map.of(
                                        "round",
                                        group.round().toString(),
                                        "officers",
                                        Integer.toString(group.officers().size()))));
    }
}
