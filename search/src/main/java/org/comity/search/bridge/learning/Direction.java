package org.comity.search.bridge.learning;

import java.util.Arrays;

/// One direction of [ModelOne]: how likely each word of one language says each word of the other.
final class Direction {

    /// How often the shares of a segment are evened out; few rounds come close to what more would give.
    private static final int ROUNDS = 4;

    private final boolean forth;
    private final double[] probabilities;
    private final double[] byNone;
    private final double[] counts;
    private final double[] noneCounts;

    /// All words say all others alike.
    ///
    /// @param forth whether the words of the first language are those that say
    /// @param said how many terms the language has that is said
    Direction(boolean forth, int pairs, int said) {
        this.forth = forth;
        this.probabilities = new double[pairs];
        this.byNone = new double[said];
        this.counts = new double[pairs];
        this.noneCounts = new double[said];
        Arrays.fill(probabilities, 1);
        Arrays.fill(byNone, 1);
    }

    double[] probabilities() {
        return probabilities;
    }

    /// Shares each said word of a segment out among the words that may say it or none, and counts those that
    /// none says. A word says one word, or, in the shorter of two segments, as many as come to each: where its
    /// shares are more, they are cut down, and what is free goes to the others (iterative proportional fitting;
    /// the constraint is near that of Ganchev, Graça and Taskar 2008, "Better Alignments = Better
    /// Translations?").
    ///
    /// @param cells numbers of pairs, row by row, a row per term of the first language
    /// @param said the terms that are said
    double[] shares(int[] cells, int[] said) {
        int sayers = cells.length / said.length;
        double[] shares = new double[cells.length];
        double[] none = new double[said.length];
        for (int at = 0; at < said.length; at++) {
            double sum = byNone[said[at]];
            for (int sayer = 0; sayer < sayers; sayer++) {
                sum += probabilities[cells[cell(sayer, at, sayers, said.length)]];
            }
            for (int sayer = 0; sum > 0 && sayer < sayers; sayer++) {
                int cell = cell(sayer, at, sayers, said.length);
                shares[cell] = probabilities[cells[cell]] / sum;
            }
            none[at] = sum > 0 ? byNone[said[at]] / sum : 0;
            noneCounts[said[at]] += none[at];
        }
        cutDown(shares, sayers, said.length);
        for (int round = 1; round < ROUNDS; round++) {
            fill(shares, none, sayers);
            cutDown(shares, sayers, said.length);
        }
        return shares;
    }

    private int cell(int sayer, int said, int sayers, int allSaid) {
        return forth ? sayer * allSaid + said : said * sayers + sayer;
    }

    private void cutDown(double[] shares, int sayers, int allSaid) {
        double most = Math.max(1, (double) allSaid / sayers);
        for (int sayer = 0; sayer < sayers; sayer++) {
            double sum = 0;
            for (int at = 0; at < allSaid; at++) {
                sum += shares[cell(sayer, at, sayers, allSaid)];
            }
            for (int at = 0; sum > most && at < allSaid; at++) {
                shares[cell(sayer, at, sayers, allSaid)] *= most / sum;
            }
        }
    }

    private void fill(double[] shares, double[] none, int sayers) {
        for (int at = 0; at < none.length; at++) {
            double sum = none[at];
            for (int sayer = 0; sayer < sayers; sayer++) {
                sum += shares[cell(sayer, at, sayers, none.length)];
            }
            for (int sayer = 0; sum > 0 && sayer < sayers; sayer++) {
                shares[cell(sayer, at, sayers, none.length)] /= sum;
            }
        }
    }

    void count(int pair, double share) {
        counts[pair] += share;
    }

    /// Makes probabilities of what was counted since the last time.
    void maximise(PairNumbers pairs, int sayers) {
        double[] sums = new double[sayers];
        for (int pair = 0; pair < counts.length; pair++) {
            sums[sayer(pairs, pair)] += counts[pair];
        }
        for (int pair = 0; pair < counts.length; pair++) {
            double sum = sums[sayer(pairs, pair)];
            probabilities[pair] = sum > 0 ? counts[pair] / sum : 0;
        }
        double none = 0;
        for (double count : noneCounts) {
            none += count;
        }
        for (int at = 0; at < noneCounts.length; at++) {
            byNone[at] = none > 0 ? noneCounts[at] / none : 0;
        }
        Arrays.fill(counts, 0);
        Arrays.fill(noneCounts, 0);
    }

    private int sayer(PairNumbers pairs, int pair) {
        return forth ? pairs.first(pair) : pairs.second(pair);
    }
}
