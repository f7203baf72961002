package org.comity.search.judgement;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts texts into sentences (Unicode Standard Annex 29, section 5) and counts words (section 4, with ICU's
/// dictionaries for scripts without spaces).
final class Sentences {

    /// Numbers and letters before a paragraph: `1.`, `(a)`, `iv)`.
    private static final Pattern NUMBERING =
            Pattern.compile("^\\s*(?:[(（]?(?:[0-9]{1,3}|\\p{L}{1,4})[.)]\\)?\\s+|（\\p{L}{1,3}）)");

    /// A letter that may begin a sentence, and a sign that ends one.
    private static final Pattern WHOLE =
            Pattern.compile("\\P{L}*[\\p{Lu}\\p{Lt}\\p{Lo}].*[.!?。！？؟]\\P{L}*", Pattern.DOTALL);

    private final String language;
    private final BreakIterator sentences;
    private final BreakIterator words;

    /// @param language BCP 47 tag
    Sentences(String language) {
        this.language = language;
        this.sentences = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
        this.words = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
    }

    String language() {
        return language;
    }

    /// A sentence and where it stands in its text.
    record Place(String text, int start, int end) {

        /// Whether it begins and ends as a sentence does, and is not a piece of a list.
        boolean isWhole() {
            return WHOLE.matcher(text).matches();
        }

        /// The text without the sentence.
        String rest(String all) {
            return all.substring(0, start) + all.substring(end);
        }
    }

    /// All sentences, without the numbering before them. A line feed ends a sentence.
    List<Place> of(String text) {
        List<Place> all = new ArrayList<>();
        int begin = 0;
        for (String line : text.split("\n", -1)) {
            Matcher numbering = NUMBERING.matcher(line);
            int skip = numbering.find() ? numbering.end() : 0;
            String words = line.substring(skip);
            sentences.setText(words);
            int start = sentences.first();
            for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
                String sentence = words.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    all.add(new Place(sentence, begin + skip + start, begin + skip + end));
                }
            }
            begin += line.length() + 1;
        }
        return all;
    }

    /// How many words a text has; numbers and signs are none.
    int words(String text) {
        words.setText(text);
        int count = 0;
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (words.getRuleStatus() >= BreakIterator.WORD_LETTER) {
                count++;
            }
        }
        return count;
    }
}
