package org.comity.platform.authority;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.audit.AuditTrail;

/// What a change needs besides the database: who may, who remembers, what time it is, and chance.
@Singleton
public final class Authority {

    private final AccessPolicy policy;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    public Authority(AccessPolicy policy, AuditTrail trail, Clock clock, SecureRandom random) {
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
    }

    public AccessPolicy policy() {
        return policy;
    }

    public AuditTrail trail() {
        return trail;
    }

    /// As exact as the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// The day in UTC; a last day lasts until its end there.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// A random UUID (version 4, RFC 9562 section 5.4).
    public UUID id() {
        return RandomId.from(random);
    }

    /// Bytes that nobody can foresee.
    public byte[] secret(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
