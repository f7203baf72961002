package org.comity.search.finding;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into passages about as long as a sentence.
final class Passages {

    private static final int LONGEST = 260;
    private static final String ENDS = ".!?؟۔।;";
    private static final String FULL_WIDTH_ENDS = "。！？；";

    private Passages() {}

    /// A part of a text.
    record Passage(int start, int end) {}

    static List<Passage> of(String text) {
        List<Passage> all = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (ends(text, at, start)) {
                add(all, text, start, at + 1);
                start = at + 1;
            }
        }
        add(all, text, start, text.length());
        return all;
    }

    private static boolean ends(String text, int at, int start) {
        char letter = text.charAt(at);
        if (letter == '\n' || FULL_WIDTH_ENDS.indexOf(letter) >= 0) {
            return true;
        }
        boolean gap = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        // a number or a letter alone before the point is a paragraph's, not the end of a sentence
        if (ENDS.indexOf(letter) >= 0 && gap && at - start > 3) {
            return true;
        }
        boolean breakable = Character.isWhitespace(letter) || at - start > LONGEST + 40;
        return at - start > LONGEST && breakable && !Character.isHighSurrogate(letter);
    }

    private static void add(List<Passage> all, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            all.add(new Passage(start, end));
        }
    }
}
