package org.comity.search.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.search.SearchResults.Sense;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Token;
import org.comity.search.index.View;
import org.comity.search.planning.Planning.Question;

/// What the words of one question are called in the languages of a view. A phrase that the bridge knows goes
/// before its words: its meaning is sought first, and what its words mean alone counts less.
final class Translations {

    /// What a translated word counts beside the word itself in its own language. More, because there its
    /// character n-grams count too, and a translation has none.
    private static final double TRANSLATED = 1.5;

    /// What the meaning of a word alone counts where it stands in a phrase that is known.
    private static final double WITHIN_PHRASE = 0.3;

    /// How much less a word counts that has many meanings, because none of them is sure: the exponent of the best
    /// meaning's weight.
    private static final double DOUBT = 0.25;

    /// Meanings that are this much less likely than the best are not worth the time.
    private static final double FAINT = 0.15;

    private static final int MOST_PHRASE_MEANINGS = 3;

    private final Analyses analyses;
    private final Bridge bridge;
    private final Question question;
    private final List<Token> tokens;
    private final View view;
    private final List<Spoken> spoken = new ArrayList<>();
    private final Map<String, List<Map<String, Double>>> byLanguage = new HashMap<>();
    private final Set<Sense> senses = new LinkedHashSet<>();

    /// The question in one of the languages that it may be in: the terms, and which word each belongs to.
    private record Spoken(LikelyLanguage language, List<String> terms, List<Integer> words) {}

    /// @param tokens words of the question, with their places in its text
    Translations(Analyses analyses, Bridge bridge, Question question, List<Token> tokens, View view) {
        this.analyses = analyses;
        this.bridge = bridge;
        this.question = question;
        this.tokens = tokens;
        this.view = view;
        for (LikelyLanguage likely : question.likely()) {
            Spoken each = new Spoken(likely, new ArrayList<>(), new ArrayList<>());
            for (int word = 0; word < tokens.size(); word++) {
                for (String term : analyses.terms(likely.tag(), typed(word, word))) {
                    each.terms().add(term);
                    each.words().add(word);
                }
            }
            spoken.add(each);
        }
    }

    /// The words that were taken for words of other languages, as far as they were asked for.
    Collection<Sense> senses() {
        return senses;
    }

    /// Whether a word means something in one of the languages that were asked for; otherwise it may be a name.
    boolean knows(int word) {
        return byLanguage.values().stream().anyMatch(words -> !words.get(word).isEmpty());
    }

    /// Terms of a language that a word may mean, with their weights.
    ///
    /// @param word its number in the question
    Map<String, Double> terms(int word, String language) {
        return byLanguage.computeIfAbsent(language, this::translate).get(word);
    }

    private List<Map<String, Double>> translate(String language) {
        List<Map<String, Double>> terms = new ArrayList<>();
        tokens.forEach(token -> terms.add(new LinkedHashMap<>()));
        Set<Integer> settled = settled(language);
        for (Spoken each : spoken) {
            if (!Analyses.base(each.language().tag()).equals(language)) {
                translate(each, language, settled, terms);
            }
        }
        return terms;
    }

    /// Words that need no translation into a language: figures, and those that are words of it while the question
    /// may be in it: 人口 is not sought in Chinese as what it means in Japanese.
    private Set<Integer> settled(String language) {
        boolean spokenIn = spoken.stream()
                .anyMatch(each -> Analyses.base(each.language().tag()).equals(language));
        Set<Integer> settled = new HashSet<>();
        for (int word = 0; word < tokens.size(); word++) {
            String typed = typed(word, word);
            if (typed.codePoints().noneMatch(Character::isLetter)
                    || (spokenIn
                            && analyses.terms(language, typed).stream()
                                    .anyMatch(term -> view.documents(language, term) > 0))) {
                settled.add(word);
            }
        }
        return settled;
    }

    private void translate(Spoken from, String language, Set<Integer> settled, List<Map<String, Double>> terms) {
        boolean[] inPhrase = new boolean[from.terms().size()];
        int at = 0;
        while (at < from.terms().size()) {
            int length = Math.min(Bridge.LONGEST_PHRASE, from.terms().size() - at);
            while (length > 1
                    && (settled.containsAll(from.words().subList(at, at + length))
                            || !translatePhrase(from, at, length, language, terms))) {
                length--;
            }
            Arrays.fill(inPhrase, at, at + length, length > 1);
            at += length;
        }
        for (int each = 0; each < inPhrase.length; each++) {
            if (settled.contains(from.words().get(each)) || isCutElsewhere(from, each)) {
                continue;
            }
            double weight = TRANSLATED * from.language().weight() * (inPhrase[each] ? WITHIN_PHRASE : 1);
            translateWord(from, each, weight, language, terms.get(from.words().get(each)));
        }
    }

