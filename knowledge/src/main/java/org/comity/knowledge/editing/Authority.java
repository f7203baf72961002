package org.comity.knowledge.editing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.comity.platform.access.AccessPolicy;
import org.comity.platform.audit.AuditTrail;

/// What a change needs besides the database: who may, who remembers, what time it is and a new id.
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

    public Instant now() {
        return clock.instant();
    }

    public UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
