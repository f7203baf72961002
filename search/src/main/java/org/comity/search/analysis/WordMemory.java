package org.comity.search.analysis;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What words were made into before, for as many as fit: a text repeats its words, and folding, stemming and romanising
/// them anew takes most of the time. Each word has one place; a word that comes to a place that is taken drives the
/// other one out. Thread-safe without locks: what lies in a place never changes, and a thread that does not see what
/// another put there makes it again.
///
/// @param <V> never changed after it was made
final class WordMemory<V> {

    private static final int LONGEST = 40;

    private final @Nullable Known<V>[] places;
    private final Function<String, V> making;

    private record Known<V>(String word, V made) {

        boolean is(char[] text, int from, int length) {
            if (word.length() != length) {
                return false;
            }
            for (int at = 0; at < length; at++) {
                if (word.charAt(at) != text[from + at]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// @param size how many words fit, as a power of two
    /// @param making gives the same for the same word, always
    @SuppressWarnings({"unchecked", "rawtypes"})
    WordMemory(int size, Function<String, V> making) {
        this.places = new Known[1 << size];
        this.making = making;
    }

    /// What a word is made into.
    V of(char[] text, int from, int length) {
        if (length > LONGEST) {
            return making.apply(new String(text, from, length));
        }
        int hash = 0;
        for (int at = from; at < from + length; at++) {
            hash = 31 * hash + text[at];
        }
        int place = (hash ^ (hash >>> 15)) & (places.length - 1);
        @Nullable Known<V> known = places[place];
        if (known == null || !known.is(text, from, length)) {
            String word = new String(text, from, length);
            known = new Known<>(word, making.apply(word));
            places[place] = known;
        }
        return known.made();
    }
}
