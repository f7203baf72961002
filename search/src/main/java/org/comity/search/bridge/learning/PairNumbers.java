package org.comity.search.bridge.learning;

import java.util.Arrays;

/// Gives pairs of terms numbers in the order in which they are met: a hash table of longs with linear probing.
final class PairNumbers {

    private static final long NONE = -1;

    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private long[] pairs = new long[1 << 11];
    private int size;

    PairNumbers() {
        Arrays.fill(keys, NONE);
    }

    /// The number of a pair, a new one if it was not met before.
    int of(int first, int second) {
        long pair = ((long) first << 32) | second;
        int at = place(pair);
        if (keys[at] == NONE) {
            if (size == pairs.length) {
                grow();
                at = place(pair);
            }
            keys[at] = pair;
            numbers[at] = size;
            pairs[size++] = pair;
        }
        return numbers[at];
    }

    int size() {
        return size;
    }

    int first(int number) {
        return (int) (pairs[number] >>> 32);
    }

    int second(int number) {
        return (int) pairs[number];
    }

    private int place(long pair) {
        long mixed = pair * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[at] != NONE && keys[at] != pair) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        pairs = Arrays.copyOf(pairs, pairs.length * 2);
        keys = new long[keys.length * 2];
        numbers = new int[keys.length];
        Arrays.fill(keys, NONE);
        for (int number = 0; number < size; number++) {
            int at = place(pairs[number]);
            keys[at] = pairs[number];
            numbers[at] = number;
        }
    }
}
