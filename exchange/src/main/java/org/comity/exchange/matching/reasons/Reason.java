package org.comity.exchange.matching.reasons;

import java.util.List;
import org.comity.exchange.matching.balanced.Effect;
import org.comity.exchange.matching.eligibility.Exclusion;
import org.comity.exchange.matching.groups.Hindrance;

/// Why an officer does not have a place.
public sealed interface Reason {

    /// She has it.
    record Has() implements Reason {}

    /// She has it and agreed on it before the round was matched; told where no certificate weighs it.
    record Kept() implements Reason {}

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

    /// By another mechanism than the balanced one: she has a place that she ranks as high or higher.
    record Dearer() implements Reason {}

    /// By deferred acceptance: all seats are with officers whom the host put before her, or who are her equals and
    /// drew better.
    record CutOff() implements Reason {}

    /// By exchanges: nobody could have gone from this office back to hers, directly or by others.
    record NobodyBack() implements Reason {}

    /// By exchanges: all seats went to officers of other exchanges, or were accepted before.
    record Taken() implements Reason {}

    /// By two-sided top trading cycles: seats are left, but her own office has none with which to exchange.
    record NoSeatsAtHome() implements Reason {}

    /// By exchanges: seats are left, but whoever could have led back to her office went elsewhere or nowhere.
    record NoExchange() implements Reason {}

    /// How full the place is.
    ///
    /// @param taken officers who have it
    /// @param before of those, whom the host put before her or who are her equals and drew better
    record Seats(int capacity, int taken, int before) {}
}
