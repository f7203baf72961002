package org.comity.search.query;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A text without what nobody sees or can mean: controls, marks of direction (UAX 9), zero-width characters,
/// halves of surrogate pairs. Joiners stay between letters of the scripts that write with them.
///
/// @param text no longer than wanted, ending between two characters as a reader sees them (UAX 29)
/// @param cut what was left out for its length, shortened
record CleanText(String text, Optional<String> cut) {

    private static final int LONGEST_SHOWN = 60;

    private static final Set<UnicodeScript> WITH_JOINERS = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER);

    private static final BreakIterator CHARACTERS = BreakIterator.getCharacterInstance(ULocale.ROOT);

    static CleanText of(String typed, int longest) {
        String clean = clean(typed).strip();
        if (clean.length() <= longest) {
            return new CleanText(clean, Optional.empty());
        }
        int end = boundary(clean, longest);
        return new CleanText(
                clean.substring(0, end).strip(),
                Optional.of(shown(clean.substring(end).strip())));
    }

    /// A part of what was typed, short enough to be shown.
    static String shown(String part) {
        return part.length() <= LONGEST_SHOWN ? part : part.substring(0, boundary(part, LONGEST_SHOWN)) + "…";
    }

    /// The last place up to a length at which no character is cut.
    private static int boundary(String text, int longest) {
        BreakIterator characters = CHARACTERS.clone();
        characters.setText(text);
        return characters.preceding(longest + 1);
    }

    private static String clean(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        int before = ' ';
        for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
            int code = typed.codePointAt(at);
            if (isJoiner(code)) {
                if (WITH_JOINERS.contains(UnicodeScript.of(before))) {
                    clean.appendCodePoint(code);
                }
                continue;
            }
            switch (Character.getType(code)) {
                case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    clean.append(' ');
                case Character.FORMAT -> {
                    continue;
                }
                default -> clean.appendCodePoint(code);
            }
            before = code;
        }
        return clean.toString();
    }

    private static boolean isJoiner(int code) {
        return code == 0x200C || code == 0x200D;
    }
}
