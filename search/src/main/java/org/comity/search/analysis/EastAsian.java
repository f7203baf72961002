package org.comity.search.analysis;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseReadingFormFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Chinese, Japanese and Korean, each with its dictionary.
final class EastAsian {

    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    private EastAsian() {}

    /// Traditional characters are folded to Simplified ones before words are told apart.
    static Analyzer chinese() {
        CharArraySet punctuation = CharArraySet.unmodifiableSet(new CharArraySet(List.of(",", "\u3000", " "), false));
        WordMemory<String> memory =
                RememberedWords.memory(words -> new PorterStemFilter(new ICUNormalizer2Filter(words, CASEFOLD)));
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer cutting = new HMMChineseTokenizer();
                TokenStream words = new StopFilter(cutting, punctuation);
                return new TokenStreamComponents(cutting, new RememberedWords(words, memory));
            }

            @Override
            protected Reader initReader(String field, Reader reader) {
                return new HanFolding.FoldingReader(reader);
            }

            @Override
            protected Reader initReaderForNormalization(String field, Reader reader) {
                return new HanFolding.FoldingReader(reader);
            }
        };
    }

    static Analyzer japanese() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer cutting = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH);
                TokenStream words = new JapaneseBaseFormFilter(cutting);
                words = new JapanesePartOfSpeechStopFilter(words, JapaneseAnalyzer.getDefaultStopTags());
                words = new JapaneseKatakanaStemFilter(new ICUNormalizer2Filter(words, CASEFOLD));
                return new TokenStreamComponents(cutting, words);
            }
        };
    }

    static Analyzer korean() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer cutting = new KoreanTokenizer();
                TokenStream words = new KoreanPartOfSpeechStopFilter(cutting);
                words = new ICUNormalizer2Filter(new KoreanReadingFormFilter(words), CASEFOLD);
                return new TokenStreamComponents(cutting, words);
            }
        };
    }

    /// The text as it is read, in Latin letters; characters without a known reading as they are.
    static String romaji(String text) {
        StringBuilder read = new StringBuilder();
        try (Tokenizer cutting = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL);
                TokenStream words = new JapaneseReadingFormFilter(cutting, true)) {
            cutting.setReader(new StringReader(text));
            CharTermAttribute term = words.getAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                read.append(term);
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return read.toString();
    }
}
