package org.comity.exchange.matching.balanced;

import org.comity.exchange.matching.instance.Policy.Tier;

/// What the best matching would come to if one thing were otherwise, beside the one that was found.
public sealed interface Effect {

    /// No matching that keeps the rules would have it so.
    record Impossible() implements Effect {}

    /// Every tier would come to the same.
    record Alike() implements Effect {}

    /// Something would be lost, and nothing gained in the tiers before.
    ///
    /// @param tier the first that would be worse
    /// @param level of the tier, as [Proof#level()]
    /// @param by how much
    record Loss(Tier tier, long level, long by) implements Effect {}

    /// Something would be won, and nothing lost in the tiers before: every best matching would have it so.
    ///
    /// @param tier the first that would be better
    /// @param level of the tier, as [Proof#level()]
    /// @param by how much
    record Gain(Tier tier, long level, long by) implements Effect {}
}
