package org.comity.exchange.placement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.authority.Permissions;
import org.comity.exchange.consent.Consenting;
import org.comity.exchange.consent.Party;
import org.comity.exchange.form.Sent;
import org.comity.exchange.release.Control;
import org.comity.exchange.release.ControlFields;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Forbidden;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.authority.Authority;
import org.comity.platform.database.Database;
import org.comity.platform.web.BadInput.Fault;

/// The offices say until when others may open their agreement, and whether it may be passed on.
@Singleton
public final class ReleasingAgreements {

    private final Database database;
    private final PostgresPlacements placements;
    private final Consenting consenting;
    private final Authority authority;

    @Inject
    public ReleasingAgreements(
            Database database, PostgresPlacements placements, Consenting consenting, Authority authority) {
        this.database = database;
        this.placements = placements;
        this.consenting = consenting;
        this.authority = authority;
    }

    /// Says so, in place of what the office said before.
    ///
    /// @param fields see [ControlFields]; without a last day there is none
    /// @return what is wrong with the fields; empty when it was said
    /// @throws NotFoundException when there is no such placement, or the person has no say in it
    /// @throws Forbidden when she does not act for one of the two offices
    List<Fault> release(Actor actor, UUID id, Map<String, List<String>> fields) {
        return database.transaction(handle -> {
            Agreed agreed = placements.lock(handle, id).orElseThrow(NotFoundException::new);
            Party party = consenting.partyOf(actor, agreed.match());
            if (party != Party.HOME && party != Party.HOST) {
                throw new Forbidden(Permissions.CONSENT);
            }
            Sent sent = new Sent(fields);
            boolean passOn = ControlFields.passOn(sent, "release.fault.pass-on");
            Optional<LocalDate> until = sent.text(ControlFields.UNTIL).isEmpty()
                    ? Optional.empty()
                    : ControlFields.until(sent, authority.today(), earliest(agreed), "release.fault.until");
            if (!sent.sound()) {
                return sent.faults();
            }
            Control control = new Control(passOn, until);
            placements.release(handle, id, party, control, authority.now());
            Map<String, String> told = new HashMap<>(control.told());
            told.put("by", party.code());
            authority
                    .trail()
                    .append(
                            handle,
                            new AuditEntry(
                                    Optional.of(actor),
                                    "exchange.agreement-released",
                                    "exchange-match",
                                    id.toString(),
                                    told));
            return List.of();
        });
    }

    /// Everybody needs it until the stay is over, and no day that has passed is named.
    private LocalDate earliest(Agreed agreed) {
        LocalDate last = agreed.terms().stay().to();
        return last.isBefore(authority.today()) ? authority.today() : last;
    }
}
