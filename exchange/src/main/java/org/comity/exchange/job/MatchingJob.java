package org.comity.exchange.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.matching.watch.Reached;
import org.comity.exchange.matching.watch.Stage;

/// A matching that a programme asked for.
///
/// @param state where it is
/// @param times since when it waits, runs and is over
/// @param tries how often a server took it up since the round last changed
/// @param restarts how often it began anew because the round had changed
/// @param reached how far it is
/// @param failure why it came to nothing; there exactly when it did
public record MatchingJob(
        UUID id,
        UUID round,
        JobKind kind,
        JobState state,
        Times times,
        int tries,
        int restarts,
        Reached reached,
        Optional<JobFailure> failure) {

    /// After how many seconds a page that shows one that is open asks again.
    public static final int LOOK_AGAIN = 5;

    /// @param begun since when it is computed; empty until it is
    /// @param ended empty until it is over
    public record Times(Instant asked, Optional<Instant> begun, Optional<Instant> ended) {}

    public boolean open() {
        return state.open();
    }

    public boolean running() {
        return state == JobState.RUNNING;
    }

    /// Whether a share of the stage says something; objectives are counted instead.
    public boolean shared() {
        return reached.measured() && reached.stage() != Stage.OBJECTIVES;
    }

    public boolean is(JobKind other) {
        return kind == other;
    }

    /// Whether the programme is told of it on the page of the round, although it is over.
    public boolean told() {
        return state == JobState.STOPPED || state == JobState.FAILED;
    }
}
