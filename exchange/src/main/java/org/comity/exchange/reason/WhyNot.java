package org.comity.exchange.reason;

import org.comity.exchange.matching.reasons.Reason;
import org.comity.exchange.outcome.Shortfall;

/// How a place that an officer ranked stands to her.
public sealed interface WhyNot {

    /// It was withdrawn before the round ran.
    record NotOffered() implements WhyNot {}

    /// Its office said no to her or stepped back, before the round was matched again.
    record Closed() implements WhyNot {}

    /// Rules of the place keep her out.
    record KeptOut(Shortfall shortfall) implements WhyNot {}

    /// She has it, or the round had a better use of its seats.
    record Weighed(Reason reason) implements WhyNot {}

    /// The place takes her; how the round weighed it cannot be told any more.
    record Forgotten() implements WhyNot {}
}
