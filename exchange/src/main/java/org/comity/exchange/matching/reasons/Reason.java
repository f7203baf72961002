package org.comity.exchange.matching.reasons;

import java.util.List;
import org.comity.exchange.matching.balanced.Effect;
import org.comity.exchange.matching.eligibility.Exclusion;
import org.comity.exchange.matching.groups.Hindrance;

/// Why an officer does not have a place.
public sealed interface Reason {

    /// She has it.
    record Has() implements Reason {}

    /// She accepted another one before.
    record Accepted() implements Reason {}

    /// Rules of the place keep her out.
    record Excluded(List<Exclusion> rules) implements Reason {

        public Excluded {
            rules = List.copyOf(rules);
        }
    }

    /// She goes with her group, or not at all.
    record OfGroup(Hindrance why) implements Reason {}

    /// She did not list it.
    record NotListed() implements Reason {}

    /// No matching within the capacities and the bands has her there.
    record OutOfReach(Seats seats) implements Reason {}

    /// Another matching has her there and is as good for all; which of them it is, chance did not decide but the
    /// order of the file.
    record Alike(Seats seats) implements Reason {}

    /// With her there, a tier would be worse and none before it better.
    record Outweighed(Effect.Loss loss, Seats seats) implements Reason {}

    /// How full the place is.
    ///
    /// @param taken officers who have it
    /// @param before of those, whom the host put before her or who are her equals and drew better
    record Seats(int capacity, int taken, int before) {}
}
