package org.comity.search.detection;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/// Whether Han characters are written so in Traditional Chinese, in Simplified Chinese or in Japanese: by the
/// national character sets Big5, GB 2312 and JIS X 0208 (EUC-JP), which hold the characters in use of each.
final class HanCharacters {

    private static final int TRADITIONAL = 1;
    private static final int SIMPLIFIED = 2;
    private static final int JAPANESE = 4;
    private static final char FIRST = 0x4E00;
    private static final char LAST = 0x9FFF;
    private static final byte[] USES = uses();

    private HanCharacters() {}

    private static byte[] uses() {
        byte[] uses = new byte[LAST - FIRST + 1];
        note(uses, "Big5", TRADITIONAL);
        note(uses, "GB2312", SIMPLIFIED);
        note(uses, "Shift_JIS", JAPANESE);
        return uses;
    }

    private static void note(byte[] uses, String charset, int use) {
        CharsetEncoder encoder = Charset.forName(charset).newEncoder();
        for (int at = 0; at < uses.length; at++) {
            if (encoder.canEncode((char) (FIRST + at))) {
                uses[at] |= (byte) use;
            }
        }
    }

    /// How many characters of a text speak for each: those that not all of the three have.
    ///
    /// @param traditional characters that Traditional Chinese has
    /// @param all characters that were looked at
    record Uses(int traditional, int simplified, int japanese, int all) {}

    static Uses of(String text) {
        int[] counts = new int[4];
        text.chars().filter(c -> c >= FIRST && c <= LAST).forEach(c -> {
            int uses = USES[c - FIRST];
            if (uses != 0) {
                counts[0] += uses & TRADITIONAL;
                counts[1] += (uses & SIMPLIFIED) / SIMPLIFIED;
                counts[2] += (uses & JAPANESE) / JAPANESE;
                counts[3]++;
            }
        });
        return new Uses(counts[0], counts[1], counts[2], counts[3]);
    }
}
