package org.comity.search.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// How often each gram and each sound stands in a text. A gram of up to four characters fits into 64 bits, so that
/// counting makes no objects: an open-addressed table.
final class GramCounts {

    private static final int FIRST = 1 << 11;
    private static final int MOST_KEPT = 1 << 15;
    private static final int CHARACTER = 16;
    private static final long MIXING = 0x9E3779B97F4A7C15L;

    private long[] grams = new long[FIRST];
    private int[] counts = new int[FIRST];
    private int size;
    private int at;
    private final Map<String, Integer> sounds = new HashMap<>();
    private Iterator<Map.Entry<String, Integer>> left = sounds.entrySet().iterator();
    private final char[] letters = new char[Grams.LENGTH];

    void clear() {
        if (grams.length > MOST_KEPT) {
            grams = new long[FIRST];
            counts = new int[FIRST];
        } else {
            Arrays.fill(grams, 0);
            Arrays.fill(counts, 0);
        }
        size = 0;
        at = 0;
        sounds.clear();
    }

    /// No letter is U+0000, so a key of 0 is none, and a shorter gram is no other one's end.
    void gram(char[] text, int from, int length) {
        long key = 0;
        for (int each = from; each < from + length; each++) {
            key = key << CHARACTER | text[each];
        }
        int place = place(grams, key);
        if (grams[place] == 0) {
            grams[place] = key;
            size++;
        }
        counts[place]++;
        if (size * 2 > grams.length) {
            grow();
        }
    }

    private static int place(long[] table, long key) {
        int mask = table.length - 1;
        int place = (int) ((key * MIXING) >>> 32) & mask;
        while (table[place] != 0 && table[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] larger = new long[grams.length * 2];
        int[] more = new int[larger.length];
        for (int each = 0; each < grams.length; each++) {
            if (grams[each] != 0) {
                int place = place(larger, grams[each]);
                larger[place] = grams[each];
                more[place] = counts[each];
            }
        }
        grams = larger;
        counts = more;
    }

    /// The last of these comes before the first is handed over.
    void sound(String sound) {
        sounds.merge(sound, 1, Integer::sum);
    }

    /// Hands over the next one.
    ///
    /// @return false when there are no more
    boolean next(CharTermAttribute term, TermFrequencyAttribute frequency) {
        if (at == 0) {
            left = sounds.entrySet().iterator();
        }
        while (at < grams.length && grams[at] == 0) {
            at++;
        }
        if (at < grams.length) {
            int length = (Long.SIZE - Long.numberOfLeadingZeros(grams[at]) + CHARACTER - 1) / CHARACTER;
            for (int each = 0; each < length; each++) {
                letters[each] = (char) (grams[at] >>> ((length - 1 - each) * CHARACTER));
            }
            term.copyBuffer(letters, 0, length);
            frequency.setTermFrequency(counts[at++]);
            return true;
        }
        if (!left.hasNext()) {
            return false;
        }
        Map.Entry<String, Integer> sound = left.next();
        term.append(sound.getKey());
        frequency.setTermFrequency(sound.getValue());
        return true;
    }
}
