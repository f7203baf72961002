package org.comity.search.bridge.learning;

import java.util.ArrayList;
import java.util.List;

/// IBM model 1 (Brown, Della Pietra, Della Pietra and Mercer 1993, "The Mathematics of Statistical Machine
/// Translation: Parameter Estimation", section 4.2): every word of a segment is said by one of the words of the
/// other segment or by none, all of them equally likely beforehand. The probabilities are found by expectation
/// maximisation, in both directions. Memory grows with the product of the lengths of segments, summed up.
final class ModelOne {

    private static final int ITERATIONS = 5;

    private final List<int[]> firsts = new ArrayList<>();
    private final List<int[]> seconds = new ArrayList<>();
    private final List<int[]> cells = new ArrayList<>();
    private final PairNumbers pairs = new PairNumbers();
    private int firstSize;
    private int secondSize;

    /// Adds two segments that say the same, as numbers of terms.
    void add(int[] first, int[] second) {
        if (first.length == 0 || second.length == 0) {
            return;
        }
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
        return learn(true);
    }

    /// The probability of each pair that the term of the second language is said by that of the first.
    double[] back() {
        return learn(false);
    }

    private double[] learn(boolean forth) {
        double[] probabilities = new double[pairs.size()];
        double[] byNone = new double[forth ? secondSize : firstSize];
        java.util.Arrays.fill(probabilities, 1);
        java.util.Arrays.fill(byNone, 1);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] counts = new double[probabilities.length];
            double[] noneCounts = new double[byNone.length];
            for (int segment = 0; segment < cells.size(); segment++) {
                expect(segment, forth, probabilities, byNone, counts, noneCounts);
            }
            maximise(forth, counts, probabilities);
            maximise(noneCounts, byNone);
        }
        return probabilities;
    }

    /// Shares each said word out among the words that may say it.
    private void expect(
            int segment, boolean forth, double[] probabilities, double[] byNone, double[] counts, double[] noneCounts) {
        int[] numbers = cells.get(segment);
        int[] said = forth ? seconds.get(segment) : firsts.get(segment);
        int sayers = numbers.length / said.length;
        for (int at = 0; at < said.length; at++) {
            // cells lie row by row, a row per term of the first segment
            int begin = forth ? at : at * sayers;
            int step = forth ? said.length : 1;
            double sum = byNone[said[at]];
            for (int sayer = 0, cell = begin; sayer < sayers; sayer++, cell += step) {
                sum += probabilities[numbers[cell]];
            }
            if (!(sum > 0)) {
                continue;
            }
            for (int sayer = 0, cell = begin; sayer < sayers; sayer++, cell += step) {
                counts[numbers[cell]] += probabilities[numbers[cell]] / sum;
            }
            noneCounts[said[at]] += byNone[said[at]] / sum;
        }
    }

    private void maximise(boolean forth, double[] counts, double[] probabilities) {
        double[] sums = new double[forth ? firstSize : secondSize];
        for (int pair = 0; pair < counts.length; pair++) {
            sums[forth ? pairs.first(pair) : pairs.second(pair)] += counts[pair];
        }
        for (int pair = 0; pair < counts.length; pair++) {
            double sum = sums[forth ? pairs.first(pair) : pairs.second(pair)];
            probabilities[pair] = sum > 0 ? counts[pair] / sum : 0;
        }
    }

    private static void maximise(double[] counts, double[] probabilities) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        for (int at = 0; at < counts.length; at++) {
            probabilities[at] = sum > 0 ? counts[at] / sum : 0;
        }
    }
}
