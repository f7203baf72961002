package org.comity.exchange.reason;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.matching.instance.Group;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.reasons.Seating;
import org.comity.exchange.place.HostPlace;

/// Why an officer is where she is.
///
/// @param has the place that the round found for her
/// @param choices what she ranked, the dearest first
/// @param mechanism by which the round is matched
/// @param search for the smallest change; for nothing when she has a place and when the files are gone
/// @param drew her position in the lottery; empty when the files are gone
/// @param kept whether the round's files are still there
/// @param again when the round was matched again, if that decided about her
/// @param group what became of her group; empty when she was in none, and when the files are gone
public record Explanation(
        UUID round,
        String pseudonym,
        Optional<HostPlace> has,
        List<Choice> choices,
        Mechanism mechanism,
        Search search,
        Optional<Integer> drew,
        boolean kept,
        Optional<Instant> again,
        Optional<Group.Stand> group) {

    /// @param rank from 1, the dearest
    /// @param seating what it took to get in; empty when the place was not offered and when the files are gone
    /// @param order in which the host would take officers; empty when it prefers nobody, and when it did not count
    public record Choice(HostPlace place, int rank, WhyNot why, Optional<Seating> seating, Optional<HostOrder> order) {}

    public Explanation {
        choices = List.copyOf(choices);
    }
}
