package org.comity.search.detection;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comity.search.detection.LanguageModel.Gram;
import org.comity.search.detection.LanguageModel.Known;
import org.comity.search.detection.LanguageModel.Weight;

/// Mends what naive Bayes gets wrong: runs of letters overlap and are not independent, and texts of the
/// languages are not about the same things. The weights are moved until the languages of pieces of the texts
/// come out as likely as they are: multinomial logistic regression that begins with the naive weights (Ng and
/// Jordan 2002, "On Discriminative vs. Generative Classifiers"), by stochastic gradient descent with a rate for
/// each weight (AdaGrad; Duchi, Hazan and Singer 2011). Languages count alike, whatever is known of them.
final class Sharpening {

    private static final long SEED = 20261128;
    private static final int PIECES_PER_LANGUAGE = 40_000;
    private static final double RATE = 0.1;

    /// Runs overlap; by this the naive weights are divided at the beginning.
    private static final double OVERLAP = 3;

    private static final double FIRST_SQUARE = 1;

    private final LanguageModel model;
    private final TrainingTexts texts;
    private final double[][] weights;
    private final double[][] squares;
    private final double[][] absent;
    private final double[][] absentSquares;

    Sharpening(LanguageModel naive, TrainingTexts texts) {
        this.model = naive;
        this.texts = texts;
        List<Gram> grams = naive.grams();
        List<Known> languages = naive.languages();
        weights = new double[grams.size()][];
        squares = new double[grams.size()][];
        for (int gram = 0; gram < weights.length; gram++) {
            weights[gram] = grams.get(gram).weights().stream()
                    .mapToDouble(each -> each.weight() / OVERLAP)
                    .toArray();
            squares[gram] = new double[weights[gram].length];
        }
        absent = new double[languages.size()][];
        absentSquares = new double[languages.size()][LetterGrams.LONGEST];
        for (int language = 0; language < absent.length; language++) {
            absent[language] = languages.get(language).absent().stream()
                    .mapToDouble(each -> each / OVERLAP)
                    .toArray();
        }
    }

    LanguageModel sharpened() {
        Random random = new Random(SEED);
        List<Known> languages = model.languages();
        int rounds = PIECES_PER_LANGUAGE;
        for (int round = 0; round < rounds; round++) {
            for (int language = 0; language < languages.size(); language++) {
                Known known = languages.get(language);
                List<String> piece = texts.piece(known.tag(), random).stream()
                        .filter(word -> Script.of(word) == known.script())
                        .toList();
                learn(piece, language, RATE * (1 - (double) round / rounds));
            }
        }
        return result();
    }

    private void learn(List<String> piece, int right, double rate) {
        UnicodeScript script = model.languages().get(right).script();
        List<Integer> grams = new ArrayList<>();
        int[] seen = new int[LetterGrams.LONGEST];
        for (String word : piece) {
            LetterGrams.each(word, (key, length) -> {
                int gram = model.gram(key);
                if (gram >= 0) {
                    grams.add(gram);
                    seen[length - 1]++;
                }
            });
        }
        double[] errors = likely(grams, seen, script);
        errors[right] -= 1;
        for (int gram : grams) {
            List<Weight> known = model.grams().get(gram).weights();
            for (int at = 0; at < known.size(); at++) {
                move(weights[gram], squares[gram], at, errors[known.get(at).language()], rate);
            }
        }
        for (int language = 0; language < errors.length; language++) {
            for (int length = 0; length < seen.length && errors[language] != 0; length++) {
                move(absent[language], absentSquares[language], length, errors[language] * seen[length], rate);
            }
        }
    }

    private static void move(double[] weights, double[] squares, int at, double slope, double rate) {
        squares[at] += slope * slope;
        weights[at] -= rate * slope / Math.sqrt(FIRST_SQUARE + squares[at]);
    }

    /// How likely each language is for these runs, 0 for those of other scripts.
    private double[] likely(List<Integer> grams, int[] seen, UnicodeScript script) {
        double[] sums = new double[absent.length];
        for (int gram : grams) {
            List<Weight> known = model.grams().get(gram).weights();
            for (int at = 0; at < known.size(); at++) {
                sums[known.get(at).language()] += weights[gram][at];
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int language = 0; language < sums.length; language++) {
            for (int length = 0; length < seen.length; length++) {
                sums[language] += seen[length] * absent[language][length];
            }
            if (model.languages().get(language).script() == script) {
                most = Math.max(most, sums[language]);
            }
        }
        double all = 0;
        for (int language = 0; language < sums.length; language++) {
            boolean same = model.languages().get(language).script() == script;
            sums[language] = same ? Math.exp(sums[language] - most) : 0;
            all += sums[language];
        }
        for (int language = 0; language < sums.length; language++) {
            sums[language] /= all;
        }
        return sums;
    }

    private LanguageModel result() {
        List<Known> languages = new ArrayList<>();
        for (int language = 0; language < absent.length; language++) {
            Known known = model.languages().get(language);
            List<Float> rounded = new ArrayList<>();
            for (double each : absent[language]) {
                rounded.add((float) LanguageModelFile.rounded(each));
            }
            languages.add(new Known(known.tag(), known.script(), rounded));
        }
        List<Gram> grams = new ArrayList<>();
        for (int gram = 0; gram < weights.length; gram++) {
            Gram naive = model.grams().get(gram);
            List<Weight> all = new ArrayList<>();
            for (int at = 0; at < weights[gram].length; at++) {
                int language = naive.weights().get(at).language();
                double rounded = LanguageModelFile.rounded(weights[gram][at]);
                if (rounded != 0) {
                    all.add(new Weight(language, (float) rounded));
                }
            }
            grams.add(new Gram(naive.letters(), all));
        }
        return new LanguageModel(languages, grams);
    }
}
