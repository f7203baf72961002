package org.comity.platform.paper;

import com.ibm.icu.text.Bidi;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a text is set on paper.
public final class PaperText {

    /// Arabic vowel signs; Hebrew points and marks of cantillation.
    private static final Pattern VOWEL_SIGNS =
            Pattern.compile("[\\u064B-\\u0652\\u0670\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7]");

    private PaperText() {}

    /// `rtl` or `ltr`, as the first letter that has a direction says.
    public static String direction(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr";
    }

    /// What is painted: without vowel signs, which could only be set beside the letters and not above or below them.
    public static String painted(String text) {
        return VOWEL_SIGNS.matcher(text).replaceAll("");
    }

    /// What a screen reader says, where that cannot be told from what is painted: the `title` of the text's element,
    /// see [PaperPress].
    public static @Nullable String spoken(String text) {
        return direction(text).equals("rtl") ? text : null;
    }
}
