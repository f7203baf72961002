package org.comity.search.detection;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/// What the script of a letter says about its language: one, or which of several.
final class Script {

    /// Scripts that are written, nearly always, for one language.
    private static final Map<UnicodeScript, String> ONE_LANGUAGE = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.BOPOMOFO, "zh-Hant"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.TIBETAN, "bo")));

    private Script() {}

    /// The script of a word: that of its first letter.
    static UnicodeScript of(String word) {
        return UnicodeScript.of(word.codePointAt(0));
    }

    /// The only language of a script, or an empty text.
    static String only(UnicodeScript script) {
        return ONE_LANGUAGE.getOrDefault(script, "");
    }

    /// Whether several languages of the model are written in it.
    static boolean isShared(UnicodeScript script) {
        return switch (script) {
            case LATIN, CYRILLIC, ARABIC, DEVANAGARI -> true;
            default -> false;
        };
    }
}
