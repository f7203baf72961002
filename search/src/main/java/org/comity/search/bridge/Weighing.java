package org.comity.search.bridge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.search.planning.Bridge.Meaning;

/// Adds up what several sources say that a term means.
final class Weighing {

    /// Meanings that are this much less likely than the best are noise.
    private static final double FAINT = 0.02;

    private final Map<String, Meaning> all = new HashMap<>();

    void add(List<Meaning> meanings, double factor) {
        for (Meaning meaning : meanings) {
            all.merge(
                    meaning.term(),
                    new Meaning(meaning.term(), meaning.surface(), meaning.weight() * factor),
                    (one, other) -> new Meaning(one.term(), one.surface(), one.weight() + other.weight()));
        }
    }

    /// The heaviest, ties by the term; their weights sum up to 1.
    List<Meaning> best(int most) {
        List<Meaning> sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparingDouble(Meaning::weight).reversed().thenComparing(Meaning::term));
        double heaviest = sorted.isEmpty() ? 0 : sorted.getFirst().weight();
        List<Meaning> kept = sorted.stream()
                .limit(most)
                .filter(meaning -> meaning.weight() >= FAINT * heaviest)
                .toList();
        double sum = kept.stream().mapToDouble(Meaning::weight).sum();
        return kept.stream()
                .map(meaning -> new Meaning(meaning.term(), meaning.surface(), meaning.weight() / sum))
                .toList();
    }
}
