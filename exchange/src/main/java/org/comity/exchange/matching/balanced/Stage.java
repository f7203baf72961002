package org.comity.exchange.matching.balanced;

import org.comity.exchange.matching.instance.Policy;

/// One objective to be solved.
///
/// @param level for BALANCE the level and for PREFERENCES the rank; otherwise 0
record Stage(Policy.Tier tier, long level) {

    static Stage of(Policy.Tier tier) {
        return new Stage(tier, 0);
    }

    @Override
    public String toString() {
        return level == 0 ? tier.key() : tier.key() + " " + level;
    }
}
