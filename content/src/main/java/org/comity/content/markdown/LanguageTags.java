package org.comity.content.markdown;

import java.util.IllformedLocaleException;
import java.util.Locale;

/// BCP 47 language tags (RFC 5646).
public final class LanguageTags {

    private LanguageTags() {}

    /// Whether the text is a well-formed tag.
    public static boolean isWellFormed(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /// Whether the text is a well-formed tag in the recommended letter case (RFC 5646, section 2.1.1), so that a
    /// language has one name.
    public static boolean isCanonical(String tag) {
        return isWellFormed(tag) && Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
    }
}
