package org.comity.search.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Token;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Alternative;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.Plan.Exact;
import org.comity.search.index.Plan.WeightedTerm;
import org.comity.search.index.Plan.Word;
import org.comity.search.index.Ranking;
import org.comity.search.index.View;

/// Turns a question into a plan. The language of a question is never a filter: each word is sought in every
/// language that the reader's view has, with the analysis of that language, and counts most in the languages
/// that the question is likely to be in. Words that the view does not know are sought with one letter changed.
public final class Planning {

    /// What a word counts in a language that the question is hardly in: names and loan words are alike in many.
    private static final double ELSEWHERE = 0.2;

    /// What a word counts that was found with one letter changed.
    private static final double MISTYPED = 0.6;

    /// What a word that says little counts beside the same word if it said much. How frequent it is counts
    /// besides.
    private static final double FAINT = 0.7;

    private static final int MOST_WORDS = 40;
    private static final int MOST_FAINT = 12;
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
        if (view.isRemote()) {
            Rehearsal rehearsal = new Rehearsal(view.languages());
            planned(question, rehearsal);
            view.expect(rehearsal.terms());
        }
        return planned(question, view);
    }

    private Planned planned(Question question, View view) {
        Set<String> languages = new TreeSet<>(view.languages());
        String first = question.likely().getFirst().tag();
        List<Token> tokens = analyses.tokens(first, question.text());
        List<Token> meaningful = meaningful(first, question.text(), tokens);
        List<Token> sought = meaningful.subList(0, Math.min(MOST_WORDS, meaningful.size()));
        Translations translations = new Translations(analyses, bridge, question, sought, view);
        List<Word> words = new ArrayList<>();
        for (int word = 0; word < sought.size(); word++) {
            String typed = typed(sought.get(word), question);
            words.add(new Word(typed, alternatives(word, typed, question, languages, translations, view)));
        }
        faint(first, tokens, meaningful).forEach(token -> {
            String typed = typed(token, question);
            words.add(new Word(typed, faint(typed, question, languages, view), false));
        });
        Stream<String> sounds = sought.stream()
                .filter(token -> !translations.knows(sought.indexOf(token)))
                .flatMap(token -> analyses.sounds(typed(token, question)).stream());
        List<String> grams = Stream.concat(sounds, analyses.grams(letters(meaningful, question)).stream())
                .distinct()
                .limit(MOST_GRAMS)
                .toList();
        // one word is enough: an answer in other words than the question, or in another language, shares few of them
        return new Planned(
                new Plan(words, 1, grams, question.exact(), question.demands()), List.copyOf(translations.senses()));
    }

    /// The words of the question without those that say little, unless it has no others. Each word once.
    private List<Token> meaningful(String tag, String text, List<Token> tokens) {
        boolean shouted = isUpperCase(text);
        List<Token> meaningful = tokens.stream()
                .filter(token ->
                        saysMuch(tag, token) || (!shouted && isUpperCase(text.substring(token.start(), token.end()))))
                .toList();
        Map<String, Token> once = new LinkedHashMap<>();
        (meaningful.isEmpty() ? tokens : meaningful).forEach(token -> once.putIfAbsent(token.term(), token));
        return List.copyOf(once.values());
    }

    private static String typed(Token token, Question question) {
        return question.text().substring(token.start(), token.end());
    }

    /// The words as they were typed; those without a space between them stay together, so that their grams do.
    private static String letters(List<Token> tokens, Question question) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (Token token : tokens) {
            text.append(token.start() == end ? "" : " ").append(typed(token, question));
            end = token.end();
        }
        return text.toString();
    }

    private boolean saysMuch(String tag, Token token) {
        return !analyses.isStopWord(tag, token.term()) && !analyses.isQuestionWord(tag, token.term());
    }

    /// Whether it is written like an abbreviation: WHO is not "who".
    private static boolean isUpperCase(String text) {
        return text.length() > 1
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().filter(Character::isUpperCase).count() > 1;
    }

    /// The other words, each once, without those that only say that something is asked.
    private List<Token> faint(String tag, List<Token> tokens, List<Token> meaningful) {
        Map<String, Token> once = new LinkedHashMap<>();
        tokens.stream()
                .filter(token -> !analyses.isQuestionWord(tag, token.term()))
                .forEach(token -> once.putIfAbsent(token.term(), token));
        meaningful.forEach(token -> once.remove(token.term()));
        return once.values().stream().limit(MOST_FAINT).toList();
    }

    /// Words that say little are sought in the likely languages alone.
    private List<Alternative> faint(String typed, Question question, Set<String> languages, View view) {
        List<Alternative> all = new ArrayList<>();
        for (LikelyLanguage likely : question.likely()) {
            String language = Analyses.base(likely.tag());
            Map<String, Double> terms = new LinkedHashMap<>();
            for (String term : languages.contains(language) ? analyses.terms(language, typed) : List.<String>of()) {
                if (view.documents(language, term) > 0) {
                    terms.put(term, FAINT * likely.weight());
                }
            }
            add(all, language, terms, view);
        }
        return all;
    }

    private List<Alternative> alternatives(
            int word, String typed, Question question, Set<String> languages, Translations translations, View view) {
        List<Alternative> all = new ArrayList<>();
        for (String language : languages) {
            Map<String, Double> terms = new LinkedHashMap<>();
            double own = weight(question.likely(), language);
            for (String term : analyses.terms(language, typed)) {
                if (view.documents(language, term) > 0) {
                    terms.merge(term, own, Math::max);
                }
            }
            translations.terms(word, language).forEach((term, weight) -> terms.merge(term, weight, Math::max));
            add(all, language, terms, view);
        }
        if (all.isEmpty()) {
            String language = Analyses.base(question.likely().getFirst().tag());
            Map<String, Double> terms = new LinkedHashMap<>();
            for (String near : mistyped(language, typed, view)) {
                terms.put(near, MISTYPED);
            }
            add(all, language, terms, view);
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

    /// The heaviest term gives the weight of the whole, the others are weighed against it. The index takes the
    /// whole for as frequent as the most frequent of its terms; a faint meaning that stands everywhere would
    /// spoil it, so the whole is taken for as frequent as its terms are by their weights (Darwish and Oard 2003).
    private static void add(List<Alternative> all, String language, Map<String, Double> terms, View view) {
        double heaviest =
                terms.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (!(heaviest > 0)) {
            return;
        }
        double sum = 0;
        double frequencies = 0;
        int mostFrequent = 0;
        List<WeightedTerm> weighted = new ArrayList<>();
        for (Map.Entry<String, Double> term : terms.entrySet()) {
            int frequency = view.documents(language, term.getKey());
            weighted.add(new WeightedTerm(term.getKey(), term.getValue() / heaviest));
            sum += term.getValue();
            frequencies += term.getValue() * frequency;
            mostFrequent = Math.max(mostFrequent, frequency);
        }
        int documents = view.documents(language);
        double rarer = rarity(documents, frequencies / sum) / rarity(documents, mostFrequent);
        all.add(new Alternative(language, weighted, heaviest * Math.max(1, rarer)));
    }

    /// What BM25 makes of the number of documents that a word stands in.
    private static double rarity(int documents, double frequency) {
        return Math.max(1e-3, Ranking.rarity(Math.max(documents, frequency), frequency));
    }

    private static double weight(List<LikelyLanguage> likely, String language) {
        return likely.stream()
                .filter(each -> Analyses.base(each.tag()).equals(language))
                .mapToDouble(each -> Math.max(ELSEWHERE, each.weight()))
                .max()
                .orElse(ELSEWHERE);
    }
}
