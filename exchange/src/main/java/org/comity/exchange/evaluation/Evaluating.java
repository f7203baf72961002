package org.comity.exchange.evaluation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Consenting;
import org.comity.exchange.consent.Party;
import org.comity.exchange.evaluation.EvaluationStep.Given;
import org.comity.exchange.evaluation.EvaluationStep.Refused;
import org.comity.exchange.evaluation.EvaluationStep.WrongStage;
import org.comity.exchange.form.Sent;
import org.comity.exchange.placement.Agreed;
import org.comity.exchange.placement.PostgresPlacements;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Officer and host office evaluate a stay.
@Singleton
public final class Evaluating {

    private final Database database;
    private final PostgresEvaluations evaluations;
    private final PostgresPlacements placements;
    private final Consenting consenting;
    private final Authority authority;

    @Inject
    public Evaluating(
            Database database,
            PostgresEvaluations evaluations,
            PostgresPlacements placements,
            Consenting consenting,
            Authority authority) {
        this.database = database;
        this.evaluations = evaluations;
        this.placements = placements;
        this.consenting = consenting;
        this.authority = authority;
    }

    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    EvaluationView view(Actor actor, UUID id) {
        return database.transaction(handle -> {
            Agreed agreed = placements.lock(handle, id).orElseThrow(NotFoundException::new);
            return view(handle, agreed, consenting.partyOf(actor, agreed.match()));
        });
    }

    /// Gives marks; once, from the last day of the stay on and for three months.
    ///
    /// @param fields a mark for each criterion by its code
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    /// @throws Forbidden for the home office, which was not there
    EvaluationStep evaluate(Actor actor, UUID id, Map<String, List<String>> fields) {
        return database.transaction(handle -> {
            Agreed agreed = placements.lock(handle, id).orElseThrow(NotFoundException::new);
            Party party = consenting.partyOf(actor, agreed.match());
            if (party == Party.HOME) {
                throw new Forbidden(Permissions.CONSENT);
            }
            if (!allows(handle, agreed, given(handle, agreed), party)) {
                return new WrongStage();
            }
            Sent sent = new Sent(fields);
            Map<Criterion, Integer> marks = new EnumMap<>(Criterion.class);
            for (Criterion criterion : Criterion.values()) {
                sent.number(criterion.code(), Criterion.LEAST, Criterion.MOST, "evaluation.fault.mark")
                        .ifPresent(mark -> marks.put(criterion, mark));
            }
            if (!sent.sound()) {
                return new Refused(sent.faults());
            }
            evaluations.insert(
                    handle,
                    id,
                    new Evaluation(party, marks, authority.now()),
                    Evaluations.end(agreed.terms().stay().to()));
            EvaluationView view = view(handle, agreed, party);
            authority
                    .trail()
                    .append(
                            handle,
                            new AuditEntry(
                                    Optional.of(actor),
                                    "exchange.stay-evaluated",
                                    "exchange-match",
                                    id.toString(),
                                    Map.of("by", party.code())));
            return new Given(view);
        });
    }

    /// The evaluations that a party may see today.
    public List<Evaluation> seen(Handle handle, Agreed agreed, Party party) {
        return given(handle, agreed).seenBy(party, authority.today());
    }

    private Evaluations given(Handle handle, Agreed agreed) {
        return new Evaluations(agreed.terms().stay().to(), evaluations.find(handle, agreed.id()));
    }

    private boolean allows(Handle handle, Agreed agreed, Evaluations given, Party party) {
        return given.allows(party, authority.today()) && placements.begun(handle, agreed, authority.today());
    }

    private EvaluationView view(Handle handle, Agreed agreed, Party party) {
        Evaluations given = given(handle, agreed);
        return new EvaluationView(
                agreed.id(),
                party.code(),
                agreed.officer().name(),
                allows(handle, agreed, given, party),
                given.last(),
                Evaluations.end(given.last()),
                given.seenBy(party, authority.today()).stream()
                        .map(EvaluationView.SideView::of)
                        .toList());
    }
}
