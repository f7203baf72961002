package org.comity.exchange.matching.balanced;

import java.util.List;
import org.comity.exchange.matching.instance.Policy;

/// What a matching is worth by one tier.
///
/// - PLACEMENTS: officers without a place.
/// - BALANCE: how far each office is off zero after the round, the farthest first; what an excused office owes
///   counts as 0. Of two such lists the one that is smaller at the first difference is better.
/// - CHANGES: officers to whom a place was announced and who do not get it.
/// - PREFERENCES: for each rank that occurs in the pairs, from the best on, how many officers get a place of that
///   rank. Of two such lists the one that is greater at the first difference is better.
/// - PRIORITIES: the sum of the hosts' priorities over all placed.
/// - FIT: the sum of what is lacking to the greatest fit of any pair, over all placed.
/// - LOTTERY: the sum of the positions of all placed.
///
/// @param value one number, or for BALANCE and PREFERENCES a list of them
public record TierValue(Policy.Tier tier, List<Long> value) {

    public TierValue {
        value = List.copyOf(value);
    }
}
