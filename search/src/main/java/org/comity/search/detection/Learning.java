package org.comity.search.detection;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.search.detection.LanguageModel.Gram;
import org.comity.search.detection.LanguageModel.Known;
import org.comity.search.detection.LanguageModel.Weight;

/// Learns a model from texts of known language. Probabilities are mixed with the average of all languages of
/// the script (Jelinek and Mercer 1980); kept are the runs that tell most about the language (mutual
/// information).
final class Learning {

    /// How many runs of each script are kept, shared out by the number of languages.
    private static final int GRAMS_PER_LANGUAGE = 750;

    /// How much of a run's probability is the average of all languages, by length.
    private static final double[] AVERAGE = {0.02, 0.05, 0.1, 0.2};

    /// A language with fewer different words than this would be taken for all that is unusual.
    private static final int FEWEST_WORDS = 200;

    private final TrainingTexts texts = new TrainingTexts();

    /// Takes a text of a language.
    ///
    /// @param source where it is from; sources of all sizes count alike, so that a language does not become
    /// what its largest source is about
    void add(String source, String tag, String text) {
        texts.add(source, tag, text);
    }

    /// What was learned.
    LanguageModel model() {
        Map<UnicodeScript, Map<String, Counts>> scripts = new TreeMap<>();
        texts.tags().forEach(tag -> {
            Map<String, Double> shares = texts.words(tag);
            UnicodeScript script = script(shares.keySet());
            if (Script.isShared(script) && shares.size() >= FEWEST_WORDS) {
                scripts.computeIfAbsent(script, key -> new TreeMap<>()).put(tag, Counts.of(shares, script));
            }
        });
        List<Known> languages = new ArrayList<>();
        List<Gram> grams = new ArrayList<>();
        scripts.forEach((script, counts) -> learn(script, counts, languages, grams));
        grams.sort(Comparator.comparing(Gram::letters));
        return new Sharpening(new LanguageModel(languages, grams), texts).sharpened();
    }

    /// The script of most words.
    private static UnicodeScript script(Collection<String> words) {
        Map<UnicodeScript, Integer> counts = new TreeMap<>();
        words.forEach(word -> counts.merge(Script.of(word), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }

    /// How often the runs of a language occur, and how many of each length.
    private record Counts(Map<Long, double[]> grams, double[] sums) {

        static Counts of(Map<String, Double> words, UnicodeScript script) {
            Map<Long, double[]> grams = new HashMap<>();
            double[] sums = new double[LetterGrams.LONGEST];
            words.forEach((word, weight) -> {
                if (Script.of(word) == script) {
                    LetterGrams.each(word, (gram, length) -> {
                        grams.computeIfAbsent(gram, key -> new double[1])[0] += weight;
                        sums[length - 1] += weight;
                    });
                }
            });
            return new Counts(grams, sums);
        }

        double share(long gram, int length) {
            double[] count = grams.get(gram);
            return count == null ? 0 : count[0] / sums[length - 1];
        }

        double smoothed(double share, double average, int length) {
            double part = AVERAGE[length - 1];
            return (1 - part) * share + part * average;
        }
    }

    private static void learn(
            UnicodeScript script, Map<String, Counts> counts, List<Known> languages, List<Gram> grams) {
        int first = languages.size();
        List<Counts> all = List.copyOf(counts.values());
        counts.forEach((tag, each) -> languages.add(new Known(tag, script, absent(each))));
        Set<Long> candidates = new TreeSet<>();
        all.forEach(each -> candidates.addAll(each.grams().keySet()));
        record Judged(Gram gram, double information) {}
        List<Judged> judged = new ArrayList<>();
        for (long candidate : candidates) {
            String letters = LetterGrams.unpacked(candidate);
            int length = letters.length();
            double average = all.stream()
                            .mapToDouble(each -> each.share(candidate, length))
                            .sum()
                    / all.size();
            double information = 0;
            List<Weight> weights = new ArrayList<>();
            for (int language = 0; language < all.size(); language++) {
                Counts each = all.get(language);
                double share = each.share(candidate, length);
                double smoothed = each.smoothed(share, average, length);
                double weight = LanguageModelFile.rounded(Math.log(smoothed / average));
                information += smoothed * Math.log(smoothed / average) / all.size();
                double absent = languages.get(first + language).absent().get(length - 1);
                if (weight > absent) {
                    weights.add(new Weight(first + language, (float) (weight - absent)));
                }
            }
            judged.add(new Judged(new Gram(letters, weights), information));
        }
        judged.stream()
                .sorted(Comparator.comparingDouble(Judged::information).reversed())
                .limit((long) GRAMS_PER_LANGUAGE * all.size())
                .map(Judged::gram)
                .forEach(grams::add);
    }

    private static List<Float> absent(Counts counts) {
        List<Float> all = new ArrayList<>();
        for (int length = 1; length <= LetterGrams.LONGEST; length++) {
            all.add((float) LanguageModelFile.rounded(Math.log(counts.smoothed(0, 1, length))));
        }
        return all;
    }
}
