package org.comity.exchange.stay;

/// What came of saying what came of a stay.
sealed interface StayStep {

    /// It stands in the ledger.
    record Entered(StayView stay) implements StayStep {}

    /// It is not the time for it; nothing was changed.
    record WrongStage() implements StayStep {}
}