    /// Whether a term is a part of a word that is one in the language that the question is most likely in: 運 of 販運 is
    /// no Japanese word there.
    private boolean isCutElsewhere(Spoken from, int at) {
        return !from.equals(spoken.getFirst())
                && Collections.frequency(from.words(), from.words().get(at)) > 1;
    }

    private void translateWord(Spoken from, int at, double weight, String language, Map<String, Double> terms) {
        List<Bridge.Meaning> meanings = known(from, at, 1, language);
        double best =
                meanings.stream().mapToDouble(Bridge.Meaning::weight).max().orElse(1);
        for (Bridge.Meaning meaning : meanings) {
            double share = Math.pow(best, DOUBT) * meaning.weight() / best;
            String[] parts = meaning.term().split(" ", -1);
            if (meaning.weight() >= FAINT * best) {
                senses.add(sense(from, at, 1, meaning, language));
                for (String part : parts) {
                    terms.merge(part, weight * share / parts.length, Math::max);
                }
            }
        }
    }

    /// Hands the terms of the phrase's meaning out among its words, each to the word that may mean it.
    private boolean translatePhrase(
            Spoken from, int begin, int length, String language, List<Map<String, Double>> terms) {
        List<Bridge.Meaning> meanings = known(from, begin, length, language);
        double weight = TRANSLATED * from.language().weight();
        double best =
                meanings.stream().mapToDouble(Bridge.Meaning::weight).max().orElse(1);
        meanings.stream().limit(MOST_PHRASE_MEANINGS).forEach(meaning -> {
            senses.add(sense(from, begin, length, meaning, language));
            List<Integer> free = new ArrayList<>(from.words().subList(begin, begin + length));
            for (String term : meaning.term().split(" ", -1)) {
                int word = free.stream()
                        .filter(each -> means(from, begin, length, each, term, language))
                        .findFirst()
                        .orElseGet(() -> free.isEmpty() ? from.words().get(begin + length - 1) : free.getFirst());
                free.remove(Integer.valueOf(word));
                terms.get(word).merge(term, weight * meaning.weight() / best, Math::max);
            }
        });
        return !meanings.isEmpty();
    }

    private boolean means(Spoken from, int begin, int length, int word, String term, String language) {
        String base = Analyses.base(from.language().tag());
        for (int at = begin; at < begin + length; at++) {
            if (from.words().get(at) == word
                    && bridge.meanings(base, from.terms().get(at), language).stream()
                            .anyMatch(meaning -> meaning.term().equals(term))) {
                return true;
            }
        }
        return false;
    }

    /// Meanings that the view holds and that were not refused.
    private List<Bridge.Meaning> known(Spoken from, int begin, int length, String language) {
        String term = String.join(" ", from.terms().subList(begin, begin + length));
        List<Bridge.Meaning> known = new ArrayList<>();
        for (Bridge.Meaning meaning :
                bridge.meanings(Analyses.base(from.language().tag()), term, language)) {
            if (!question.refused()
                            .contains(sense(from, begin, length, meaning, language)
                                    .key())
                    && isHeld(meaning, language)) {
                known.add(meaning);
            }
        }
        return known;
    }

    /// Asks for every part, also behind one that is not there: a [Rehearsal] must hear of all.
    private boolean isHeld(Bridge.Meaning meaning, String language) {
        boolean held = true;
        for (String part : meaning.term().split(" ", -1)) {
            held &= view.documents(language, part) > 0;
        }
        return held;
    }

    private Sense sense(Spoken from, int begin, int length, Bridge.Meaning meaning, String language) {
        String typed = typed(from.words().get(begin), from.words().get(begin + length - 1));
        return new Sense(typed, from.language().tag(), meaning.surface(), language);
    }

    private String typed(int firstWord, int lastWord) {
        return question.text()
                .substring(tokens.get(firstWord).start(), tokens.get(lastWord).end());
    }
}
