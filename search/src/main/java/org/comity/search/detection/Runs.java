package org.comity.search.detection;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The words of a text by their script. A word of several scripts is cut where the script changes.
///
/// @param byScript words of each script in their order
record Runs(Map<UnicodeScript, List<String>> byScript) {

    /// More words than this tell nothing new.
    private static final int MOST_WORDS = 64;

    /// How many letters an ideograph or a syllable of Hangul is worth.
    private static final double IDEOGRAPH = 2.5;

    static Runs of(String text) {
        Map<UnicodeScript, List<String>> runs = new EnumMap<>(UnicodeScript.class);
        int words = 0;
        for (String word : LetterGrams.words(text)) {
            if (words++ == MOST_WORDS) {
                break;
            }
            cut(word, runs);
        }
        runs.keySet().removeIf(script -> script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED);
        return new Runs(runs);
    }

    private static void cut(String word, Map<UnicodeScript, List<String>> runs) {
        int start = 0;
        UnicodeScript before = UnicodeScript.of(word.codePointAt(0));
        for (int at = 0; at <= word.length(); at++) {
            UnicodeScript script = at == word.length() ? UnicodeScript.UNKNOWN : UnicodeScript.of(word.codePointAt(at));
            if (script != before && script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                runs.computeIfAbsent(before, key -> new ArrayList<>()).add(word.substring(start, at));
                start = at;
                before = script;
            }
        }
    }

    /// How much of the text is in a script.
    double size(UnicodeScript script) {
        double letters = byScript.getOrDefault(script, List.of()).stream()
                .mapToInt(String::length)
                .sum();
        return switch (script) {
            case HAN, HANGUL -> letters * IDEOGRAPH;
            default -> letters;
        };
    }

    double largest() {
        return Collections.max(byScript.keySet().stream().map(this::size).toList());
    }

    boolean hasKana() {
        return byScript.containsKey(UnicodeScript.HIRAGANA) || byScript.containsKey(UnicodeScript.KATAKANA);
    }
}
