package org.comity.platform.paper;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.function.IntPredicate;

/// What stands on paper for text that its fonts cannot show, because a row of boxes is no name.
final class Transcription {

    private static final String TO_LATIN = "Any-Latin; Any-Title; NFC";
    private static final String NOTHING = "—";

    private final IntPredicate covered;

    /// @param covered whether there is a glyph for a character
    Transcription(IntPredicate covered) {
        this.covered = covered;
    }

    /// The text itself if there is a glyph for every character. Otherwise each stretch of a script that lacks one is
    /// its Latin transcription by Unicode CLDR, and a sign that cannot be transcribed is its name in Unicode in
    /// brackets: nothing that can be read is left out. A dash if there is nothing to be read.
    String of(String text) {
        if (text.codePoints().allMatch(this::shown)) {
            return text;
        }
        StringBuilder latin = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            latin.append(stretch(text.substring(from, to)));
            from = to;
        }
        StringBuilder spelt = new StringBuilder();
        latin.codePoints().forEach(character -> spell(character, spelt));
        return spelt.toString().isBlank() ? NOTHING : spelt.toString();
    }

    private String stretch(String stretch) {
        // a sign that belongs to no script is no reason to transcribe the words beside it
        boolean whole = stretch.codePoints()
                .filter(character -> script(character) != UnicodeScript.COMMON)
                .allMatch(this::shown);
        return whole || script(stretch) == UnicodeScript.LATIN
                ? stretch
                : Transliterator.getInstance(TO_LATIN).transliterate(stretch);
    }

    /// Where the stretch of one script ends.
    private static int end(String text, int from) {
        UnicodeScript script = UnicodeScript.COMMON;
        int index = from;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            UnicodeScript next = script(character);
            if (next != UnicodeScript.COMMON) {
                if (script != UnicodeScript.COMMON && next != script) {
                    return index;
                }
                script = next;
            }
            index += Character.charCount(character);
        }
        return index;
    }

    /// The script of a stretch: of its first character that has one; Latin when none has.
    private static UnicodeScript script(String stretch) {
        return stretch.codePoints()
                .mapToObj(Transcription::script)
                .filter(script -> script != UnicodeScript.COMMON)
                .findFirst()
                .orElse(UnicodeScript.LATIN);
    }

    private static UnicodeScript script(int character) {
        return switch (UnicodeScript.of(character)) {
            case INHERITED, UNKNOWN -> UnicodeScript.COMMON;
            case UnicodeScript script -> script;
        };
    }

    private void spell(int character, StringBuilder spelt) {
        if (shown(character)) {
            spelt.appendCodePoint(character);
            return;
        }
        int type = Character.getType(character);
        boolean unseen = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        if (!unseen) {
            String name = Character.getName(character);
            spelt.append('[')
                    .append(name == null ? "U+%04X".formatted(character) : name)
                    .append(']');
        }
    }

    private boolean shown(int character) {
        return Character.isWhitespace(character) || covered.test(character);
    }
}
