package org.comity.search.query;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/// The quotes of all languages (CLDR `delimiters`, and what keyboards make of them).
final class Quotes {

    /// What may close what was opened. German and Danish also open with `»`, Swedish and Finnish with `”`.
    private static final Map<Character, String> CLOSING = Map.ofEntries(
            Map.entry('"', "\""),
            Map.entry('＂', "＂\""),
            Map.entry('“', "”\"‟"),
            Map.entry('„', "“”\"‟"),
            Map.entry('‟', "”\""),
            Map.entry('”', "”\""),
            Map.entry('«', "»"),
            Map.entry('»', "«»"),
            Map.entry('‹', "›"),
            Map.entry('›', "‹›"),
            Map.entry('「', "」"),
            Map.entry('『', "』"),
            Map.entry('｢', "｣"),
            Map.entry('﹁', "﹂"),
            Map.entry('﹃', "﹄"),
            Map.entry('〝', "〞〟"),
            Map.entry('❝', "❞"));

    private static final String RATHER_CLOSING = "”»›‟";

    private Quotes() {}

    /// Whether a phrase begins here.
    static boolean opens(String text, int at) {
        char quote = text.charAt(at);
        if (!CLOSING.containsKey(quote) || isPartOfWord(text, at)) {
            return false;
        }
        if (quote == '"' || RATHER_CLOSING.indexOf(quote) >= 0) {
            boolean inside = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
            boolean last = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
            return !last
                    && !(inside && UnicodeScript.of(text.charAt(at - 1)) == UnicodeScript.LATIN)
                    && (RATHER_CLOSING.indexOf(quote) < 0 || closing(text, at) >= 0);
        }
        return true;
    }

    /// Where the phrase ends that begins here, or -1.
    static int closing(String text, int opening) {
        String closing = CLOSING.getOrDefault(text.charAt(opening), "");
        for (int at = opening + 1; at < text.length(); at++) {
            if (closing.indexOf(text.charAt(at)) >= 0 && !isPartOfWord(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /// In Hebrew a quote before the last letter marks an acronym.
    private static boolean isPartOfWord(String text, int at) {
        return text.charAt(at) == '"'
                && at > 0
                && at + 1 < text.length()
                && UnicodeScript.of(text.charAt(at - 1)) == UnicodeScript.HEBREW
                && UnicodeScript.of(text.charAt(at + 1)) == UnicodeScript.HEBREW;
    }
}
