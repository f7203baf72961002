package org.comity.exchange.evaluation;

import java.util.List;
import org.comity.platform.web.BadInput.Fault;

/// What came of an evaluation.
sealed interface EvaluationStep {

    /// It stands.
    record Given(EvaluationView evaluations) implements EvaluationStep {}

    /// It is not the time for it, or it was given before; nothing was changed.
    record WrongStage() implements EvaluationStep {}

    /// A mark is missing or none; nothing was changed.
    record Refused(List<Fault> faults) implements EvaluationStep {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
