package org.comity.exchange.job;

/// What came of asking for a matching.
public sealed interface Asked {

    /// It is there, or it will be, or it came to nothing: as the job says.
    record Taken(MatchingJob job) implements Asked {}

    /// The round is not at the stage for it, or one is open already; nothing was changed.
    record WrongStage() implements Asked {}
}
