package org.comity.exchange.matching.file;

import java.util.List;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.TierValue;
import org.comity.exchange.matching.method.Grounds;

/// What is written of a round that was matched.
///
/// @param mechanism as on the command line
/// @param tiers what it is worth
/// @param cpuSeconds what matching took; the only number that differs from run to run
public record Result(
        String mechanism,
        Instance instance,
        Matching matching,
        List<TierValue> tiers,
        Grounds grounds,
        double cpuSeconds) {

    public Result {
        tiers = List.copyOf(tiers);
    }
}
