package org.comity.courses.attempt;

import java.time.Instant;
import org.comity.courses.scoring.Score;

/// Whether an attempt still takes answers.
public sealed interface AttemptState {

    /// Some question is not answered yet.
    record Open() implements AttemptState {}

    /// Every question is answered.
    record Completed(Instant at, Score score, boolean passed) implements AttemptState {}
}
