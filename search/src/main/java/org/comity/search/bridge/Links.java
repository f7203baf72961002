package org.comity.search.bridge;

/// What the terms of one language are linked to, best first, in one direction.
final class Links {

    /// Weights are kept in one byte: small ones finer than large ones.
    private static final int SCALE = 255;

    private final int[] ends;
    private final int[] to;
    private final byte[] weights;

    /// @param size how many terms the language has
    Links(int size, int[] from, int[] to, byte[] weights) {
        this.ends = new int[size];
        this.to = new int[to.length];
        this.weights = new byte[to.length];
        int[] next = new int[size + 1];
        for (int term : from) {
            next[term + 1]++;
        }
        for (int term = 0; term < size; term++) {
            next[term + 1] += next[term];
            ends[term] = next[term + 1];
        }
        for (int link = 0; link < to.length; link++) {
            insert(next[from[link]]++, begin(from[link]), to[link], weights[link]);
        }
    }

    /// Puts a link behind those of its term that are better; few terms have many.
    private void insert(int free, int begin, int other, byte weight) {
        int at = free;
        while (at > begin && isBetter(weight, other, at - 1)) {
            to[at] = to[at - 1];
            weights[at] = weights[at - 1];
            at--;
        }
        to[at] = other;
        weights[at] = weight;
    }

    private boolean isBetter(byte weight, int other, int than) {
        int difference = (weight & 0xff) - (weights[than] & 0xff);
        return difference > 0 || (difference == 0 && other < to[than]);
    }

    int size() {
        return to.length;
    }

    int begin(int term) {
        return term == 0 ? 0 : ends[term - 1];
    }

    int end(int term) {
        return ends[term];
    }

    int to(int at) {
        return to[at];
    }

    double weight(int at) {
        return unpacked(weights[at]);
    }

    byte packedWeight(int at) {
        return weights[at];
    }

    static byte packed(double weight) {
        return (byte) Math.max(1, Math.round(SCALE * Math.sqrt(weight)));
    }

    private static double unpacked(byte weight) {
        double root = (weight & 0xff) / (double) SCALE;
        return root * root;
    }
}
