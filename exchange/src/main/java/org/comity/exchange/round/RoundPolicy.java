package org.comity.exchange.round;

import java.util.List;
import java.util.TreeSet;
import org.comity.exchange.matching.instance.Policy.Tier;

/// By what a round is matched; all but the seed of the lottery, which is committed to when the round is
/// published.
///
/// @param tolerance by how many officers the balance of an office may be off zero
/// @param floor how many officers an office may always send more than it hosts
/// @param tiers what counts, the first above all others; placements always lead
public record RoundPolicy(int tolerance, int floor, List<Tier> tiers) {

    public static final int MOST = 1000;

    public RoundPolicy {
        if (tolerance < 0 || floor < 0 || tolerance > MOST || floor > MOST) {
            throw new IllegalArgumentException(
                    "Tolerance %d and floor %d are between 0 and %d.".formatted(tolerance, floor, MOST));
        }
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.getFirst() != Tier.PLACEMENTS || new TreeSet<>(tiers).size() != tiers.size()) {
            throw new IllegalArgumentException(
                    "The tiers %s do not begin with placements, or name one twice.".formatted(tiers));
        }
    }
}
