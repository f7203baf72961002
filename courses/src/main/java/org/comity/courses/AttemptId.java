package org.comity.courses;

import java.util.UUID;
import java.util.random.RandomGenerator;
import org.comity.platform.authority.RandomId;

/// The id of an attempt.
public record AttemptId(UUID value) {

    /// A new id.
    ///
    /// @param random a source that nobody can foresee
    public static AttemptId next(RandomGenerator random) {
        return new AttemptId(RandomId.from(random));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
