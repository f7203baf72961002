package org.comity.exchange.outcome;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What stands when a round is matched again; officers by their pseudonyms.
///
/// @param places where somebody is asked to go, or goes
/// @param agreed those of them to whose match all have agreed, which does not change
/// @param closed for everybody who was asked the places about which she is not asked any more
/// @param left who takes no part any more
public record Standing(Map<String, UUID> places, Set<String> agreed, Map<String, Set<UUID>> closed, Set<String> left) {

    public Standing {
        places = Map.copyOf(places);
        agreed = Set.copyOf(agreed);
        closed = Map.copyOf(closed);
        left = Set.copyOf(left);
    }

    /// Who was asked about a place of the round, whatever came of it.
    Set<String> asked() {
        return closed.keySet();
    }
}
