package org.comity.exchange.evaluation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.comity.exchange.consent.Party;

/// What one side says of a stay.
///
/// @param by the officer or the host office
/// @param marks one for each criterion, 1 to 5
public record Evaluation(Party by, Map<Criterion, Integer> marks, Instant at) {

    public Evaluation {
        if (by == Party.HOME || marks.size() != Criterion.values().length) {
            throw new IllegalArgumentException("No evaluation of a stay: %s by %s.".formatted(marks, by));
        }
        marks = new EnumMap<>(marks);
    }
}
