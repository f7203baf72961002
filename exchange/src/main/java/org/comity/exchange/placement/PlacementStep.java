package org.comity.exchange.placement;

/// What came of a step.
sealed interface PlacementStep {

    /// It was taken.
    record Taken(PlacementView placement) implements PlacementStep {}

    /// It is not the time for it; nothing was changed.
    record WrongStage() implements PlacementStep {}

    /// The briefing was not opened yet; nothing was changed.
    record NotOpened() implements PlacementStep {}

    /// The code is not that of this agreement; nothing was changed.
    record WrongCode() implements PlacementStep {}
}
