package org.comity.search.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.search.SearchResults.Sense;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Token;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Alternative;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.WeightedTerm;
import org.comity.search.index.Plan.Word;
import org.comity.search.index.View;

/// Turns a question into a plan. The language of a question is never a filter: each word is sought in every language
/// that
/// the reader's view has, with the analysis of that language, and counts most in the languages that the question is
/// likely to be in. Words that the view does not know are sought with one letter changed.
public final class Planning {

    /// What a word counts in a language that the question is hardly in: names and loan words are alike in many.
    private static final double ELSEWHERE = 0.4;

    /// What a translated word counts beside the word itself.
    private static final double TRANSLATED = 0.7;

    /// What a word counts that was found with one letter changed.
    private static final double MISTYPED = 0.6;

    private static final int MOST_WORDS = 40;
    private static final int MOST_GRAMS = 160;
    private static final int MOST_MISTYPED = 3;

    private final Analyses analyses;
    private final Bridge bridge;

    public Planning(Analyses analyses, Bridge bridge) {
        this.analyses = analyses;
        this.bridge = bridge;
    }

    /// What is to be planned.
    ///
    /// @param text the words, without syntax
    /// @param likely languages, likeliest first; not empty
    /// @param refused keys of senses that are not to be sought
    /// @param exact citations and titles
    public record Question(
            String text, List<LikelyLanguage> likely, Set<String> refused, List<Exact> exact, Demands demands) {

        public Question {
            likely = List.copyOf(likely);
            refused = Set.copyOf(refused);
            exact = List.copyOf(exact);
        }
    }

    /// The plan for what this view holds.
    public Planned plan(Question question, View view) {
        Set<String> languages = new TreeSet<>(view.languages());
        String first = question.likely().getFirst().tag();
        List<Sense> senses = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Token> tokens = meaningful(first, question.text());
        if (view.isRemote()) {
            view.expect(expected(question, tokens, languages));
        }
        for (Token token : tokens) {
            String typed = question.text().substring(token.start(), token.end());
            text.append(typed).append(' ');
            if (words.size() < MOST_WORDS) {
                words.add(new Word(typed, alternatives(typed, question, languages, view, senses)));
            }
        }
        List<String> grams = analyses.grams(text.toString()).stream()
                .distinct()
                .limit(MOST_GRAMS)
                .toList();
        // one word is enough: an answer in other words than the question, or in another language, shares few of them
        return new Planned(new Plan(words, 1, grams, question.exact(), question.demands()), senses);
    }

    /// All terms that may become alternatives, by language.
    private Map<String, Set<String>> expected(Question question, List<Token> tokens, Set<String> languages) {
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        for (Token token : tokens.subList(0, Math.min(MOST_WORDS, tokens.size()))) {
            String typed = question.text().substring(token.start(), token.end());
            for (String language : languages) {
                Set<String> terms = expected.computeIfAbsent(language, each -> new TreeSet<>());
                terms.addAll(analyses.terms(language, typed));
                for (LikelyLanguage likely : question.likely()) {
                    String from = Analyses.base(likely.tag());
                    if (!from.equals(language)) {
                        analyses.terms(from, typed).stream()
                                .flatMap(term -> bridge.meanings(from, term, language).stream())
                                .forEach(meaning -> terms.add(meaning.term()));
                    }
                }
            }
        }
        return expected;
    }

    /// The words of the question without those that say little, unless it has no others. Each word once.
    private List<Token> meaningful(String tag, String text) {
        List<Token> tokens = analyses.tokens(tag, text);
        List<Token> meaningful = tokens.stream()
                .filter(token -> !analyses.isStopWord(tag, token.term()))
                .toList();
        Map<String, Token> once = new LinkedHashMap<>();
        (meaningful.isEmpty() ? tokens : meaningful).forEach(token -> once.putIfAbsent(token.term(), token));
        return List.copyOf(once.values());
    }

    private List<Alternative> alternatives(
            String typed, Question question, Set<String> languages, View view, List<Sense> senses) {
        List<Alternative> all = new ArrayList<>();
        for (String language : languages) {
            Map<String, Double> terms = new LinkedHashMap<>();
            double own = weight(question.likely(), language);
            for (String term : analyses.terms(language, typed)) {
                if (view.documents(language, term) > 0) {
                    terms.merge(term, own, Math::max);
                }
            }
            translate(typed, language, question, view, terms, senses);
            add(all, language, terms);
        }
        if (all.isEmpty()) {
            String language = Analyses.base(question.likely().getFirst().tag());
            Map<String, Double> terms = new LinkedHashMap<>();
            for (String near : mistyped(language, typed, view)) {
                terms.put(near, MISTYPED);
            }
            add(all, language, terms);
        }
        return all;
    }

    /// Terms of words near to this one: as titles spell them, else as the index holds them.
    private List<String> mistyped(String language, String typed, View view) {
        List<String> near = view.similar(typed.toLowerCase(Locale.ROOT), MOST_MISTYPED).stream()
                .flatMap(word -> analyses.terms(language, word).stream())
                .filter(term -> view.documents(language, term) > 0)
                .toList();
        return near.isEmpty()
                ? analyses.terms(language, typed).stream()
                        .flatMap(term -> view.similarTerms(language, term, MOST_MISTYPED).stream())
                        .toList()
                : near;
    }

    private void translate(
            String typed,
            String language,
            Question question,
            View view,
            Map<String, Double> terms,
            List<Sense> senses) {
        for (LikelyLanguage likely : question.likely()) {
            String from = Analyses.base(likely.tag());
            if (from.equals(language)) {
                continue;
            }
            for (String term : analyses.terms(from, typed)) {
                for (Bridge.Meaning meaning : bridge.meanings(from, term, language)) {
                    Sense sense = new Sense(typed, likely.tag(), meaning.surface(), language);
                    if (view.documents(language, meaning.term()) > 0
                            && !question.refused().contains(sense.key())) {
                        terms.merge(meaning.term(), TRANSLATED * likely.weight() * meaning.weight(), Math::max);
                        senses.add(sense);
                    }
                }
            }
        }
    }

    /// The heaviest term gives the weight of the whole, the others are weighed against it.
    private static void add(List<Alternative> all, String language, Map<String, Double> terms) {
        double heaviest =
                terms.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (heaviest > 0) {
            List<WeightedTerm> weighted = new ArrayList<>();
            terms.forEach((term, weight) -> weighted.add(new WeightedTerm(term, weight / heaviest)));
            all.add(new Alternative(language, weighted, heaviest));
        }
    }

    private static double weight(List<LikelyLanguage> likely, String language) {
        return likely.stream()
                .filter(each -> Analyses.base(each.tag()).equals(language))
                .mapToDouble(each -> Math.max(ELSEWHERE, each.weight()))
                .max()
                .orElse(ELSEWHERE);
    }
}
