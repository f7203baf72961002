package org.comity.search.bridge.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Token;

/// The terms of a language with numbers, and the wordings that they were met in.
final class Lexicon {

    private final Analyses analyses;
    private final String language;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private final List<Map<String, Integer>> surfaces = new ArrayList<>();

    Lexicon(Analyses analyses, String language) {
        this.analyses = analyses;
        this.language = language;
    }

    /// The numbers of a text's terms, without words that say little.
    int[] read(String text) {
        return analyses.tokens(language, text).stream()
                .filter(token -> !analyses.isStopWord(language, token.term()))
                .mapToInt(token -> number(token, text))
                .toArray();
    }

    private int number(Token token, String text) {
        int number = number(token.term());
        String surface = text.substring(token.start(), token.end());
        surfaces.get(number).merge(surface, 1, Integer::sum);
        return number;
    }

    private int number(String term) {
        return numbers.computeIfAbsent(term, any -> {
            terms.add(term);
            surfaces.add(new HashMap<>(2));
            return terms.size() - 1;
        });
    }

    String term(int number) {
        return terms.get(number);
    }

    /// The most frequent wording of a term; of equals the one in small letters, then the first by its letters.
    ///
    /// @param others wordings where the lexicon has none, because the term is a phrase
    String surface(String term, Map<String, Integer> others) {
        Integer number = numbers.get(term);
        return (number == null ? others : surfaces.get(number))
                .entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(entry ->
                                        entry.getKey().toLowerCase(Locale.ROOT).equals(entry.getKey()))
                                .thenComparing(Map.Entry.<String, Integer>comparingByKey()
                                        .reversed()))
                        .map(Map.Entry::getKey)
                        .orElse(term);
    }
}
