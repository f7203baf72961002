package org.comity.search.analysis;

import java.util.Optional;

/// A word in Latin letters, and how it sounds.
///
/// @param letters see [Romanisation]
/// @param sound see [Sounds]
record Latin(char[] letters, Optional<String> sound) {

    /// What is longer is no word that anybody looks for; its beginning stands for it.
    private static final int LONGEST_WORD = 60;

    private static final char EDGE = '_';

    private static final WordMemory<Latin> KNOWN = new WordMemory<>(16, Latin::of);

    /// @return its letters stand between two marks
    static Latin of(char[] text, int from, int length) {
        return KNOWN.of(text, from, Math.min(length, LONGEST_WORD));
    }

    private static Latin of(String word) {
        String latin = Romanisation.of(word);
        return new Latin((EDGE + latin + EDGE).toCharArray(), Sounds.of(latin));
    }
}
