package org.comity.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Puts in the place of each word what a chain of filters makes of it, and remembers that. The chain must give one word
/// for each and look at nothing but its letters, as stemming and folding do.
final class RememberedWords extends TokenFilter {

    /// Some 16,000: nine of ten words of a text are among the most frequent ones of its language.
    private static final int REMEMBERED = 14;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final WordMemory<String> memory;

    /// @param memory of the chain, see [#memory]
    RememberedWords(TokenStream words, WordMemory<String> memory) {
        super(words);
        this.memory = memory;
    }

    /// A memory for a chain; may be used by several threads.
    static WordMemory<String> memory(UnaryOperator<TokenStream> chain) {
        ThreadLocal<Chain> chains = ThreadLocal.withInitial(() -> new Chain(chain));
        return new WordMemory<>(REMEMBERED, word -> chains.get().of(word));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String made = memory.of(term.buffer(), 0, term.length());
        int length = made.length();
        made.getChars(0, length, term.resizeBuffer(length), 0);
        term.setLength(length);
        return true;
    }

    /// The filters themselves, used on one word at a time.
    private static final class Chain {

        private final OneWord source = new OneWord();
        private final TokenStream filters;
        private final CharTermAttribute made;

        Chain(UnaryOperator<TokenStream> chain) {
            this.filters = chain.apply(source);
            this.made = filters.getAttribute(CharTermAttribute.class);
        }

        String of(String word) {
            try {
                source.next = word;
                filters.reset();
                if (!filters.incrementToken()) {
                    throw new IllegalStateException("a chain of filters lost the word " + word);
                }
                String result = made.toString();
                filters.end();
                return result;
            } catch (IOException e) {
                throw new UncheckedIOException("a word in memory cannot fail to be read", e);
            }
        }
    }

    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String next = "";

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next.isEmpty()) {
                return false;
            }
            term.append(next);
            next = "";
            return true;
        }
    }
}
