package org.comity.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.junit.jupiter.api.Test;

/// What is remembered, counted or read character by character comes out as if it were not.
final class RememberedAnalysisTest {

    private static final long SEED = 20261128;
    private static final int ROUNDS = 4000;
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Set<String> MARKS_MATTER = Set.of("hi", "th", "vi", "km");

    private final Analyses analyses = new Analyses();

    @Test
    void words_are_those_of_the_filters_themselves() throws IOException {
        List<String> languages = new ArrayList<>(new TreeSet<>(Stemming.LANGUAGES));
        languages.addAll(List.of("zh", "km", "sw", "x"));
        Random random = new Random(SEED);
        Map<String, Analyzer> plain = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            String language = languages.get(round % languages.size());
            String text = MixedText.of(random);

            assertThat(words(analyses.words(language), text))
                    .as("%s, seed %d, round %d: %s", language, SEED, round, text)
                    .isEqualTo(words(plain.computeIfAbsent(language, RememberedAnalysisTest::plain), text));
        }
    }

    private static Analyzer plain(String language) {
        boolean known = Stemming.LANGUAGES.contains(language) && !language.equals("th");
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                if (language.equals("zh")) {
                    Tokenizer cutting = new HMMChineseTokenizer();
                    TokenStream words = new StopFilter(cutting, new CharArraySet(List.of(",", "\u3000", " "), false));
                    return new TokenStreamComponents(
                            cutting, new PorterStemFilter(new ICUNormalizer2Filter(words, CASEFOLD)));
                }
                Tokenizer cutting = known ? new StandardTokenizer() : new ICUTokenizer(new UnicodeWords());
                TokenStream words = Stemming.of(language).apply(cutting);
                return new TokenStreamComponents(
                        cutting,
                        MARKS_MATTER.contains(language)
                                ? new ICUNormalizer2Filter(words, CASEFOLD)
                                : new ICUFoldingFilter(words));
            }

            @Override
            protected java.io.Reader initReader(String field, java.io.Reader reader) {
                return language.equals("zh") ? new HanFolding.FoldingReader(reader) : reader;
            }
        };
    }

    private static List<String> words(Analyzer analyzer, String text) throws IOException {
        List<String> all = new ArrayList<>();
        try (TokenStream words = analyzer.tokenStream("", text)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = words.addAttribute(PositionIncrementAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                all.add("%s %d-%d +%d"
                        .formatted(term, place.startOffset(), place.endOffset(), step.getPositionIncrement()));
            }
            words.end();
        }
        return all;
    }

    @Test
    void the_index_is_given_each_gram_and_sound_as_often_as_it_stands_in_the_text() throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String text = MixedText.of(random);
            Map<String, Integer> all = new TreeMap<>();
            Stream.concat(PlainGrams.of(text).stream(), PlainGrams.sounds(text).stream())
                    .forEach(gram -> all.merge(gram, 1, Integer::sum));

            assertThat(counted(text))
                    .as("seed %d, round %d: %s", SEED, round, text)
                    .isEqualTo(all);
            assertThat(analyses.grams(text)).isEqualTo(PlainGrams.of(text));
            assertThat(analyses.sounds(text)).isEqualTo(PlainGrams.sounds(text));
        }
    }

    private Map<String, Integer> counted(String text) throws IOException {
        Map<String, Integer> all = new TreeMap<>();
        try (TokenStream grams = analyses.grams().tokenStream("", text)) {
            CharTermAttribute term = grams.addAttribute(CharTermAttribute.class);
            TermFrequencyAttribute frequency = grams.addAttribute(TermFrequencyAttribute.class);
            grams.reset();
            while (grams.incrementToken()) {
                assertThat(all.put(term.toString(), frequency.getTermFrequency()))
                        .as("%s once", term)
                        .isNull();
            }
            grams.end();
        }
        return all;
    }

    @Test
    void titles_are_read_as_the_transforms_read_them() {
        Random random = new Random(SEED);
        // a quarter of the rounds: the transforms are slow, which is why this exists
        for (int round = 0; round < ROUNDS / 4; round++) {
            String title = MixedText.of(random);
            String language = round % 2 == 0 ? "zh-Hant" : "ru";

            assertThat(Readings.of(language, title))
                    .as("%s, seed %d, round %d: %s", language, SEED, round, title)
                    .containsExactlyElementsOf(readings(language, title));
        }
    }

    private static Set<String> readings(String language, String title) {
        Set<String> all = new LinkedHashSet<>();
        all.add(key(title));
        if (language.startsWith("zh")) {
            String pinyin = Transforms.PINYIN.transliterate(title);
            all.add(key(pinyin));
            all.add(key(Transforms.BOPOMOFO.transliterate(pinyin)));
            StringBuilder initials = new StringBuilder();
            for (String syllable : pinyin.split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
                initials.append(syllable.isEmpty() ? "" : syllable.substring(0, syllable.offsetByCodePoints(0, 1)));
            }
            if (initials.length() > 1) {
                all.add(key(initials.toString()));
            }
        } else if (title.chars().anyMatch(c -> c > 0x24F)) {
            all.add(key(Transforms.LATIN.transliterate(title)));
        }
        all.remove("");
        return all;
    }

    private static String key(String typed) {
        String cut = typed.length() > Readings.LONGEST * 4 ? typed.substring(0, Readings.LONGEST * 4) : typed;
        StringBuilder key = new StringBuilder();
        Transforms.PLAIN
                .transliterate(cut)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(code -> Character.isLetterOrDigit(code) && "ˇˊˋ˙ˉ".indexOf(code) < 0)
                .map(code -> Character.isBmpCodePoint(code) ? HanFolding.fold((char) code) : code)
                .forEach(key::appendCodePoint);
        return key.length() > Readings.LONGEST ? key.substring(0, Readings.LONGEST) : key.toString();
    }

    private static final class Transforms {
        static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin");
        static final Transliterator BOPOMOFO = Transliterator.getInstance("Latin-Bopomofo");
        static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
        static final Transliterator PLAIN = Transliterator.getInstance("NFKD; [:Mn:] Remove; NFKC");
    }
}
