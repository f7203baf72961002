package org.comity.search.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Transliterator;

/// A transform of ICU that is slow, used on one character or word at a time, so that each is transformed once.
/// Thread-safe.
final class PieceByPiece {

    private static final int REMEMBERED = 50_000;

    private final ThreadLocal<Transliterator> transform;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /// @param id of ICU's transform
    PieceByPiece(String id) {
        this.transform = ThreadLocal.withInitial(() -> Transliterator.getInstance(id));
    }

    /// The text with its words transformed, parted by spaces.
    String words(String text) {
        StringBuilder all = new StringBuilder();
        for (String word : text.split("\\s+", -1)) {
            all.append(piece(word)).append(' ');
        }
        return all.toString();
    }

    /// The text with its Han characters transformed, a space before and behind each.
    String characters(String text) {
        StringBuilder all = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (Character.UnicodeScript.of(code) == Character.UnicodeScript.HAN) {
                all.append(' ').append(piece(Character.toString(code))).append(' ');
            } else {
                all.appendCodePoint(code);
            }
        });
        return all.toString();
    }

    private String piece(String piece) {
        return known.get(piece, unknown -> transform.get().transliterate(unknown));
    }
}
