package org.comity.search.lucene;

import java.util.Arrays;

/// Brings the documents that were found together to works, while they are found. An open-addressed table,
/// because many
/// tens of thousands of documents may fit a question.
final class Grouping {

    private static final int FIRST = 8192;

    private long[] works = new long[FIRST * 2];
    private int[] slots = filled(FIRST * 2);
    private float[] scores = new float[FIRST];
    private int[] documents = new int[FIRST];
    private int[] ranks = new int[FIRST];
    private float[] own = new float[FIRST];
    private int[] bits = new int[FIRST];
    private long[] languages = new long[FIRST];
    private long[] numbers = new long[FIRST];
    private int size;

    private static int[] filled(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, -1);
        return empty;
    }

    /// Takes a document. The dearest stands for its work: by language, then by score, then by bit.
    ///
    /// @param work number of its work
    /// @param document number in the whole view
    /// @param rank how dear its language is to the reader, 0 the dearest
    /// @param language bit of its language
    void add(long work, int document, float score, int rank, int language) {
        int at = find(work);
        if (slots[at] < 0) {
            insert(at, work, document, score, rank, language);
            return;
        }
        int entry = slots[at];
        languages[entry] |= 1L << language;
        scores[entry] = Math.max(scores[entry], score);
        if (rank < ranks[entry]
                || (rank == ranks[entry] && (score > own[entry] || (score == own[entry] && language < bits[entry])))) {
            documents[entry] = document;
            ranks[entry] = rank;
            own[entry] = score;
            bits[entry] = language;
        }
    }

    private void insert(int at, long work, int document, float score, int rank, int language) {
        if (size == scores.length) {
            grow();
            insert(find(work), work, document, score, rank, language);
            return;
        }
        works[at] = work;
        slots[at] = size;
        scores[size] = score;
        documents[size] = document;
        ranks[size] = rank;
        own[size] = score;
        bits[size] = language;
        languages[size] = 1L << language;
        numbers[size++] = work;
    }

    private int find(long work) {
        int mask = slots.length - 1;
        int at = (int) (work ^ (work >>> 32)) & mask;
        while (slots[at] >= 0 && works[at] != work) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int larger = scores.length * 2;
        scores = Arrays.copyOf(scores, larger);
        documents = Arrays.copyOf(documents, larger);
        ranks = Arrays.copyOf(ranks, larger);
        own = Arrays.copyOf(own, larger);
        bits = Arrays.copyOf(bits, larger);
        languages = Arrays.copyOf(languages, larger);
        numbers = Arrays.copyOf(numbers, larger);
        works = new long[larger * 2];
        slots = filled(larger * 2);
        for (int entry = 0; entry < size; entry++) {
            int at = find(numbers[entry]);
            works[at] = numbers[entry];
            slots[at] = entry;
        }
    }

    int size() {
        return size;
    }

    float score(int entry) {
        return scores[entry];
    }

    int document(int entry) {
        return documents[entry];
    }

    long work(int entry) {
        return numbers[entry];
    }

    /// Bits of the languages in which the work was found.
    long languages(int entry) {
        return languages[entry];
    }
}
