package org.comity.exchange.reason;

import java.util.List;
import org.comity.exchange.matching.eligibility.Change;
import org.comity.exchange.outcome.Shortfall;
import org.comity.exchange.place.HostPlace;

/// What would open a place to an officer.
///
/// @param index of the place in the instance
/// @param adds whether she would have to rank it as well
record Opening(int index, HostPlace place, Shortfall shortfall, List<Change> changes, boolean adds) {

    Opening {
        changes = List.copyOf(changes);
    }

    int size() {
        return shortfall.size() + (adds ? 1 : 0);
    }

    int count() {
        return changes.size() + (shortfall.clearance().isPresent() ? 1 : 0);
    }
}
