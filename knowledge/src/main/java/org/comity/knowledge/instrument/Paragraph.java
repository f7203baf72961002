package org.comity.knowledge.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A paragraph of an article as it is shown.
///
/// @param anchor what addresses jump to, for numbered paragraphs: `p13`
/// @param depth 0 for the text and numbered paragraphs, 1 for lettered items, 2 for items numbered in roman
/// @param text the words with their number
public record Paragraph(Optional<String> anchor, int depth, String text) {

    private static final Pattern NUMBERED = Pattern.compile("^\\(?(\\d{1,3})\\)?\\s*[.)．、]?\\s.*", Pattern.DOTALL);
    private static final Pattern HAN = Pattern.compile("^([一二三四五六七八九十]{1,4})[、.．].*", Pattern.DOTALL);
    private static final Pattern ROMAN = Pattern.compile("^-?\\s*\\(?[ivx]{1,5}\\)\\s.*", Pattern.DOTALL);
    private static final Pattern LETTERED =
            Pattern.compile("^-?\\s*\\(?(?:[a-zñ]|[子丑寅卯辰巳午未申酉戌亥])\\)?[).．、 ]\\s?.*", Pattern.DOTALL);
    private static final String DIGITS = "一二三四五六七八九";

    /// The paragraphs of a body.
    static List<Paragraph> of(String body) {
        List<Paragraph> all = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        for (String text : body.split("\n\\s*\n", -1)) {
            if (!text.isBlank()) {
                all.add(paragraph(text.strip(), anchors));
            }
        }
        return all;
    }

    private static Paragraph paragraph(String text, Set<String> anchors) {
        Optional<String> number = number(text);
        if (number.isPresent()) {
            String anchor = "p" + number.get();
            return new Paragraph(anchors.add(anchor) ? Optional.of(anchor) : Optional.empty(), 0, text);
        }
        int depth = ROMAN.matcher(text).matches() ? 2 : LETTERED.matcher(text).matches() ? 1 : 0;
        return new Paragraph(Optional.empty(), depth, text);
    }

    private static Optional<String> number(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            return Optional.of(numbered.group(1));
        }
        Matcher han = HAN.matcher(text);
        return han.matches() ? Optional.of(Integer.toString(arabic(han.group(1)))) : Optional.empty();
    }

    /// Chinese numerals up to 99.
    private static int arabic(String han) {
        int ten = han.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(han.charAt(han.length() - 1)) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(han.charAt(ten - 1)) + 1;
        int ones = ten == han.length() - 1 ? 0 : DIGITS.indexOf(han.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
