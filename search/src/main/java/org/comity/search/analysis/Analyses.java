package org.comity.search.analysis;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The analyses of all languages. Thread-safe; analyzers are made when a language is first met.
@Singleton
public final class Analyses {

    private final Map<String, Analyzer> words = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> stopWords = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> questionWords = new ConcurrentHashMap<>();
    private final Analyzer grams = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new GramTokenizer());
        }
    };

    /// The language whose analysis a BCP 47 tag gets: its first part, so that both scripts of Chinese share one.
    public static String base(String tag) {
        int dash = tag.indexOf('-');
        String language = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
        return switch (language) {
            case "cmn", "yue" -> "zh";
            case "nb", "nn" -> "no";
            case "in" -> "id";
            case "fil" -> "tl";
            default -> language;
        };
    }

    /// What cuts and folds the words of a language.
    public Analyzer words(String tag) {
        return words.computeIfAbsent(base(tag), WordAnalyzers::of);
    }

    /// What cuts a text of any language into character n-grams.
    public Analyzer grams() {
        return grams;
    }

    /// The index terms of a text in their order.
    public List<String> terms(String tag, String text) {
        return tokens(tag, text).stream().map(Token::term).toList();
    }

    /// The index terms of a text with their places.
    public List<Token> tokens(String tag, String text) {
        return tokens(words(tag), text);
    }

    /// The character n-grams of a text in their order, repetitions included.
    public List<String> grams(String text) {
        List<String> all = new ArrayList<>();
        Grams.each(
                text.toCharArray(),
                text.length(),
                (letters, from, length) -> all.add(new String(letters, from, length)));
        return all;
    }

    /// How the words of a text sound, as the field of character n-grams holds it: what names have in common in
    /// scripts that write them with other vowels or none.
    public List<String> sounds(String text) {
        List<String> all = new ArrayList<>();
        Grams.eachSound(text.toCharArray(), text.length(), all::add);
        return all;
    }

    /// Whether an entry of the field of character n-grams is a sound.
    public static boolean isSound(String gram) {
        return gram.charAt(0) == Sounds.MARK;
    }

    /// Whether the term, as [#terms] gives it, is of a word that says little.
    public boolean isStopWord(String tag, String term) {
        return stopWords
                .computeIfAbsent(base(tag), language -> analysed(language, StopWords.of(language)))
                .contains(term);
    }

    /// Whether the term, as [#terms] gives it, is of a word that only says that something is asked.
    public boolean isQuestionWord(String tag, String term) {
        return questionWords
                .computeIfAbsent(base(tag), language -> analysed(language, QuestionWords.of(language)))
                .contains(term);
    }

    private Set<String> analysed(String language, Set<String> words) {
        Set<String> terms = new HashSet<>();
        words.forEach(word -> {
            List<String> analysed = terms(language, word);
            if (analysed.size() == 1) {
                terms.add(analysed.getFirst());
            }
        });
        return terms;
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> all = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int place = 0;
            while (stream.incrementToken()) {
                place += all.isEmpty() ? 0 : step.getPositionIncrement();
                if (term.length() > 0) {
                    all.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), place));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return all;
    }
}
