package org.comity.search.bridge.learning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// IBM model 1 (Brown, Della Pietra, Della Pietra and Mercer 1993, "The Mathematics of Statistical Machine
/// Translation: Parameter Estimation", section 4.2): every word of a segment is said by one of the words of the
/// other segment or by none, all of them equally likely beforehand. The probabilities are found by expectation
/// maximisation, in both directions, which must agree: a pair counts as far as both take it for one (Liang,
/// Taskar and Klein 2006, "Alignment by Agreement"). And no word says more than its part ([Direction#shares]).
/// Without the two, a rare word draws what its neighbours say: *kontrollierte* was taken for *delivery*, because
/// it was met in *controlled delivery* alone. Memory grows with the product of the lengths of segments, summed up.
final class ModelOne {

    private static final int ITERATIONS = 5;

    private final List<int[]> firsts = new ArrayList<>();
    private final List<int[]> seconds = new ArrayList<>();
    private final List<int[]> cells = new ArrayList<>();
    private final PairNumbers pairs = new PairNumbers();
    private int firstSize;
    private int secondSize;
    private @Nullable Directions learned;

    /// Adds two segments that say the same, as numbers of terms.
    void add(int[] first, int[] second) {
        if (first.length == 0 || second.length == 0) {
            return;
        }
        learned = null;
        int[] numbers = new int[first.length * second.length];
        int at = 0;
        for (int one : first) {
            firstSize = Math.max(firstSize, one + 1);
            for (int other : second) {
                secondSize = Math.max(secondSize, other + 1);
                numbers[at++] = pairs.of(one, other);
            }
        }
        firsts.add(first);
        seconds.add(second);
        cells.add(numbers);
    }

    int pairs() {
        return pairs.size();
    }

    int first(int pair) {
        return pairs.first(pair);
    }

    int second(int pair) {
        return pairs.second(pair);
    }

    /// The probability of each pair that the term of the first language is said by that of the second.
    double[] forth() {
        return learned().forth().probabilities();
    }

    /// The probability of each pair that the term of the second language is said by that of the first.
    double[] back() {
        return learned().back().probabilities();
    }

    private record Directions(Direction forth, Direction back) {}

    private Directions learned() {
        @Nullable Directions known = learned;
        if (known == null) {
            known = learn();
            learned = known;
        }
        return known;
    }

    private Directions learn() {
        Direction forth = new Direction(true, pairs.size(), secondSize);
        Direction back = new Direction(false, pairs.size(), firstSize);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            for (int segment = 0; segment < cells.size(); segment++) {
                int[] numbers = cells.get(segment);
                double[] shares = forth.shares(numbers, seconds.get(segment));
                double[] others = back.shares(numbers, firsts.get(segment));
                for (int cell = 0; cell < numbers.length; cell++) {
                    double both = shares[cell] * others[cell];
                    forth.count(numbers[cell], both);
                    back.count(numbers[cell], both);
                }
            }
            forth.maximise(pairs, firstSize);
            back.maximise(pairs, secondSize);
        }
        return new Directions(forth, back);
    }
}
