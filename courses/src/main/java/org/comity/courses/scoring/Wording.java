package org.comity.courses.scoring;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/// Makes two ways to write the same words equal: Unicode normalisation (NFKC), case folding, and removal of
/// accents, Arabic vowel signs, punctuation and surrounding or repeated spaces. Invisible characters, direction
/// marks among them, go too.
final class Wording {

    /// Combining accents; the Arabic tashkil and the superscript alef; the tatweel, which only stretches a
    /// word.
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF"
            + "\\u0610-\\u061A\\u064B-\\u0652\\u0656-\\u065F\\u0670\\u0640]");
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{P}");
    private static final Pattern SPACES = Pattern.compile("\\p{IsWhite_Space}+");

    private Wording() {}

    static String normal(String text) {
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(text);
        String bare =
                MARKS.matcher(Normalizer2.getNFDInstance().normalize(folded)).replaceAll("");
        String words = PUNCTUATION.matcher(bare).replaceAll("");
        return Normalizer2.getNFCInstance()
                .normalize(SPACES.matcher(words).replaceAll(" ").strip());
    }
}
