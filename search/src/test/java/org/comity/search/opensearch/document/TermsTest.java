package org.comity.search.opensearch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.comity.search.analysis.Analyses;
import org.junit.jupiter.api.Test;

/// How terms are written down for the cluster, so that it puts each where the analysis did.
final class TermsTest {

    @Test
    void places_that_the_analysis_left_empty_stay_empty() {
        Terms terms = Terms.of(analyzer(new WhitespaceTokenizer(), false), "treaty of the seas");

        assertThat(terms.text()).isEqualTo("treaty \uE000 \uE000 seas");
        assertThat(terms.number()).isEqualTo(2);
    }

    @Test
    void terms_in_the_same_place_stay_together() {
        Terms terms = Terms.of(analyzer(new WhitespaceTokenizer(), true), "treaty seas");

        assertThat(terms.text()).isEqualTo("treaty\uE001TREATY seas\uE001SEAS");
        assertThat(terms.number()).isEqualTo(4);
    }

    @Test
    void a_term_with_a_space_is_one_term() {
        Terms terms = Terms.of(analyzer(new KeywordTokenizer(), false), "two words");

        assertThat(terms.text()).doesNotContain(" ").isEqualTo(Terms.escaped("two words"));
        assertThat(Terms.unescaped(terms.text())).isEqualTo("two words");
        assertThat(terms.number()).isEqualTo(1);
    }

    @Test
    void a_term_that_was_counted_stands_there_as_often() {
        Analyses analyses = new Analyses();
        String text = "banana bandana anagram";

        Terms terms = Terms.of(analyses.grams(), text);

        List<String> expected = new ArrayList<>(analyses.grams(text));
        expected.addAll(analyses.sounds(text));
        assertThat(expected).hasSizeGreaterThan(new HashSet<>(expected).size());
        assertThat(terms.text().split(" ", -1)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(terms.number()).isEqualTo(expected.size());
    }

    private static Analyzer analyzer(Tokenizer cutting, boolean doubling) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                TokenStream words = new StopFilter(cutting, new CharArraySet(List.of("of", "the"), false));
                return new TokenStreamComponents(cutting, doubling ? new Doubling(words) : words);
            }
        };
    }

    /// Adds each term in capitals.
    private static final class Doubling extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private boolean second;

        Doubling(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws java.io.IOException {
            if (second) {
                String capitals = term.toString().toUpperCase(java.util.Locale.ROOT);
                term.setEmpty().append(capitals);
                step.setPositionIncrement(0);
                second = false;
                return true;
            }
            second = input.incrementToken();
            return second;
        }
    }
}
