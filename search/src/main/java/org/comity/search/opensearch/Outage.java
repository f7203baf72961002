package org.comity.search.opensearch;

import java.time.Duration;
import java.util.function.Supplier;
import org.comity.search.SearchUnavailableException;
import org.comity.search.opensearch.http.ClusterException;

/// Tells readers that the cluster cannot be asked. Whoever asks within some moments after that is told so at once and
/// does not wait in a queue for the same (Nygard 2007, "Release It!", circuit breaker).
final class Outage {

    private static final long TOLD_NANOSECONDS = Duration.ofSeconds(2).toNanos();

    private volatile boolean on;
    private volatile long since;

    /// What the cluster answers.
    ///
    /// @throws SearchUnavailableException when it cannot answer
    <T> T unless(Supplier<T> asking) {
        check();
        try {
            T answer = asking.get();
            on = false;
            return answer;
        } catch (ClusterException e) {
            if (e.isMistaken()) {
                throw e;
            }
            since = System.nanoTime();
            on = true;
            throw new SearchUnavailableException("The search cluster cannot answer.", e);
        }
    }

    /// @throws SearchUnavailableException when the cluster could not answer a moment ago
    void check() {
        if (on && System.nanoTime() - since < TOLD_NANOSECONDS) {
            throw new SearchUnavailableException("The search cluster could not answer a moment ago.");
        }
    }
}
