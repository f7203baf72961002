package org.comity.search.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.comity.search.analysis.Analyses;
import org.comity.search.planning.LikelyLanguage;

/// How often detection is right, by language and length: of each text one or two words, three to six, and the
/// whole.
final class DetectionMeasure {

    static final long SEED = 20261128;

    private static final int MOST_TEXTS = 400;
    private static final List<String> LENGTHS = List.of("1-2 words", "3-6 words", "whole");

    private final QueryLanguages languages;
    private final Map<String, List<String>> texts = new TreeMap<>();

    DetectionMeasure(QueryLanguages languages) {
        this.languages = languages;
    }

    void add(String tag, String text) {
        texts.computeIfAbsent(tag, key -> new ArrayList<>()).add(text);
    }

    /// A table in Markdown; for each length: how often the language came first without a wish, how often it was
    /// among those named, and how often it came first when it, or another one, was wished.
    String table() {
        StringBuilder table =
                new StringBuilder("Seed ").append(SEED).append(", at most %d texts each\n\n".formatted(MOST_TEXTS));
        table.append("| language | texts |");
        LENGTHS.forEach(length -> table.append(" %s: first | among | wished | other wished |".formatted(length)));
        table.append("\n|---|---|").append("---|".repeat(LENGTHS.size() * 4)).append('\n');
        double[] means = new double[LENGTHS.size() * 4];
        for (Map.Entry<String, List<String>> each : texts.entrySet()) {
            Random random = new Random(SEED);
            List<String> chosen = new ArrayList<>(each.getValue());
            Collections.shuffle(chosen, random);
            chosen = chosen.subList(0, Math.min(MOST_TEXTS, chosen.size()));
            double[] shares = measure(each.getKey(), chosen, random);
            table.append("| %s | %d |".formatted(each.getKey(), chosen.size()));
            append(table, shares);
            Arrays.setAll(means, at -> means[at] + shares[at] / texts.size());
        }
        table.append("| *mean* | |");
        append(table, means);
        return table.toString();
    }

    private static void append(StringBuilder table, double[] shares) {
        Arrays.stream(shares).forEach(share -> table.append(String.format(Locale.ROOT, " %.3f |", share)));
        table.append('\n');
    }

    private double[] measure(String tag, List<String> chosen, Random random) {
        double[] shares = new double[LENGTHS.size() * 4];
        for (String text : chosen) {
            List<String> cuts =
                    List.of(cut(text, 1 + random.nextInt(2), random), cut(text, 3 + random.nextInt(4), random), text);
            for (int length = 0; length < cuts.size(); length++) {
                String query = cuts.get(length);
                List<LikelyLanguage> alone = languages.likely(query, List.of());
                double one = 1.0 / chosen.size();
                shares[length * 4] += isFirst(tag, alone) ? one : 0;
                shares[length * 4 + 1] += alone.stream().anyMatch(each -> same(tag, each.tag())) ? one : 0;
                shares[length * 4 + 2] += isFirst(tag, languages.likely(query, List.of(tag))) ? one : 0;
                String other = Analyses.base(tag).equals("en") ? "es" : "en";
                shares[length * 4 + 3] += isFirst(tag, languages.likely(query, List.of(other))) ? one : 0;
            }
        }
        return shares;
    }

    private static boolean isFirst(String tag, List<LikelyLanguage> likely) {
        return same(tag, likely.getFirst().tag());
    }

    private static boolean same(String tag, String found) {
        return tag.indexOf('-') < 0 ? Analyses.base(tag).equals(Analyses.base(found)) : tag.equals(found);
    }

    /// Some words from the middle of a text; of a text without spaces some characters.
    private static String cut(String text, int words, Random random) {
        String[] all = text.split("\\s+", -1);
        if (all.length < words || all.length < 3) {
            if (!text.isEmpty() && text.codePoints().anyMatch(c -> c > 0xE00 && !Character.isSpaceChar(c))) {
                int length = Math.min(text.length(), words * 2);
                int from = random.nextInt(text.length() - length + 1);
                return text.substring(from, from + length);
            }
            return text;
        }
        int from = random.nextInt(all.length - words + 1);
        while (words == 1 && from < all.length - 1 && all[from].length() < 4) {
            from++;
        }
        return String.join(" ", Arrays.asList(all).subList(from, from + words));
    }
}
