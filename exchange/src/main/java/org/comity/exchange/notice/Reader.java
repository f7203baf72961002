package org.comity.exchange.notice;

import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.authority.Permissions;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.access.Actor;

/// Who reads, and as which parties she may.
///
/// @param officer whether she applies herself
/// @param home whether she nominates for her office
/// @param host whether she offers places for it
/// @param programme whether she leads rounds for it
public record Reader(UUID person, Office office, boolean officer, boolean home, boolean host, boolean programme) {

    /// Somebody with what her roles let her do.
    public static Reader of(Actor actor, AccessPolicy policy) {
        Office office = Office.of(actor);
        return new Reader(
                actor.id(),
                office,
                policy.allows(actor, Permissions.APPLY, actor.asOwner()),
                policy.allows(actor, Permissions.NOMINATE, office.asOwner()),
                policy.allows(actor, Permissions.HOST, office.asOwner()),
                policy.allows(actor, Permissions.PROGRAMME, office.asOwner()));
    }

    boolean anything() {
        return officer || home || host || programme;
    }
}
