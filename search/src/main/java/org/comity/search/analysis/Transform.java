package org.comity.search.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Transliterator;

/// A transform of ICU, which is slow, so that each word is transformed once. Thread-safe.
final class Transform {

    private static final int REMEMBERED = 20_000;

    private final ThreadLocal<Transliterator> transform;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /// @param id of ICU's transform
    Transform(String id) {
        this.transform = ThreadLocal.withInitial(() -> Transliterator.getInstance(id));
    }

    /// The text, transformed as a whole.
    String whole(String text) {
        return transform.get().transliterate(text);
    }

    /// The text with its words transformed one by one; for transforms that look at no other word. White space becomes
    /// a space.
    String words(String text) {
        StringBuilder all = new StringBuilder();
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                all.append(word(text.substring(start, end))).append(' ');
            }
            start = end + 1;
        }
        return all.toString();
    }

    /// A word transformed.
    String word(String word) {
        return known.get(word, this::whole);
    }
}
