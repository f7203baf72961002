package org.comity.search.citation;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.comity.search.analysis.HanFolding;

/// A text as citations are compared: NFKC with case folding (UAX 15), without accents, Han characters
/// Simplified, digits of all scripts as ASCII, dashes as hyphens, and for Arabic one form of alef, ya and ta
/// marbuta. It knows where each of its characters was typed.
final class FoldedText {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();

    private final String typed;
    private final StringBuilder folded = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private FoldedText(String typed) {
        this.typed = typed;
        this.starts = new int[typed.length() + 16];
        this.ends = new int[typed.length() + 16];
    }

    /// Folds a text of any content, unpaired surrogates included.
    ///
    /// @param longest what goes beyond is left out, in characters
    static FoldedText of(String text, int longest) {
        String typed = text;
        if (text.length() > longest) {
            typed = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest - 1)));
        }
        FoldedText result = new FoldedText(typed);
        int from = 0;
        while (from < typed.length()) {
            int to = from + Character.charCount(typed.codePointAt(from));
            while (to < typed.length() && !FOLD.hasBoundaryBefore(typed.codePointAt(to))) {
                to += Character.charCount(typed.codePointAt(to));
            }
            result.add(from, to);
            from = to;
        }
        return result;
    }

    /// The folded text.
    String text() {
        return folded.toString();
    }

    /// What was typed for the folded characters from one place to before another.
    String typed(int from, int to) {
        return from >= to ? "" : typed.substring(starts[from], ends[to - 1]);
    }

    private void add(int from, int to) {
        String part = typed.substring(from, to);
        String plain = isOrdinalMark(part) ? ordinal() : fold(part);
        if (folded.length() + plain.length() > starts.length) {
            int size = 2 * (folded.length() + plain.length());
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
        }
        Arrays.fill(starts, folded.length(), folded.length() + plain.length(), from);
        Arrays.fill(ends, folded.length(), folded.length() + plain.length(), to);
        folded.append(plain);
    }

    private static boolean isOrdinalMark(String part) {
        return part.equals("º") || part.equals("ª") || part.equals("°");
    }

    /// The mark says nothing behind a number (`18.º`) and is a letter in `n.º`.
    private String ordinal() {
        int end = folded.length();
        boolean dot = end > 1 && folded.charAt(end - 1) == '.';
        if (dot && folded.charAt(end - 2) == 'n') {
            folded.setLength(end - 1);
            return "o";
        }
        int before = dot ? end - 2 : end - 1;
        return before >= 0 && Character.isDigit(folded.charAt(before)) ? "" : "o";
    }

    private static String fold(String part) {
        StringBuilder plain = new StringBuilder();
        DECOMPOSE.normalize(FOLD.normalize(part)).codePoints().forEach(code -> {
            if (!isAccent(code)) {
                append(plain, code);
            }
        });
        return HanFolding.fold(COMPOSE.normalize(plain));
    }

    /// Marks that are no letters: of Latin, Greek and Cyrillic, the points of Hebrew and Arabic.
    private static boolean isAccent(int code) {
        boolean mark = Character.getType(code) == Character.NON_SPACING_MARK;
        return (mark && ((code >= 0x300 && code <= 0x36F) || (code >= 0x591 && code <= 0x5C7)))
                || (code >= 0x64B && code <= 0x65F)
                || code == 0x670
                || code == 0x640;
    }

    private static void append(StringBuilder plain, int code) {
        int digit = Character.getType(code) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(code, 10) : -1;
        if (digit >= 0) {
            plain.append((char) ('0' + digit));
            return;
        }
        switch (code) {
            case 'ø' -> plain.append('o');
            case 'ł' -> plain.append('l');
            case 'đ', 'ð' -> plain.append('d');
            case 'ı' -> plain.append('i');
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'þ' -> plain.append("th");
            case 'ة' -> plain.append('ه');
            case 'ى', 'ی' -> plain.append('ي');
            case 'ک' -> plain.append('ك');
            case '‐', '‑', '‒', '–', '—', '―', '−', '－' -> plain.append('-');
            case '’', '‘', 'ʼ', '＇' -> plain.append('\'');
            default -> plain.appendCodePoint(code);
        }
    }
}
