package org.comity.knowledge.editing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.knowledge.KnowledgeWorkIds;
import org.comity.knowledge.editing.Contribution.Evidence;
import org.comity.knowledge.editing.Contribution.Origin;
import org.comity.knowledge.editing.PostgresContributions.Recorded;
import org.comity.knowledge.jurisdiction.Fields;
import org.comity.knowledge.register.PostgresRegister;
import org.comity.knowledge.register.Registers;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Owner;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.outbox.Outbox;
import org.comity.search.WorksChanged;
import org.jdbi.v3.core.Handle;

/// Changes fields of profiles. A profile belongs to its jurisdiction: its own people write at once and decide what
/// others propose.
@Singleton
public final class EditingProfiles {

    /// The permission to write in the profile of one's own jurisdiction and to decide on proposals.
    public static final String EDIT = "knowledge.edit-profile";

    /// The permission to propose a change of any profile.
    public static final String PROPOSE = "knowledge.propose-change";

    private final Database database;
    private final PostgresContributions contributions;
    private final PostgresRegister register;
    private final Registers registers;
    private final Authority authority;
    private final Outbox outbox;

    @Inject
    public EditingProfiles(
            Database database,
            PostgresContributions contributions,
            PostgresRegister register,
            Registers registers,
            Authority authority,
            Outbox outbox) {
        this.database = database;
        this.contributions = contributions;
        this.register = register;
        this.registers = registers;
        this.authority = authority;
        this.outbox = outbox;
    }

    /// What became of a contribution.
    public enum Outcome {
        WRITTEN,
        PROPOSED
    }

    boolean mayEdit(Actor actor, String jurisdiction) {
        return authority.policy().allows(actor, EDIT, owner(actor, jurisdiction));
    }

    List<Recorded> history(String jurisdiction, String field) {
        return database.query(handle -> contributions.history(handle, jurisdiction, field));
    }

    /// What others propose for one's own jurisdiction.
    List<Contribution> open(Actor actor) {
        return database.query(handle -> contributions.open(handle, actor.jurisdiction()));
    }

    /// Writes the values at once if the profile is of the actor's own jurisdiction, otherwise proposes them.
    Outcome contribute(Actor actor, String jurisdiction, String field, List<String> values, Evidence evidence) {
        UUID id = authority.id();
        Contribution contribution = new Contribution(
                id,
                jurisdiction,
                field,
                values,
                evidence,
                new Origin(actor.organisation(), actor.jurisdiction(), authority.now()));
        boolean write = mayEdit(actor, jurisdiction);
        database.change(handle -> {
            contributions.insert(handle, contribution, actor);
            if (write) {
                accept(handle, contribution, actor);
            } else {
                audit(handle, actor, "knowledge.change-proposed", contribution);
            }
        });
        registers.forget();
        return write ? Outcome.WRITTEN : Outcome.PROPOSED;
    }

    /// Decides on a proposal.
    ///
    /// @return whether it was still open
    /// @throws org.comity.platform.access.Forbidden when it is not about the actor's jurisdiction
    boolean decide(Actor actor, UUID id, boolean accepted) {
        boolean decided = database.transaction(handle -> {
            Optional<Contribution> open = contributions.lock(handle, id);
            open.ifPresent(contribution -> decide(handle, contribution, actor, accepted));
            return open.isPresent();
        });
        registers.forget();
        return decided;
    }

    private void decide(Handle handle, Contribution contribution, Actor actor, boolean accepted) {
        authority.policy().require(actor, EDIT, owner(actor, contribution.jurisdiction()));
        if (accepted) {
            accept(handle, contribution, actor);
        } else {
            contributions.decide(handle, contribution.id(), false, actor, authority.now());
            audit(handle, actor, "knowledge.change-declined", contribution);
        }
    }

    private void accept(Handle handle, Contribution contribution, Actor actor) {
        contributions.decide(handle, contribution.id(), true, actor, authority.now());
        contributions.apply(handle, contribution, actor, Fields.reviewMonths(contribution.field()), authority.now());
        register.changed(handle);
        outbox.put(handle, WorksChanged.one(KnowledgeWorkIds.jurisdiction(contribution.jurisdiction())));
        audit(handle, actor, "knowledge.profile-changed", contribution);
    }

    private void audit(Handle handle, Actor actor, String action, Contribution contribution) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                action,
                                "profile",
                                contribution.jurisdiction() + "/" + contribution.field(),
                                Map.of("contribution", contribution.id().toString())));
    }

    private static Owner owner(Actor actor, String jurisdiction) {
        return Owner.organisation(actor.organisation(), jurisdiction);
    }
}
