package org.comity.exchange.stay;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.application.Application.Who;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.cascade.Cascade;
import org.comity.exchange.consent.Consenting;
import org.comity.exchange.consent.Party;
import org.comity.exchange.placement.Agreed;
import org.comity.exchange.stay.StayStep.Entered;
import org.comity.exchange.stay.StayStep.WrongStage;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// The offices say whether a stay took place, and the parties see its timeline.
@Singleton
public final class Concluding {

    private final Database database;
    private final PostgresStays stays;
    private final PostgresDisputes disputes;
    private final Gathering gathering;
    private final Consenting consenting;
    private final Authority authority;

    @Inject
    public Concluding(
            Database database,
            PostgresStays stays,
            PostgresDisputes disputes,
            Gathering gathering,
            Consenting consenting,
            Authority authority) {
        this.database = database;
        this.stays = stays;
        this.disputes = disputes;
        this.gathering = gathering;
        this.consenting = consenting;
        this.authority = authority;
    }

    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    StayView view(Actor actor, UUID id) {
        return database.transaction(handle -> {
            Stay stay = stays.lock(handle, id).orElseThrow(NotFoundException::new);
            return view(handle, stay, party(actor, stay));
        });
    }

    /// What goes into calendars: the stay, and the days on which the officer is asked what she taught at home.
    record Dated(Stay stay, Optional<Cascade> cascade) {}

    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    Dated dated(Actor actor, UUID id) {
        return database.transaction(handle -> {
            Stay stay = stays.lock(handle, id).orElseThrow(NotFoundException::new);
            return new Dated(
                    stay,
                    gathering.since(handle, stay.agreed(), party(actor, stay)).cascade());
        });
    }

    /// Enters into the ledger what came of a stay.
    ///
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    /// @throws Forbidden when it is not for her party to say
    StayStep conclude(Actor actor, UUID id, Outcome outcome) {
        return database.transaction(handle -> {
            Stay stay = stays.lock(handle, id).orElseThrow(NotFoundException::new);
            Party party = party(actor, stay);
            if (!outcome.saidBy(party)) {
                throw new Forbidden(Permissions.CONSENT);
            }
            if (!stay.allows(outcome, party, authority.today())) {
                return new WrongStage();
            }
            Entry entry = new Entry(outcome, stay.days(outcome), party, authority.now());
            stays.insert(handle, id, entry);
            StayView view =
                    view(handle, new Stay(stay.agreed(), stay.consents(), Optional.of(entry), stay.dispute()), party);
            authority
                    .trail()
                    .append(
                            handle,
                            new AuditEntry(
                                    Optional.of(actor),
                                    "exchange.stay-concluded",
                                    "exchange-match",
                                    id.toString(),
                                    Map.of(
                                            "outcome",
                                            outcome.code(),
                                            "by",
                                            party.code(),
                                            "days",
                                            Integer.toString(entry.days()))));
            return new Entered(view);
        });
    }

    /// Contradicts what was entered of a stay. Until its programme has decided, it counts for nobody.
    ///
    /// @param why for the parties and the programme alone
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    StayStep contradict(Actor actor, UUID id, String why) {
        return database.transaction(handle -> {
            Stay stay = stays.lock(handle, id).orElseThrow(NotFoundException::new);
            Party party = party(actor, stay);
            if (!stay.contradicts(party, authority.today())) {
                return new WrongStage();
            }
            Dispute dispute = new Dispute(party, Optional.of(why), authority.now(), Optional.empty());
            disputes.insert(
                    handle, id, stay.agreed().match().application().who().map(Who::person), dispute);
            authority
                    .trail()
                    .append(
                            handle,
                            new AuditEntry(
                                    Optional.of(actor),
                                    "exchange.stay-contradicted",
                                    "exchange-match",
                                    id.toString(),
                                    Map.of("by", party.code())));
            return new Entered(view(handle, stay.with(dispute), party));
        });
    }

    private Party party(Actor actor, Stay stay) {
        return consenting.partyOf(actor, stay.agreed().match());
    }

    private StayView view(Handle handle, Stay stay, Party party) {
        Agreed agreed = stay.agreed();
        Timeline.Since since = gathering.since(handle, agreed, party);
        return new StayView(
                agreed.id(),
                party.code(),
                agreed.match().application().who().map(Who::name),
                new StayView.WhereView(
                        agreed.home(), agreed.host(), agreed.terms().unit(), stay.from(), stay.to()),
                stay.entry().map(entry -> StayView.EntryView.of(entry, stay.dispute())),
                stay.dispute().map(StayView.DisputeView::of),
                stay.contradicts(party, authority.today()) ? stay.contradictable() : Optional.empty(),
                Timeline.of(stay, since).stream().map(StayView.EventView::of).toList(),
                Arrays.stream(Outcome.values())
                        .filter(outcome -> stay.allows(outcome, party, authority.today()))
                        .map(Outcome::code)
                        .toList(),
                since.report().isPresent());
    }
}
