package org.comity.search.detection;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/// How much more frequent short runs of letters are in each language than in the languages of the same script
/// on average: a naive Bayes classifier (Cavnar and Trenkle 1994, "N-Gram-Based Text Categorization"; Dunning
/// 1994, "Statistical Identification of Language"). Immutable.
final class LanguageModel {

    /// A language that the model knows.
    ///
    /// @param absent what a run of 1, 2, 3, 4 letters weighs that was never seen in the language
    record Known(String tag, UnicodeScript script, List<Float> absent) {
        Known {
            absent = List.copyOf(absent);
        }
    }

    /// What a run weighs in a language, in logarithms, above what it would weigh if it had not been seen there.
    record Weight(int language, float weight) {}

    /// A run that tells languages apart, with the languages in which it was seen.
    record Gram(String letters, List<Weight> weights) {
        Gram {
            weights = List.copyOf(weights);
        }
    }

    private final List<Known> languages;
    private final List<Gram> grams;
    private final long[] keys;
    private final int[] slots;
    private final int[] starts;
    private final byte[] languageOf;
    private final float[] weightOf;

    LanguageModel(List<Known> languages, List<Gram> grams) {
        this.languages = List.copyOf(languages);
        this.grams = List.copyOf(grams);
        int size = Math.max(2, Integer.highestOneBit(Math.max(1, grams.size())) * 4);
        keys = new long[size];
        slots = new int[size];
        starts = new int[grams.size() + 1];
        int all = grams.stream().mapToInt(gram -> gram.weights().size()).sum();
        languageOf = new byte[all];
        weightOf = new float[all];
        fill();
    }

    private void fill() {
        int next = 0;
        for (int at = 0; at < grams.size(); at++) {
            Gram gram = grams.get(at);
            long key = LetterGrams.packed(gram.letters());
            int slot = slot(key);
            keys[slot] = key;
            slots[slot] = at;
            starts[at] = next;
            for (Weight weight : gram.weights()) {
                languageOf[next] = (byte) weight.language();
                weightOf[next++] = weight.weight();
            }
        }
        starts[grams.size()] = next;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    List<Known> languages() {
        return languages;
    }

    List<Gram> grams() {
        return grams;
    }

    /// The languages written in a script, as indexes of [#languages].
    List<Integer> of(UnicodeScript script) {
        List<Integer> all = new ArrayList<>();
        for (int at = 0; at < languages.size(); at++) {
            if (languages.get(at).script() == script) {
                all.add(at);
            }
        }
        return all;
    }

    /// What each language's runs say about a word, in logarithms, by index of [#languages]. Runs that no
    /// language has say nothing.
    double[] weigh(String word) {
        double[] weights = new double[languages.size()];
        int[] seen = new int[LetterGrams.LONGEST];
        LetterGrams.each(word, (key, length) -> {
            int gram = gram(key);
            if (gram >= 0) {
                seen[length - 1]++;
                for (int at = starts[gram]; at < starts[gram + 1]; at++) {
                    weights[languageOf[at]] += weightOf[at];
                }
            }
        });
        for (int language = 0; language < weights.length; language++) {
            List<Float> absent = languages.get(language).absent();
            for (int length = 0; length < seen.length; length++) {
                weights[language] += seen[length] * absent.get(length);
            }
        }
        return weights;
    }

    /// The index of a run in [#grams], or a negative number.
    int gram(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : slots[slot];
    }
}
