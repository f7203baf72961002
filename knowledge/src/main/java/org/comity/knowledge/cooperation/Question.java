package org.comity.knowledge.cooperation;

import java.util.Optional;

/// What one jurisdiction wants of another.
///
/// @param requesting code of the jurisdiction that asks
/// @param requested code of the jurisdiction that is asked; another one
/// @param measure code of the measure
/// @param crime code of the type of crime; empty for any
public record Question(String requesting, String requested, String measure, Optional<String> crime) {

    public Question {
        if (requesting.equals(requested)) {
            throw new IllegalArgumentException("A jurisdiction does not ask itself: " + requesting);
        }
    }
}
