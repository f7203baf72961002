package org.comity.exchange.placement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.courses.Courses;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Consenting;
import org.comity.exchange.consent.Party;
import org.comity.exchange.placement.PlacementStep.NotOpened;
import org.comity.exchange.placement.PlacementStep.Taken;
import org.comity.exchange.placement.PlacementStep.WrongCode;
import org.comity.exchange.placement.PlacementStep.WrongStage;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.release.Control;
import org.comity.exchange.release.ReadByView;
import org.comity.exchange.release.Reading;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// The parties of a placement take their steps towards it. All of it ends when one of them steps back from the match.
@Singleton
public final class Preparing {

    private final Database database;
    private final PostgresPlacements placements;
    private final Consenting consenting;
    private final Courses courses;
    private final Authority authority;

    @Inject
    public Preparing(
            Database database,
            PostgresPlacements placements,
            Consenting consenting,
            Courses courses,
            Authority authority) {
        this.database = database;
        this.placements = placements;
        this.consenting = consenting;
        this.courses = courses;
        this.authority = authority;
    }

    /// @throws NotFoundException when there is none, or the person has no say in it
    PlacementView placement(Actor actor, UUID id) {
        Agreed agreed = agreed(actor, id);
        Set<String> completed = completed(agreed);
        return database.transaction(handle ->
                view(handle, agreed, consenting.partyOf(actor, agreed.match()), preparation(agreed, completed)));
    }

    /// The placement for its briefing. That the officer opens it is remembered once, and the trail says so.
    ///
    /// @throws NotFoundException when there is none, or the person has no say in it
    public PlacementView opened(Actor actor, UUID id) {
        Set<String> completed = completed(agreed(actor, id));
        return database.transaction(handle -> {
            Agreed agreed = placements.lock(handle, id).orElseThrow(NotFoundException::new);
            Party party = consenting.partyOf(actor, agreed.match());
            if (party != Party.OFFICER || agreed.opened()) {
                return view(handle, agreed, party, preparation(agreed, completed));
            }
            placements.open(handle, id, authority.now());
            audit(handle, actor, "exchange.briefing-opened", id, Map.of());
            Agreed changed = placements.lock(handle, id).orElseThrow();
            return view(handle, changed, party, preparation(changed, completed));
        });
    }

    /// What the agreement is drawn up from. That the party fetched it is remembered, and told to all three.
    ///
    /// @throws NotFoundException when there is none, the person has no say in it, or the agreement is not open to
    ///     her party any more
    Agreed fetch(Actor actor, UUID id) {
        return database.transaction(handle -> {
            Agreed agreed = placements.lock(handle, id).orElseThrow(NotFoundException::new);
            Party party = consenting.partyOf(actor, agreed.match());
            if (!agreed.release().opensTo(party, authority.today())) {
                throw new NotFoundException();
            }
            placements.insert(handle, id, new Reading(party, authority.now()), authority.today());
            audit(handle, actor, "exchange.agreement-read", id, Map.of("by", party.code()));
            return agreed;
        });
    }

    private Agreed agreed(Actor actor, UUID id) {
        return database.transaction(handle -> {
            Agreed agreed = placements.lock(handle, id).orElseThrow(NotFoundException::new);
            consenting.partyOf(actor, agreed.match());
            return agreed;
        });
    }

    /// Takes a step.
    ///
    /// @param code from the agreement, for what was done on paper
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    /// @throws Forbidden when it is not her party's step, or it is not done on paper
    PlacementStep take(Actor actor, UUID id, Step step, Optional<String> code) {
        Set<String> completed = completed(agreed(actor, id));
        return database.transaction(handle -> {
            Agreed agreed = placements.lock(handle, id).orElseThrow(NotFoundException::new);
            Party party = consenting.partyOf(actor, agreed.match());
            if (!step.parties().contains(party) || (code.isPresent() && !step.onPaper())) {
                throw new Forbidden(Permissions.CONSENT);
            }
            if (step == Step.BRIEFING && !agreed.opened()) {
                return new NotOpened();
            }
            if (!preparation(agreed, completed).allows(step, party)) {
                return new WrongStage();
            }
            if (code.filter(typed -> !agreed.code().isTyped(typed)).isPresent()) {
                return new WrongCode();
            }
            placements.insert(handle, id, new Done(step, party, code.isPresent(), authority.now()));
            Agreed changed = placements.lock(handle, id).orElseThrow();
            PlacementView view = view(handle, changed, party, preparation(changed, completed));
            audit(
                    handle,
                    actor,
                    "exchange.placement-step",
                    id,
                    Map.of("step", step.code(), "by", party.code(), "paper", Boolean.toString(code.isPresent())));
            return new Taken(view);
        });
    }

    private void audit(Handle handle, Actor actor, String action, UUID id, Map<String, String> details) {
        authority
                .trail()
                .append(handle, new AuditEntry(Optional.of(actor), action, "exchange-match", id.toString(), details));
    }

    private static Preparation preparation(Agreed agreed, Set<String> completed) {
        return new Preparation(agreed.done(), agreed.terms().courses(), completed, agreed.opened());
    }

    /// Ids of the courses that the officer has completed. A version is written as the id, a slash and its number.
    private Set<String> completed(Agreed agreed) {
        return courses.completions(agreed.officer().person()).stream()
                .map(completion -> String.valueOf(completion.version()))
                .map(version -> version.substring(0, version.lastIndexOf('/')))
                .collect(Collectors.toSet());
    }

    private PlacementView view(Handle handle, Agreed agreed, Party party, Preparation preparation) {
        var terms = agreed.terms();
        return new PlacementView(
                agreed.id(),
                party.code(),
                preparation.ready(),
                agreed.code().value(),
                agreed.officer().name(),
                agreed.home(),
                new PlacementView.HostView(
                        agreed.host(),
                        agreed.match().place().id(),
                        terms.unit(),
                        terms.stay().from(),
                        terms.stay().to(),
                        terms.asked().specialisms(),
                        terms.asked().languages().stream()
                                .map(LanguageSkill::language)
                                .toList(),
                        terms.guest().may(),
                        terms.guest().mayNot(),
                        terms.guest().basis().instrument(),
                        terms.guest().basis().words(),
                        terms.guest().support()),
                preparation.bolts().stream().map(PlacementView.BoltView::of).toList(),
                Arrays.stream(Step.values())
                        .filter(step -> preparation.allows(step, party))
                        .map(Step::code)
                        .toList(),
                document(handle, agreed, party));
    }

    private PlacementView.DocumentView document(Handle handle, Agreed agreed, Party party) {
        AgreementRelease release = agreed.release();
        return new PlacementView.DocumentView(
                release.opensTo(party, authority.today()),
                release.until(party),
                release.passOn(),
                release.control(party).map(Control::passOn),
                release.namedBy(party),
                party == Party.OFFICER
                        ? List.of()
                        : placements.fetched(handle, agreed.id()).stream()
                                .map(ReadByView::of)
                                .toList()
                                .reversed());
    }
}
