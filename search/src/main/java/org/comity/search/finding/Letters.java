package org.comity.search.finding;

import com.ibm.icu.text.Normalizer2;
import org.comity.search.analysis.HanFolding;

/// Folds letters one by one, so that places in the folded text are places in the text itself: small, without
/// accents,
/// Han in its simplified form.
final class Letters {

    private static final char[] FOLDED = folded();

    private Letters() {}

    private static char[] folded() {
        char[] all = new char[Character.MAX_VALUE + 1];
        Normalizer2 decomposition = Normalizer2.getNFKDInstance();
        for (int code = 0; code < all.length; code++) {
            char letter = (char) code;
            String parts = Character.isSurrogate(letter) ? "" : decomposition.normalize(String.valueOf(letter));
            all[code] = parts.isEmpty() ? letter : HanFolding.fold(Character.toLowerCase(parts.charAt(0)));
        }
        return all;
    }

    static String fold(String text) {
        char[] letters = text.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            letters[at] = FOLDED[letters[at]];
        }
        return new String(letters);
    }
}
