package org.comity.search.judgement;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Which texts stand in several articles of one language: they cannot say which article is meant.
final class Repetitions {

    private static final String SEVERAL = "";

    private final Map<String, String> owners = new HashMap<>();

    void add(String article, String text) {
        owners.merge(folded(text), article, (first, next) -> first.equals(next) ? first : SEVERAL);
    }

    /// Whether only one article has the text, as far as letters and digits go.
    boolean isUnique(String text) {
        return !SEVERAL.equals(owners.getOrDefault(folded(text), SEVERAL));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }
}
