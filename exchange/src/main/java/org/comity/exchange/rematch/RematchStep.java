package org.comity.exchange.rematch;

import org.comity.exchange.outcome.Rematch;

/// What came of matching a round again.
sealed interface RematchStep {

    /// Who is concerned is asked.
    record Done(Rematch rematch) implements RematchStep {}

    /// The round is not announced, or no place fell free; nothing was changed.
    record WrongStage() implements RematchStep {}
}
