package org.comity.exchange.reason;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/// Which matching of a round decided about an officer, when it was matched more than once: the first that gave her the
/// place that she has kept since, or the last one that she took part in when it gave her none.
///
/// @param again when the round was matched again; empty when it was the first time
record Deciding(Outcome outcome, Optional<Instant> again) {

    /// @param times what came of the round each time, the first time first; not empty
    /// @param code pseudonym of the officer
    static Deciding of(List<Outcome> times, String code) {
        int at = times.size() - 1;
        while (at > 0 && !tookPart(times.get(at), code)) {
            at--;
        }
        @Nullable UUID place = times.get(at).pairs().get(code);
        while (at > 0 && place != null && place.equals(times.get(at - 1).pairs().get(code))) {
            at--;
        }
        Outcome outcome = times.get(at);
        return new Deciding(outcome, at == 0 ? Optional.empty() : Optional.of(outcome.at()));
    }

    /// Whoever ended her own match before takes no part. Once the files are gone nobody can tell.
    private static boolean tookPart(Outcome outcome, String code) {
        return outcome.pairs().containsKey(code)
                || outcome.files()
                        .map(KeptRound::read)
                        .map(kept -> kept.officer(code).isPresent())
                        .orElse(true);
    }
}
