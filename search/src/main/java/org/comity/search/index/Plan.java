package org.comity.search.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.search.Facet;

/// A question as the index understands it: terms with weights, nothing of syntax or language rules.
///
/// @param words each counts as found when one of its alternatives is
/// @param required how many of the words that are sought must be found, from 0
/// @param grams distinct character n-grams of the whole question; they order, and find when no word does
/// @param exact whole titles and citations that win over everything
/// @param demands what must hold besides
public record Plan(List<Word> words, int required, List<String> grams, List<Exact> exact, Demands demands) {

    /// A word of the question.
    ///
    /// @param typed as it was typed
    /// @param sought whether a work is found by it; else it only helps to order those that are found
    public record Word(String typed, List<Alternative> alternatives, boolean sought) {

        public Word {
            alternatives = List.copyOf(alternatives);
        }

        /// A word that is sought.
        public Word(String typed, List<Alternative> alternatives) {
            this(typed, alternatives, true);
        }
    }

    /// A word in one language: terms that mean it, scored as one (Darwish and Oard 2003, "Probabilistic
    /// structured query methods").
    ///
    /// @param language base language of the documents, which names the field
    /// @param terms one for the word itself, several for translations
    /// @param weight of the whole, over 0
    public record Alternative(String language, List<WeightedTerm> terms, double weight) {

        public Alternative {
            terms = List.copyOf(terms);
        }
    }

    /// @param weight over 0, at most 1
    public record WeightedTerm(String term, double weight) {}

    /// A citation or a whole title, as the canonical key that documents carry.
    ///
    /// @param field `ref` for citations, `exact` for titles and their readings
    public record Exact(ExactField field, String key, double boost) {}

    /// Fields of canonical keys.
    public enum ExactField {
        REFERENCE,
        TITLE
    }

    /// What must hold besides the words.
    ///
    /// @param phrases each must be there in one of its languages
    /// @param excluded none may be there
    /// @param chosen values of facets; values of one facet are alternatives
    /// @param without values of facets that a document must not have
    public record Demands(
            List<Phrase> phrases,
            List<Phrase> excluded,
            Map<Facet, List<String>> chosen,
            Map<Facet, List<String>> without,
            Optional<Dates> dates) {

        public static final Demands NONE = new Demands(List.of(), List.of(), Map.of(), Optional.empty());

        public Demands {
            phrases = List.copyOf(phrases);
            excluded = List.copyOf(excluded);
            chosen = Map.copyOf(chosen);
            without = Map.copyOf(without);
        }

        /// Demands that allow every value.
        public Demands(
                List<Phrase> phrases, List<Phrase> excluded, Map<Facet, List<String>> chosen, Optional<Dates> dates) {
            this(phrases, excluded, chosen, Map.of(), dates);
        }
    }

    /// Words next to each other.
    ///
    /// @param terms by base language, in the order of their places
    /// @param titleOnly whether only titles count
    public record Phrase(Map<String, List<PlacedTerm>> terms, boolean titleOnly) {

        public Phrase {
            terms = Map.copyOf(terms);
        }
    }

    /// A term of a phrase.
    ///
    /// @param place how many places behind the first one: places stay empty where the analysis passes over a word,
    /// and several terms have one place where a word has parts
    public record PlacedTerm(String term, int place) {}

    /// Both ends included.
    public record Dates(Optional<LocalDate> from, Optional<LocalDate> to) {}

    public Plan {
        words = List.copyOf(words);
        grams = List.copyOf(grams);
        exact = List.copyOf(exact);
    }

    /// A plan for what has all the words, and nothing else to find it by.
    public Plan wordsAlone() {
        Demands phrases = new Demands(demands.phrases(), demands.excluded(), Map.of(), Optional.empty());
        List<Word> sought = words.stream().filter(Word::sought).toList();
        return new Plan(sought, sought.size(), List.of(), List.of(), phrases);
    }
}
