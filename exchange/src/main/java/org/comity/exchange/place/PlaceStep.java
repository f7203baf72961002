package org.comity.exchange.place;

import java.util.List;
import org.comity.platform.web.BadInput.Fault;

/// What came of a change of a place.
public sealed interface PlaceStep {

    /// It was made.
    ///
    /// @param place as it is now; as it was last when it was deleted
    record Taken(HostPlace place) implements PlaceStep {}

    /// The place or its round is not at the stage for it; nothing was changed.
    record WrongStage() implements PlaceStep {}

    /// It cannot be published as it is; the draft stays.
    record Refused(HostPlace place, List<Fault> faults) implements PlaceStep {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
