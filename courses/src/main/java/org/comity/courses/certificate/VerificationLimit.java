package org.comity.courses.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Keeps one address from asking for certificates all day. The codes cannot be guessed, so this only spares the server:
/// it is generous,
/// counts in memory of each server and forgets after a minute. A code that does not exist costs more than one that
/// does.
@Singleton
public final class VerificationLimit {

    static final int BUDGET = 240;
    static final int COST_FOUND = 1;
    static final int COST_UNKNOWN = 8;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private final Cache<String, AtomicInteger> spent;

    @Inject
    public VerificationLimit(Clock clock) {
        this.spent = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterWrite(WINDOW)
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    /// Whether the address has asked more than its budget within the last minute.
    boolean exhausted(String address) {
        AtomicInteger known = spent.getIfPresent(address);
        return known != null && known.get() >= BUDGET;
    }

    void count(String address, boolean found) {
        spent.get(address, ignored -> new AtomicInteger()).addAndGet(found ? COST_FOUND : COST_UNKNOWN);
    }
}
