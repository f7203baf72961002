package org.comity.exchange.matching.reasons;

import java.util.List;
import org.comity.exchange.matching.balanced.Effect;
import org.comity.exchange.matching.eligibility.Change;

/// Changes that would have placed an officer: whoever matches again with them finds that she has this place or,
/// where they open another one too, that.
///
/// @param place index
/// @param adds whether she would have had to list the place as well
/// @param size levels, weeks, and one for everything else, together
/// @param gain what the round would have won
public record Remedy(int place, List<Change> changes, boolean adds, int size, Effect.Gain gain) {

    public Remedy {
        changes = List.copyOf(changes);
    }
}
