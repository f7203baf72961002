package org.comity.exchange.matching.balanced;

import java.util.List;
import org.comity.exchange.matching.instance.Matching;
import org.comity.exchange.matching.instance.TierValue;

/// An optimal matching, what it is worth and why nothing is better.
///
/// @param values one for each tier of the policy, in its order
public record Balanced(Matching matching, List<TierValue> values, Certificate certificate) {

    public Balanced {
        values = List.copyOf(values);
    }
}
