package org.comity.exchange.cascade;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.cascade.Cascade.Answer;
import org.comity.exchange.cascade.Cascade.Question;
import org.comity.exchange.cascade.CascadeStep.Refused;
import org.comity.exchange.cascade.CascadeStep.Taken;
import org.comity.exchange.cascade.CascadeStep.WrongStage;
import org.comity.exchange.consent.Consenting;
import org.comity.exchange.consent.Party;
import org.comity.exchange.form.Sent;
import org.comity.exchange.placement.Agreed;
import org.comity.exchange.placement.PostgresPlacements;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// An officer promises to teach colleagues at home, and says later how many she taught and where they work.
@Singleton
public final class Cascading {

    /// How many colleagues can be promised or taught at most.
    static final int MOST = 10_000;

    private final Database database;
    private final PostgresCascades cascades;
    private final PostgresPlacements placements;
    private final Consenting consenting;
    private final Authority authority;

    @Inject
    public Cascading(
            Database database,
            PostgresCascades cascades,
            PostgresPlacements placements,
            Consenting consenting,
            Authority authority) {
        this.database = database;
        this.cascades = cascades;
        this.placements = placements;
        this.consenting = consenting;
        this.authority = authority;
    }

    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    CascadeView view(Actor actor, UUID id) {
        return database.transaction(handle -> {
            Agreed agreed = placements.lock(handle, id).orElseThrow(NotFoundException::new);
            return view(handle, agreed, consenting.partyOf(actor, agreed.match()));
        });
    }

    /// Promises to teach so many colleagues; once, from the first day of the stay on.
    ///
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    /// @throws Forbidden when it is not her stay
    CascadeStep promise(Actor actor, UUID id, Map<String, List<String>> fields) {
        return database.transaction(handle -> {
            Agreed agreed = own(handle, actor, id);
            if (!promisable(handle, agreed)) {
                return new WrongStage();
            }
            Sent sent = new Sent(fields);
            Optional<Integer> people = sent.number("people", 1, MOST, "cascade.fault.people");
            if (people.isEmpty()) {
                return new Refused(sent.faults());
            }
            LocalDate last = agreed.terms().stay().to();
            cascades.insert(handle, id, Cascade.promised(people.get(), authority.now(), last));
            return taken(
                    handle,
                    actor,
                    agreed,
                    "exchange.cascade-promised",
                    Map.of("people", people.get().toString()));
        });
    }

    /// Says how many colleagues she has taught since the stay, and where they work; once for each question that is due.
    ///
    /// @param months which question
    /// @throws NotFoundException when there is no such placement or question, or the person has no say in it
    /// @throws Forbidden when it is not her stay
    CascadeStep answer(Actor actor, UUID id, int months, Map<String, List<String>> fields) {
        if (!Cascade.MONTHS.contains(months)) {
            throw new NotFoundException();
        }
        return database.transaction(handle -> {
            Agreed agreed = own(handle, actor, id);
            Optional<Cascade> cascade = cascades.find(handle, id)
                    .filter(each -> each.question(months)
                            .filter(question -> answerable(handle, agreed, question))
                            .isPresent());
            if (cascade.isEmpty()) {
                return new WrongStage();
            }
            Sent sent = new Sent(fields);
            Optional<Integer> taught = sent.number(
                    "taught-" + months,
                    cascade.get().least(months),
                    cascade.get().most(months, MOST),
                    "cascade.fault.taught");
            List<Audience> whom = whom(sent, months, taught);
            if (!sent.sound()) {
                return new Refused(sent.faults());
            }
            cascades.answer(handle, id, months, new Answer(taught.orElseThrow(), whom, authority.now()));
            return taken(
                    handle,
                    actor,
                    agreed,
                    "exchange.cascade-answered",
                    Map.of(
                            "months",
                            Integer.toString(months),
                            "taught",
                            taught.orElseThrow().toString()));
        });
    }

    /// Where those work whom she taught: somewhere, unless there are none.
    private static List<Audience> whom(Sent sent, int months, Optional<Integer> taught) {
        String field = "whom-" + months;
        List<String> codes = sent.codes(field, Audience.codes(), "cascade.fault.whom");
        if (sent.sound()
                && taught.filter(people -> (people == 0) == codes.isEmpty()).isEmpty()) {
            sent.fault(field, "cascade.fault.whom");
        }
        return codes.stream().flatMap(code -> Audience.of(code).stream()).toList();
    }

    private CascadeStep taken(Handle handle, Actor actor, Agreed agreed, String action, Map<String, String> details) {
        CascadeView view = view(handle, agreed, Party.OFFICER);
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                action,
                                "exchange-match",
                                agreed.id().toString(),
                                details));
        return new Taken(view);
    }

    private Agreed own(Handle handle, Actor actor, UUID id) {
        Agreed agreed = placements.lock(handle, id).orElseThrow(NotFoundException::new);
        if (consenting.partyOf(actor, agreed.match()) != Party.OFFICER) {
            throw new Forbidden(Permissions.CONSENT);
        }
        return agreed;
    }

    private boolean promisable(Handle handle, Agreed agreed) {
        return placements.begun(handle, agreed, authority.today())
                && cascades.find(handle, agreed.id()).isEmpty();
    }

    private boolean answerable(Handle handle, Agreed agreed, Question question) {
        return question.open(authority.today()) && placements.begun(handle, agreed, authority.today());
    }

    private CascadeView view(Handle handle, Agreed agreed, Party party) {
        boolean mine = party == Party.OFFICER;
        Optional<Cascade> cascade = cascades.find(handle, agreed.id());
        boolean begun = placements.begun(handle, agreed, authority.today());
        return new CascadeView(
                agreed.id(),
                party.code(),
                agreed.officer().name(),
                mine && begun && cascade.isEmpty(),
                cascade.map(Cascade::people),
                cascade.stream()
                        .flatMap(each -> each.questions().stream())
                        .map(question -> new CascadeView.AskedView(
                                question.months(),
                                question.due(),
                                question.answer().map(Answer::taught),
                                question.answer().stream()
                                        .flatMap(answer -> answer.whom().stream())
                                        .map(Audience::code)
                                        .toList(),
                                mine && begun && question.open(authority.today())))
                        .toList());
    }
}
