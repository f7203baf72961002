package org.comity.exchange.matching.reasons;

import java.util.OptionalInt;
import org.comity.exchange.matching.eligibility.Eligibility;
import org.comity.exchange.matching.eligibility.Qualities;

/// What officers and hosts said before it became pairs. Officers and places are indexes of the instance.
public interface Applications {

    Qualities brings(int officer);

    Eligibility asks(int place);

    /// The rank of a place in an officer's list; empty when she did not list it.
    OptionalInt rank(int officer, int place);

    /// The rank of a place that she would add at the end of her list.
    int nextRank(int officer);

    /// How dear an officer is to the host, whether she is eligible or not.
    int priority(int officer, int place);
}
