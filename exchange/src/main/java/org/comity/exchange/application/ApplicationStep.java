package org.comity.exchange.application;

import java.util.List;
import org.comity.platform.web.BadInput.Fault;

/// What came of a change of an application.
public sealed interface ApplicationStep {

    /// It was made.
    record Taken(Application application) implements ApplicationStep {}

    /// The application or its round is not at the stage for it; nothing was changed.
    record WrongStage() implements ApplicationStep {}

    /// The first day of her stay has come, and she cannot take it back any more; nothing was changed.
    record Bound(Application application) implements ApplicationStep {}

    /// It cannot be submitted as it is; the draft stays.
    record Refused(Application application, List<Fault> faults) implements ApplicationStep {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
