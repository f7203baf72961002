package org.comity.exchange.reason;

import java.util.List;
import java.util.Optional;
import org.comity.exchange.matching.balanced.Effect;
import org.comity.exchange.matching.eligibility.Change;
import org.comity.exchange.outcome.Shortfall.Lacking;
import org.comity.exchange.place.HostPlace;

/// The smallest change of an officer that would have placed her: the round matched again with it has her placed.
///
/// @param place that it opens to her
/// @param clearance that she would have needed besides the changes
/// @param adds whether she would have had to rank the place as well
/// @param size levels of a language or of clearance, weeks, and one for everything else, together
/// @param gain what the round would have won; told of balanced rounds alone
public record Nearest(
        HostPlace place,
        List<Change> changes,
        Optional<Lacking> clearance,
        boolean adds,
        int size,
        Optional<Effect.Gain> gain) {

    public Nearest {
        changes = List.copyOf(changes);
    }
}
