package org.comity.exchange.matching.balanced;

import java.util.Arrays;
import org.comity.exchange.matching.instance.Policy;

/// Dual prices that show one stage to be optimal, among all that is optimal for the stages before it.
///
/// @param level for BALANCE the level and for PREFERENCES the rank; otherwise 0
/// @param prices of the hub, then of the offices, the officers and the places in the order of the instance; the
///     reduced cost of an arc is its cost + the price of its tail - the price of its head; not changed by anybody
/// @param value what the stage comes to: for PREFERENCES the officers placed at that rank, for BALANCE the sum of
///     what offices are off zero beyond level - 1, otherwise the number of [TierValue]
public record Proof(Policy.Tier tier, long level, long[] prices, long value) {

    Stage stage() {
        return new Stage(tier, level);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Proof(Policy.Tier otherTier, long otherLevel, long[] otherPrices, long otherValue)
                && tier == otherTier
                && level == otherLevel
                && value == otherValue
                && Arrays.equals(prices, otherPrices);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(prices) + Long.hashCode(level) + Long.hashCode(value);
    }
}
