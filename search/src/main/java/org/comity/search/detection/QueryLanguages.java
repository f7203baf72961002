package org.comity.search.detection;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.search.analysis.Analyses;
import org.comity.search.planning.LikelyLanguage;

/// The languages that a question may be in. The languages that the reader wishes are a prior: they decide where
/// the letters leave it open, as in one or two words, and matter the less the longer the question is.
/// Thread-safe.
public final class QueryLanguages {

    /// Most languages that are named.
    public static final int MOST = 4;

    private static final String MODEL = "languages.bin.gz";
    private static final double LEAST = 0.1;
    private static final String NOTHING_KNOWN = "en";

    private final SharedScript shared;

    QueryLanguages(LanguageModel model) {
        this.shared = new SharedScript(model);
    }

    /// With the model that was learned from openly licensed texts, see docs/search-quality.md.
    ///
    /// @throws UncheckedIOException when the model is damaged
    public static QueryLanguages learned() {
        try (InputStream file =
                Objects.requireNonNull(QueryLanguages.class.getResourceAsStream(MODEL), "the model is missing")) {
            return new QueryLanguages(LanguageModelFile.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The languages that a question may be in, likeliest first; the first has weight 1. Never empty: a
    /// question without letters is taken for one in the languages that are wished.
    ///
    /// @param wishes BCP 47 tags of the reader's languages, dearest first, that of the interface at the
    /// beginning
    public List<LikelyLanguage> likely(String text, List<String> wishes) {
        Runs runs = Runs.of(text);
        Map<String, Double> weights = new LinkedHashMap<>();
        runs.byScript().forEach((script, words) -> {
            double size = Math.sqrt(runs.size(script) / runs.largest());
            likely(script, words, runs, wishes).forEach((tag, weight) -> weights.merge(tag, weight * size, Math::max));
        });
        if (weights.isEmpty()) {
            for (int at = 0; at < wishes.size(); at++) {
                weights.putIfAbsent(wishes.get(at), 1.0 / (at + 1));
            }
            weights.putIfAbsent(NOTHING_KNOWN, weights.isEmpty() ? 1 : LEAST);
        }
        double heaviest = Collections.max(weights.values());
        return weights.entrySet().stream()
                .filter(each -> each.getValue() / heaviest >= LEAST)
                .map(each -> new LikelyLanguage(each.getKey(), each.getValue() / heaviest))
                .sorted(Comparator.comparingDouble(LikelyLanguage::weight).reversed())
                .limit(MOST)
                .toList();
    }

    private Map<String, Double> likely(UnicodeScript script, List<String> words, Runs runs, List<String> wishes) {
        String only = Script.only(script);
        if (!only.isEmpty()) {
            return Map.of(only, 1.0);
        }
        if (script == UnicodeScript.HAN) {
            return runs.hasKana() ? Map.of("ja", 1.0) : han(String.join("", words), wishes);
        }
        return shared.likely(script, words, wishes);
    }

    /// Han without kana is Chinese, in one of its two scripts, or a Japanese name.
    private static Map<String, Double> han(String text, List<String> wishes) {
        HanCharacters.Uses uses = HanCharacters.of(text);
        boolean traditionalWished = wishes.stream().anyMatch(QueryLanguages::isTraditional);
        boolean simplifiedWished = wishes.stream().anyMatch(tag -> isChinese(tag) && !isTraditional(tag));
        boolean traditional = uses.traditional() > uses.simplified()
                || (uses.traditional() == uses.simplified() && traditionalWished && !simplifiedWished);
        boolean japaneseWished =
                wishes.stream().anyMatch(tag -> Analyses.base(tag).equals("ja"));
        int chinese = Math.max(uses.traditional(), uses.simplified());
        double odds = Math.exp(2.0 * (uses.japanese() - chinese)) * (japaneseWished ? 4 : 0.25);
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put(traditional ? "zh-Hant" : "zh-Hans", Math.min(1, 1 / odds));
        weights.put("ja", Math.min(1, odds));
        return weights;
    }

    private static boolean isChinese(String tag) {
        return Analyses.base(tag).equals("zh");
    }

    private static boolean isTraditional(String tag) {
        return isChinese(tag)
                && ULocale.addLikelySubtags(ULocale.forLanguageTag(tag))
                        .getScript()
                        .equals("Hant");
    }
}
