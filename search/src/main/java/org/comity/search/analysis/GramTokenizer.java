package org.comity.search.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Gives the grams of a text to the index, see [Grams], and the sounds of its words, see [Sounds]: each once, with the
/// number of times that it stands there. For fields without places of words.
final class GramTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final GramCounts counts = new GramCounts();
    private char[] text = new char[8192];
    private boolean read;

    @Override
    public boolean incrementToken() throws IOException {
        if (!read) {
            count();
            read = true;
        }
        clearAttributes();
        return counts.next(term, frequency);
    }

    private void count() throws IOException {
        int length = 0;
        for (int count = input.read(text); count >= 0; count = input.read(text, length, text.length - length)) {
            length += count;
            if (length == text.length) {
                text = Arrays.copyOf(text, length * 2);
            }
        }
        counts.clear();
        Grams.each(text, length, counts::gram);
        Grams.eachSound(text, length, counts::sound);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        read = false;
    }

    @Override
    public void close() throws IOException {
        super.close();
        // one long text must not keep its memory
        if (text.length > 1 << 16) {
            text = new char[8192];
        }
    }
}
