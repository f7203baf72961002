package org.comity.exchange.matching.swaps;

import java.util.List;
import org.comity.exchange.matching.instance.Matching;

/// What the search for exchanges came to.
public sealed interface Swaps {

    /// Exchanges were found; there may be none.
    ///
    /// @param score of what was found
    /// @param bound no choice of exchanges has a greater score; equal to the score when that is proven best
    /// @param steps that the search took
    record Found(Matching matching, List<Exchange> exchanges, Score score, Score bound, int steps) implements Swaps {

        public Found {
            exchanges = List.copyOf(exchanges);
        }

        public boolean proven() {
            return score.equals(bound);
        }
    }

    /// Too many for this mechanism.
    ///
    /// @param why with the limit
    record TooLarge(String why) implements Swaps {}
}
