package org.comity.search.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Words in plain Latin letters without accents, so that names look alike in all languages: ICU `Any-Latin;
/// Latin-ASCII`
/// after Unicode case folding (UAX 15, `nfkc_cf`). Han, kana, Hangul and Thai are left alone: their
/// romanisation says
/// less than their characters.
final class Romanisation {

    private static final int REMEMBERED = 100_000;
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final ThreadLocal<Transliterator> TRANSFORM =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower"));
    private static final Cache<String, String> KNOWN =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private Romanisation() {}

    /// The word in lower-case ASCII letters and digits, as far as it can be written so.
    static String of(String word) {
        int ascii = 0;
        while (ascii < word.length() && word.charAt(ascii) < 128) {
            ascii++;
        }
        return ascii == word.length() ? lower(word) : KNOWN.get(word, Romanisation::romanise);
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }

    private static String romanise(String word) {
        String folded = FOLD.normalize(word);
        char[] latin = new char[folded.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(folded.toCharArray(), 0, latin, 0, folded.length());
        String plain = new String(latin, 0, length);
        if (plain.chars().allMatch(c -> c < 128)) {
            return plain;
        }
        return TRANSFORM.get().transliterate(folded).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
