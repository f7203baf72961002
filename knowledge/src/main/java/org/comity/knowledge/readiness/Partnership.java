package org.comity.knowledge.readiness;

import java.time.Instant;
import java.util.UUID;

/// Two offices that want to know how ready they are to work together.
///
/// @param first the one whose code comes first
public record Partnership(UUID id, Office first, Office second, Stage stage, Instant openedAt) {

    public Partnership {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("The offices of a partnership are two, in their order: " + first);
        }
    }

    static Partnership between(UUID id, Office one, Office other, Stage stage, Instant now) {
        return one.compareTo(other) < 0
                ? new Partnership(id, one, other, stage, now)
                : new Partnership(id, other, one, stage, now);
    }

    boolean concerns(Office office) {
        return first.equals(office) || second.equals(office);
    }

    /// The office that is not this one.
    Office partnerOf(Office office) {
        return first.equals(office) ? second : first;
    }
}
