package org.comity.exchange.excuse;

/// What became of a step.
enum ExcuseStep {
    /// It is as asked now, or was already.
    TAKEN,

    /// The round is not published any more, its mechanism knows no excuse, or it is decided otherwise.
    WRONG_STAGE
}
