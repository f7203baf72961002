package org.comity.exchange.report;

import java.util.List;
import org.comity.platform.web.BadInput.Fault;

/// What came of saving a report.
sealed interface ReportStep {

    /// It stands.
    record Saved(ReportView report) implements ReportStep {}

    /// The stay has not begun, was not ready or did not take place; nothing was changed.
    record WrongStage() implements ReportStep {}

    /// Something is wrong with it; nothing was changed.
    record Refused(List<Fault> faults) implements ReportStep {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
