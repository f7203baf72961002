package org.comity.search.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Plan.Phrase;
import org.comity.search.index.Plan.PlacedTerm;

/// Words that must, or must not, stand next to each other.
///
/// @param text without quotes; has a letter or a digit
/// @param titleOnly whether only titles count
public record QuotedPhrase(String text, boolean titleOnly) {

    /// The phrase as the index holds it in each of the languages.
    ///
    /// @param languages tags of those in which documents exist
    /// @return empty when no language finds a word in it
    public Optional<Phrase> in(Analyses analyses, Collection<String> languages) {
        Map<String, List<PlacedTerm>> terms = new TreeMap<>();
        for (String tag : languages) {
            String base = Analyses.base(tag);
            if (!terms.containsKey(base)) {
                List<PlacedTerm> words = analyses.tokens(base, text).stream()
                        .map(token -> new PlacedTerm(token.term(), token.place()))
                        .toList();
                if (!words.isEmpty()) {
                    terms.put(base, words);
                }
            }
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Phrase(terms, titleOnly));
    }
}
