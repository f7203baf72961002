package org.comity.search.analysis;

import com.ibm.icu.text.Normalizer2;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// The words of each language: how a text is cut, and how a word becomes its index term. Every chain ends in a
/// folding,
/// so that case, width and, where they are no letters of their own, accents do not matter. A language that has
/// no chain
/// of its own is cut by Unicode's rules (UAX 29, with ICU's dictionaries for scripts without spaces) and folded.
final class WordAnalyzers {

    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    /// Marks are letters there, or the mark of a tone tells words apart.
    private static final Set<String> MARKS_MATTER =
            Set.of("hi", "bn", "mr", "ne", "ta", "te", "th", "lo", "km", "my", "vi");

    private static final Set<String> WITHOUT_SPACES = Set.of("th", "lo", "km", "my");

    private WordAnalyzers() {}

    static Analyzer of(String language) {
        return switch (language) {
            case "zh" -> EastAsian.chinese();
            case "ja" -> EastAsian.japanese();
            case "ko" -> EastAsian.korean();
            default -> chain(language, Stemming.of(language));
        };
    }

    private static Analyzer chain(String language, UnaryOperator<TokenStream> stemming) {
        boolean known = Stemming.LANGUAGES.contains(language) && !WITHOUT_SPACES.contains(language);
        WordMemory<String> memory = RememberedWords.memory(words -> folded(language, stemming.apply(words)));
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer cutting = known ? new StandardTokenizer() : new ICUTokenizer(new UnicodeWords());
                return new TokenStreamComponents(cutting, new RememberedWords(cutting, memory));
            }
        };
    }

    private static TokenStream folded(String language, TokenStream words) {
        return MARKS_MATTER.contains(language)
                ? new ICUNormalizer2Filter(words, CASEFOLD)
                : new ICUFoldingFilter(words);
    }
}
