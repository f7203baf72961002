package org.comity.search.citation;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.search.citation.Atom.Kind;

/// Cuts a folded text into words and numbers. Scripts without spaces are cut by ICU's dictionaries (UAX 29);
/// a name is put together again without the cuts, so that it does not matter where they are.
final class Atoms {

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

    /// Articles and prepositions; letters that number things (`a`, `i`, `o`) are none.
    private static final Set<String> SILENT = Arrays.stream(
                    ("the of from on for to and in against le la les du des de et sur aux en un une el los las del al con y lo gli della"
                                    + " dello delle dei degli dell nel nella sull sulla os as da das dos der die dem den zur zum von"
                                    + " vom und uber gegen het een van tegen si cu og om av och ve о об и в к по на против του"
                                    + " της των για την τον το και κατα من في علي عن cua ve dan tentang qu contre contra")
                            .split(" ", -1))
            .map(word -> FoldedText.of(word, word.length()).text())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> BEFORE_NUMBERS =
            Set.of("no", "nos", "nr", "n", "num", "numero", "nro", "номер", "رقم");

    private static final Set<String> LINKS =
            Set.of("的", "之", "中", "内", "の", "与", "及", "和", "根据", "依", "依据", "依照", "按照", "按", "关于", "对", "第", "号");

    private Atoms() {}

    /// The words of a part of a text.
    static List<Atom> in(String text, int from, int to) {
        List<Atom> all = new ArrayList<>();
        int at = from;
        while (at < to) {
            int code = text.codePointAt(at);
            int end = at + Character.charCount(code);
            if (isDigit(code)) {
                while (end < to && isDigit(text.charAt(end))) {
                    end++;
                }
                all.add(new Atom(WrittenNumber.withoutZeros(text.substring(at, end)), at, end, Kind.DIGITS));
            } else if (Character.isLetter(code)) {
                boolean spaces = hasSpaces(code);
                while (end < to && continues(text.codePointAt(end), spaces)) {
                    end += Character.charCount(text.codePointAt(end));
                }
                if (spaces) {
                    all.add(word(text, at, Math.min(end, to)));
                } else {
                    cut(text, at, Math.min(end, to), all);
                }
            }
            at = end;
        }
        return all;
    }

    private static boolean isDigit(int code) {
        return code >= '0' && code <= '9';
    }

    private static boolean hasSpaces(int code) {
        return !WITHOUT_SPACES.contains(UnicodeScript.of(code));
    }

    private static boolean continues(int code, boolean spaces) {
        int type = Character.getType(code);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || code == 'ー';
        return mark || (Character.isLetter(code) && hasSpaces(code) == spaces);
    }

    private static Atom word(String text, int start, int end) {
        String word = text.substring(start, end);
        boolean elided =
                word.length() == 1 && (isApostrophe(text, end) || (word.equals("s") && isApostrophe(text, start - 1)));
        boolean counts = BEFORE_NUMBERS.contains(word) && isNumberNext(text, end);
        if (elided || counts || SILENT.contains(word)) {
            return new Atom(word, start, end, Kind.SILENT);
        }
        boolean definite = word.length() > 3 && word.startsWith("ال");
        return new Atom(definite ? word.substring(2) : word, start, end, Kind.WORD);
    }

    private static boolean isApostrophe(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == '\'';
    }

    private static boolean isNumberNext(String text, int from) {
        int at = from;
        while (at < text.length() && ". ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        // `n.o 3`: the mark of the ordinal is a letter of its own
        if (at < text.length() - 1 && text.charAt(at) == 'o' && text.charAt(at + 1) == ' ') {
            return isNumberNext(text, at + 1);
        }
        return at < text.length() && WrittenNumber.at(text, at).isPresent();
    }

    private static void cut(String text, int from, int to, List<Atom> all) {
        BreakIterator words = WORDS.clone();
        String run = text.substring(from, to);
        words.setText(run);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            String word = run.substring(start, end);
            all.add(new Atom(word, from + start, from + end, LINKS.contains(word) ? Kind.LINK : Kind.WORD));
            start = end;
        }
    }
}
