package org.comity.content.markdown;

import java.util.Locale;
import java.util.regex.Pattern;

/// How long a text is for its reader: words, or characters where the language does not write words apart.
///
/// @param least below this a unit is short
/// @param most above this a unit is long
public record TextLength(int count, int least, int most) {

    private static final int LEAST_WORDS = 60;
    private static final int MOST_WORDS = 300;
    private static final int LEAST_CHARACTERS = 100;
    private static final int MOST_CHARACTERS = 500;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static TextLength of(String plain, String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        if (primary.equals("zh") || primary.equals("ja")) {
            int count =
                    (int) plain.codePoints().filter(Character::isIdeographic).count();
            return new TextLength(count, LEAST_CHARACTERS, MOST_CHARACTERS);
        }
        int count = (int) SPACE.splitAsStream(plain)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
        return new TextLength(count, LEAST_WORDS, MOST_WORDS);
    }
}
