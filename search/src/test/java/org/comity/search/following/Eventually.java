package org.comity.search.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what another thread brings about.
final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Eventually() {}

    /// Fails when it does not come true in 20 seconds.
    static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
