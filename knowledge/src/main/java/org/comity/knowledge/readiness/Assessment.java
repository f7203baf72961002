package org.comity.knowledge.readiness;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;

/// What an office answered about its own side.
///
/// @param scores from 0, not at all, to 4, proven in practice, by question; without an entry where it does not know
public record Assessment(Map<String, Integer> scores, Instant givenAt) {

    /// The best score.
    public static final int BEST = 4;

    /// With fewer answers a factor has no score.
    private static final int FEWEST = 3;

    public Assessment {
        scores = Map.copyOf(scores);
        scores.forEach((question, score) -> {
            Factor.of(question);
            if (score < 0 || score > BEST) {
                throw new IllegalArgumentException("The score of %s is %d.".formatted(question, score));
            }
        });
    }

    /// The mean score of a factor; empty when fewer than three of its five questions are answered.
    public OptionalDouble of(Factor factor) {
        int[] answered = factor.questions().stream()
                .filter(scores::containsKey)
                .mapToInt(question -> scores.getOrDefault(question, 0))
                .toArray();
        return answered.length < FEWEST
                ? OptionalDouble.empty()
                : Arrays.stream(answered).average();
    }
}
