package org.comity.exchange.cascade;

import java.util.List;
import org.comity.platform.web.BadInput.Fault;

/// What came of a promise or an answer.
sealed interface CascadeStep {

    /// It stands.
    record Taken(CascadeView cascade) implements CascadeStep {}

    /// It is not the time for it, or it was said before; nothing was changed.
    record WrongStage() implements CascadeStep {}

    /// The number is none; nothing was changed.
    record Refused(List<Fault> faults) implements CascadeStep {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
