package org.comity.exchange.group;

import java.util.List;
import org.comity.exchange.group.FormingGroups.Desk;
import org.comity.platform.web.BadInput.Fault;

/// What became of a step.
sealed interface GroupStep {

    record Formed(OfficerGroup group) implements GroupStep {}

    /// It was dissolved, or left.
    ///
    /// @param group as it was
    record Ended(OfficerGroup group) implements GroupStep {}

    /// @param desk from which to choose anew
    record Refused(Desk desk, List<Fault> faults) implements GroupStep {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// The round is closed, or she is in no group.
    record WrongStage() implements GroupStep {}
}
