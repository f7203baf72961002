package org.comity.search.opensearch.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.comity.search.index.Plan.PlacedTerm;

/// The terms of a text as the cluster is given them: one after the other with spaces between, a mark where the analysis
/// left out a word, and a mark between terms that stand in the same place.
///
/// @param number how many terms there are
public record Terms(String text, int number) {

    /// Private-use characters, see `partition.json`.
    private static final char HOLE = '\uE000';

    private static final char STACK = '\uE001';
    private static final char SPACE = '\uE002';

    private static final int MOST_HOLES = 1000;

    public static Terms of(Analyzer analyzer, String text) {
        StringBuilder all = new StringBuilder(text.length() + 16);
        int number = 0;
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            TermFrequencyAttribute frequency = stream.addAttribute(TermFrequencyAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                separate(all, number == 0 ? Math.max(1, step.getPositionIncrement()) : step.getPositionIncrement());
                String escaped = escaped(term);
                all.append(escaped);
                // a term that the analysis has counted stands there as often
                all.repeat(" " + escaped, frequency.getTermFrequency() - 1);
                number += frequency.getTermFrequency();
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return new Terms(all.toString(), number);
    }

    /// The terms of a phrase, as a text that holds them would be given.
    public static String inPlace(List<PlacedTerm> terms) {
        StringBuilder all = new StringBuilder();
        int place = -1;
        for (PlacedTerm each : terms) {
            separate(all, each.place() - place);
            all.append(escaped(each.term()));
            place = each.place();
        }
        return all.toString();
    }

    private static void separate(StringBuilder all, int step) {
        if (step == 0) {
            all.append(STACK);
            return;
        }
        if (!all.isEmpty()) {
            all.append(' ');
        }
        for (int hole = 1; hole < Math.min(step, MOST_HOLES); hole++) {
            all.append(HOLE).append(' ');
        }
    }

    /// A term as the index of the cluster holds it: foldings may put spaces into one.
    public static String escaped(CharSequence term) {
        StringBuilder escaped = new StringBuilder(term.length());
        for (int at = 0; at < term.length(); at++) {
            char c = term.charAt(at);
            escaped.append(Character.isWhitespace(c) || c == HOLE || c == STACK ? SPACE : c);
        }
        return escaped.isEmpty() ? String.valueOf(SPACE) : escaped.toString();
    }

    public static String unescaped(String term) {
        return term.replace(SPACE, ' ');
    }
}
