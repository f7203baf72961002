package org.comity.search.analysis;

import java.lang.Character.UnicodeScript;
import java.util.function.Consumer;

/// Character n-grams for every script, without a dictionary (McNamee and Mayfield 2004, "Character N-Gram
/// Tokenization for European Language Text Retrieval"): words of alphabets, romanised, give 4-grams with a mark at both
/// ends; Han, kana and Hangul give single characters and pairs; scripts without spaces give 4-grams of what they are
/// written in.
final class Grams {

    /// Length of the longest grams, in characters.
    static final int LENGTH = 4;

    /// Takes grams.
    @FunctionalInterface
    interface Taking {

        /// @param from where the gram begins in these letters
        /// @param length at most [#LENGTH]
        void gram(char[] letters, int from, int length);
    }

    private Grams() {}

    /// Hands over the grams of a text in their order.
    static void each(char[] text, int end, Taking taking) {
        char[] pair = new char[2];
        int at = 0;
        char before = 0;
        while (at < end) {
            int code = Character.codePointAt(text, at, end);
            int next = at + Character.charCount(code);
            if (!isIdeographic(code)) {
                before = 0;
                if (Character.isLetterOrDigit(code)) {
                    next = endOfWord(text, next, end);
                    word(text, at, next - at, taking);
                }
            } else if (next - at == 1) {
                pair[0] = before;
                pair[1] = HanFolding.fold(text[at]);
                before = pair[1];
                taking.gram(pair, 1, 1);
                if (pair[0] != 0) {
                    taking.gram(pair, 0, 2);
                }
            } else {
                before = 0;
                taking.gram(text, at, next - at);
            }
            at = next;
        }
    }

    private static int endOfWord(char[] text, int from, int end) {
        int at = from;
        while (at < end) {
            int code = Character.codePointAt(text, at, end);
            if (!isPart(code) || isIdeographic(code)) {
                return at;
            }
            at += Character.charCount(code);
        }
        return at;
    }

    private static boolean isPart(int code) {
        return Character.isLetterOrDigit(code)
                || Character.getType(code) == Character.NON_SPACING_MARK
                || Character.getType(code) == Character.COMBINING_SPACING_MARK;
    }

    /// Hands over the sounds of the words of a text, see [Sounds].
    static void eachSound(char[] text, int end, Consumer<String> taking) {
        int at = 0;
        while (at < end) {
            int code = Character.codePointAt(text, at, end);
            int next = at + Character.charCount(code);
            if (Character.isLetterOrDigit(code) && isAlphabetic(code)) {
                next = at + wordLength(text, at, end);
                Latin.of(text, at, next - at).sound().ifPresent(taking);
            }
            at = next;
        }
    }

    private static int wordLength(char[] text, int from, int end) {
        int at = from;
        while (at < end) {
            int code = Character.codePointAt(text, at, end);
            if (!isPart(code) || !isAlphabetic(code)) {
                break;
            }
            at += Character.charCount(code);
        }
        return at - from;
    }

    /// Whether romanised characters of the script sound as they are read. Hangul does, although it is cut
    /// differently.
    private static boolean isAlphabetic(int code) {
        return isSpaced(code) && (!isIdeographic(code) || UnicodeScript.of(code) == UnicodeScript.HANGUL);
    }

    private static void word(char[] text, int from, int length, Taking taking) {
        if (isSpaced(Character.codePointAt(text, from, from + length))) {
            char[] latin = Latin.of(text, from, length).letters();
            windows(latin, 0, latin.length, taking);
        } else {
            windows(text, from, length, taking);
        }
    }

    private static void windows(char[] letters, int from, int length, Taking taking) {
        taking.gram(letters, from, Math.min(LENGTH, length));
        for (int at = 1; at + LENGTH <= length; at++) {
            taking.gram(letters, from + at, LENGTH);
        }
    }

    /// Whether the script writes ideas or syllables, so that one character says as much as several letters.
    static boolean isIdeographic(int code) {
        if (code < 0x1100) {
            return false;
        }
        return switch (UnicodeScript.of(code)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> code == 'ー';
        };
    }

    private static boolean isSpaced(int code) {
        if (code < 0x0E00) {
            return true;
        }
        return switch (UnicodeScript.of(code)) {
            case THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
            default -> true;
        };
    }
}
