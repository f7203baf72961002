package org.comity.exchange.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A matching that was asked for, as the API shows it.
///
/// @param kind `run` for the first time, `rematch` for later ones
/// @param state `waiting`, `running`, `done`, `stopped` or `failed`
/// @param begunAt since when it is computed; absent until it is
/// @param endedAt absent until it is over
/// @param stage what is being done: `writing`, `objectives`, `seating`, `searching`, `proving`, `trying` or `keeping`
/// @param share how much of the stage is done, from 0 to 1; absent when nobody can tell
/// @param restarts how often it began anew because the round had changed
/// @param failure `memory`, `fault`, `lost`, `changing`, `too-large` or `nothing`; absent unless it failed
public record MatchingView(
        UUID id,
        UUID round,
        String kind,
        String state,
        Instant askedAt,
        Optional<Instant> begunAt,
        Optional<Instant> endedAt,
        Optional<String> stage,
        Optional<Double> share,
        int restarts,
        Optional<String> failure) {

    public static MatchingView of(MatchingJob job) {
        return new MatchingView(
                job.id(),
                job.round(),
                job.kind().code(),
                job.state().code(),
                job.times().asked(),
                job.times().begun(),
                job.times().ended(),
                job.running() ? Optional.of(job.reached().stage().code()) : Optional.empty(),
                job.running() && job.reached().measured()
                        ? Optional.of(job.reached().share())
                        : Optional.empty(),
                job.restarts(),
                job.failure().map(JobFailure::code));
    }
}
