package org.comity.exchange.round;

import java.util.List;
import org.comity.platform.web.BadInput.Fault;

/// What came of a change of a round.
public sealed interface RoundStep {

    /// It was made.
    ///
    /// @param round as it is now; as it was last when it was deleted
    record Taken(Round round) implements RoundStep {}

    /// The round is not at the stage for it; nothing was changed.
    record WrongStage(RoundState state) implements RoundStep {}

    /// Its terms cannot stand now; nothing was changed.
    record Refused(List<Fault> faults) implements RoundStep {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
