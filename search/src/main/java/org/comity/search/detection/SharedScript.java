package org.comity.search.detection;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.search.analysis.Analyses;

/// Which of the languages that share a script some words are in.
final class SharedScript {

    /// What it speaks for a language that it is the first wish, as a logarithm; a later one half of it.
    private static final double WISHED = 3;

    /// What it speaks against a language that few ask in.
    private static final double SELDOM = 1;

    /// From here on a word speaks for another language than the others do.
    private static final double SWITCHING = 1;

    /// How much all such words must say together.
    private static final double ANOTHER = 4;

    private static final Set<String> OFTEN = Set.of(
            "en", "es", "fr", "ar", "ru", "de", "pt", "nl", "it", "vi", "id", "tr", "hi", "ro", "pl", "uk", "fa", "ur",
            "sv", "cs", "hu", "bg");

    private final LanguageModel model;
    private final List<String> bases;

    SharedScript(LanguageModel model) {
        this.model = model;
        this.bases = model.languages().stream()
                .map(each -> Analyses.base(each.tag()))
                .toList();
    }

    /// Weights by tag, the heaviest 1.
    Map<String, Double> likely(UnicodeScript script, List<String> words, List<String> wishes) {
        int[] languages = model.of(script).stream().mapToInt(Integer::intValue).toArray();
        if (languages.length == 0) {
            return Map.of();
        }
        double[][] said = words.stream().map(model::weigh).toArray(double[][]::new);
        double[] sum = new double[model.languages().size()];
        for (int language : languages) {
            for (double[] word : said) {
                sum[language] += word[language];
            }
            sum[language] += prior(language, wishes);
        }
        int first = best(languages, sum);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int language : languages) {
            weights.put(model.languages().get(language).tag(), Math.exp(sum[language] - sum[first]));
        }
        addOthers(languages, first, words, said, weights);
        return weights;
    }

    private double prior(int language, List<String> wishes) {
        String base = bases.get(language);
        for (int at = 0; at < wishes.size(); at++) {
            if (Analyses.base(wishes.get(at)).equals(base)) {
                return at == 0 ? WISHED : WISHED / 2;
            }
        }
        return OFTEN.contains(base) ? 0 : -SELDOM;
    }

    private static int best(int[] languages, double[] sum) {
        int best = languages[0];
        for (int language : languages) {
            best = sum[language] > sum[best] ? language : best;
        }
        return best;
    }

    /// A text of two languages: some of its words speak clearly for another one than all of them together.
    private void addOthers(
            int[] languages, int first, List<String> words, double[][] said, Map<String, Double> weights) {
        double[] gains = new double[model.languages().size()];
        double[] letters = new double[gains.length];
        for (int word = 0; word < said.length; word++) {
            double own = said[word][first];
            for (int language : languages) {
                if (said[word][language] - own > SWITCHING) {
                    gains[language] += said[word][language] - own - SWITCHING;
                    letters[language] += words.get(word).length();
                }
            }
        }
        int second = best(languages, gains);
        double all = words.stream().mapToInt(String::length).sum();
        if (gains[second] > ANOTHER && letters[second] < all) {
            double share = letters[second] / Math.max(1, all - letters[second]);
            weights.merge(model.languages().get(second).tag(), Math.min(1, Math.sqrt(share)), Math::max);
        }
    }
}
