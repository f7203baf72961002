package org.comity.search.analysis;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Grams and sounds in the plain way: every one a text, made anew each time.
final class PlainGrams {

    /// Length of grams of alphabets, in characters.
    private static final int LENGTH = 4;

    private static final int LONGEST_WORD = 60;
    private static final char EDGE = '_';

    private PlainGrams() {}

    static List<String> of(String text) {
        List<String> all = new ArrayList<>();
        each(text, all::add);
        return all;
    }

    static List<String> sounds(String text) {
        List<String> all = new ArrayList<>();
        eachSound(text, all::add);
        return all;
    }

    /// Hands over the grams of a text in their order.
    private static void each(CharSequence text, Consumer<String> taking) {
        int at = 0;
        char before = 0;
        while (at < text.length()) {
            int code = Character.codePointAt(text, at);
            int next = at + Character.charCount(code);
            if (isIdeographic(code)) {
                String character = folded(code);
                taking.accept(character);
                if (before != 0 && character.length() == 1) {
                    taking.accept(before + character);
                }
                before = character.length() == 1 ? character.charAt(0) : 0;
            } else {
                before = 0;
                if (Character.isLetterOrDigit(code)) {
                    next = endOfWord(text, next);
                    word(text.subSequence(at, next).toString(), taking);
                }
            }
            at = next;
        }
    }

    private static String folded(int code) {
        return Character.isBmpCodePoint(code) ? String.valueOf(HanFolding.fold((char) code)) : Character.toString(code);
    }

    private static int endOfWord(CharSequence text, int from) {
        int at = from;
        while (at < text.length()) {
            int code = Character.codePointAt(text, at);
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
    private static void eachSound(CharSequence text, Consumer<String> taking) {
        int at = 0;
        while (at < text.length()) {
            int code = Character.codePointAt(text, at);
            int next = at + Character.charCount(code);
            if (Character.isLetterOrDigit(code) && isAlphabetic(code)) {
                next = at + wordLength(text, at);
                Sounds.of(romanised(text.subSequence(at, next).toString())).ifPresent(taking);
            }
            at = next;
        }
    }

    private static int wordLength(CharSequence text, int from) {
        int at = from;
        while (at < text.length()) {
            int code = Character.codePointAt(text, at);
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

    private static String romanised(String word) {
        return Romanisation.of(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
    }

    private static void word(String word, Consumer<String> taking) {
        if (!isSpaced(word.codePointAt(0))) {
            for (int at = 0; at == 0 || at + LENGTH <= word.length(); at++) {
                taking.accept(word.substring(at, Math.min(at + LENGTH, word.length())));
            }
            return;
        }
        String latin = romanised(word);
        String marked = EDGE + latin + EDGE;
        for (int at = 0; at == 0 || at + LENGTH <= marked.length(); at++) {
            taking.accept(marked.substring(at, Math.min(at + LENGTH, marked.length())));
        }
    }

    /// Whether the script writes ideas or syllables, so that one character says as much as several letters.
    private static boolean isIdeographic(int code) {
        if (code < 0x1100) {
            return false;
        }
        return switch (UnicodeScript.of(code)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> code == 'ー';
        };
    }

    private static boolean isSpaced(int code) {
        return switch (UnicodeScript.of(code)) {
            case THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
            default -> true;
        };
    }
}
