package org.comity.exchange.round;

import java.util.Optional;
import java.util.UUID;

/// How many offices are excused from hosting in rounds. Here because rounds know no excuses: those who do implement it.
public interface Excusing {

    /// @param excused how many offices are; empty when they are so few, or the others are, that one could be worked out
    /// @param asking how many wait for a decision, which its programme alone is told
    record Figures(Optional<Integer> excused, int asking) {}

    /// The figures of a round.
    Figures figures(UUID round);
}
