package org.comity.search.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Gives the grams of a text to the index, see [Grams], and behind them the sounds of its words, see [Sounds].
final class GramTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final char[] buffer = new char[8192];
    private List<String> grams = List.of();
    private int next;

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        if (next == 0) {
            grams = read();
        }
        if (next >= grams.size()) {
            return false;
        }
        term.append(grams.get(next++));
        return true;
    }

    private List<String> read() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
            text.append(buffer, 0, count);
        }
        List<String> all = new ArrayList<>(text.length());
        Grams.each(text, all::add);
        Grams.eachSound(text, all::add);
        return all;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = 0;
        grams = List.of();
    }
}
