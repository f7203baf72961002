package org.comity.knowledge.readiness;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Owner;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.jdbi.v3.core.Handle;

/// Opens, assesses and ends partnerships. Only the two offices know that one exists.
@Singleton
public final class AssessingPartnerships {

    /// The permission to assess partnerships of one's own office.
    public static final String ASSESS = "knowledge.assess-partnership";

    private final Database database;
    private final PostgresPartnerships partnerships;
    private final Authority authority;

    @Inject
    public AssessingPartnerships(Database database, PostgresPartnerships partnerships, Authority authority) {
        this.database = database;
        this.partnerships = partnerships;
        this.authority = authority;
    }

    /// A partnership and what its offices answered.
    record Known(Partnership partnership, Optional<Assessment> own, Optional<Assessment> partner) {

        /// How ready the two are; an office sees the other's answers once it has given its own.
        Optional<Readiness> readiness() {
            return own.flatMap(mine -> partner.map(theirs -> Readiness.of(partnership.stage(), mine, theirs)));
        }
    }

    List<Partnership> of(Actor actor) {
        return database.query(handle -> partnerships.of(handle, Office.of(actor)));
    }

    /// @throws NotFoundException when there is none or it is another office's
    Known known(Actor actor, UUID id) {
        return database.query(handle -> {
            Partnership partnership = own(handle, actor, id);
            Map<Office, Assessment> given = partnerships.assessments(handle, id);
            Office office = Office.of(actor);
            return new Known(
                    partnership,
                    Optional.ofNullable(given.get(office)),
                    Optional.ofNullable(given.get(partnership.partnerOf(office))));
        });
    }

    /// @return the id of the new partnership, or of the one that the two have already
    UUID open(Actor actor, Office partner, Stage stage) {
        return database.transaction(handle -> {
            Office office = Office.of(actor);
            Partnership opened = Partnership.between(authority.id(), office, partner, stage, authority.now());
            if (partnerships.insert(handle, opened)) {
                audit(handle, actor, "knowledge.partnership-opened", opened);
                return opened.id();
            }
            return partnerships.of(handle, office).stream()
                    .filter(each -> each.concerns(partner))
                    .map(Partnership::id)
                    .findFirst()
                    .orElseThrow();
        });
    }

    /// @throws NotFoundException when there is none or it is another office's
    void assess(Actor actor, UUID id, Map<String, Integer> scores) {
        database.change(handle -> {
            Partnership partnership = own(handle, actor, id);
            partnerships.assess(handle, id, Office.of(actor), new Assessment(scores, authority.now()));
            audit(handle, actor, "knowledge.partnership-assessed", partnership);
        });
    }

    /// @throws NotFoundException when there is none or it is another office's
    void stage(Actor actor, UUID id, Stage stage) {
        database.change(handle -> {
            Partnership partnership = own(handle, actor, id);
            partnerships.stage(handle, id, stage);
            audit(handle, actor, "knowledge.partnership-stage", partnership);
        });
    }

    /// Deletes the partnership with all its answers. Either office may.
    ///
    /// @throws NotFoundException when there is none or it is another office's
    void end(Actor actor, UUID id) {
        database.change(handle -> {
            Partnership partnership = own(handle, actor, id);
            partnerships.delete(handle, id);
            audit(handle, actor, "knowledge.partnership-ended", partnership);
        });
    }

    private Partnership own(Handle handle, Actor actor, UUID id) {
        return partnerships
                .find(handle, id)
                .filter(found -> may(actor, found.first()) || may(actor, found.second()))
                .orElseThrow(NotFoundException::new);
    }

    private boolean may(Actor actor, Office office) {
        return authority
                .policy()
                .allows(actor, ASSESS, Owner.organisation(office.organisation(), office.jurisdiction()));
    }

    private void audit(Handle handle, Actor actor, String action, Partnership partnership) {
        authority
                .trail()
                .append(
                        handle,
                        new AuditEntry(
                                Optional.of(actor),
                                action,
                                "partnership",
                                partnership.id().toString(),
                                Map.of("stage", partnership.stage().code())));
    }
}
