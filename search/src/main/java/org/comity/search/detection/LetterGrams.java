package org.comity.search.detection;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words and their runs of one to four letters. Learning and detecting both cut here, so that they cut alike.
final class LetterGrams {

    /// Longest run of letters. A run is packed into a `long`, 16 bits a letter.
    static final int LONGEST = 4;

    private static final int LONGEST_WORD = 40;
    private static final char EDGE = '_';
    private static final char DOT_ABOVE = '\u0307';
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private LetterGrams() {}

    /// Takes a run.
    @FunctionalInterface
    interface Taking {
        /// @param gram the run, see [#unpacked]
        /// @param length of the run
        void take(long gram, int length);
    }

    /// The words of a text in lower case, composed, in their order; what is no letter parts them.
    static List<String> words(String text) {
        String lower = NFC.normalize(text.toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= lower.length(); at++) {
            char c = at < lower.length() ? lower.charAt(at) : ' ';
            if (c == DOT_ABOVE) {
                continue; // what is left of the capital İ
            }
            if (isPart(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.substring(0, Math.min(word.length(), LONGEST_WORD)));
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean isPart(char c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /// Hands over the runs of a word, beginning and end included as marks.
    static void each(String word, Taking taking) {
        String marked = EDGE + word + EDGE;
        for (int start = 0; start < marked.length(); start++) {
            long gram = 0;
            for (int length = 1; length <= LONGEST && start + length <= marked.length(); length++) {
                gram = gram << Character.SIZE | marked.charAt(start + length - 1);
                if (length > 1 || marked.charAt(start) != EDGE) {
                    taking.take(gram, length);
                }
            }
        }
    }

    /// The letters of a run.
    static String unpacked(long gram) {
        StringBuilder letters = new StringBuilder();
        for (int shift = (LONGEST - 1) * Character.SIZE; shift >= 0; shift -= Character.SIZE) {
            char letter = (char) (gram >>> shift);
            if (letter != 0) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    static long packed(String letters) {
        long gram = 0;
        for (int at = 0; at < letters.length(); at++) {
            gram = gram << Character.SIZE | letters.charAt(at);
        }
        return gram;
    }
}
