package org.comity.search.planning;

import java.util.List;

/// What the terms of one language are called in others. Thread-safe.
@FunctionalInterface
public interface Bridge {

    /// A bridge that knows nothing.
    Bridge NONE = (from, term, to) -> List.of();

    /// A term of another language.
    ///
    /// @param term as the index holds it; the terms of a phrase are parted by spaces
    /// @param surface a word that people read
    /// @param weight over 0, at most 1
    record Meaning(String term, String surface, double weight) {}

    /// How many terms a phrase has at most.
    int LONGEST_PHRASE = 5;

    /// What an index term may mean, best first; empty when it is not known. The weights sum up to 1.
    ///
    /// @param from base language of the term
    /// @param term as the index holds it; or a phrase: up to [#LONGEST_PHRASE] terms parted by spaces,
    /// without those that say little
    /// @param to base language of the meanings
    List<Meaning> meanings(String from, String term, String to);
}
