package org.comity.search.query;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.search.Facet;
import org.comity.search.SearchResults.Ignored;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Plan.Dates;
import org.comity.search.index.Plan.Demands;

/// What was typed, taken apart.
///
/// @param words plain text for the planner; those of phrases included, so that they rank, and none that are
/// excluded
/// @param phrases each must be there
/// @param excluded none may be there; also given when nothing else is sought, and then named in `ignored`
/// @param chosen values of facets; those of one facet are alternatives
/// @param without values of facets that must not be there
/// @param dates the time that works must be of
/// @param ignored what could not be used as it was meant, in its order
public record ParsedQuery(
        String words,
        List<QuotedPhrase> phrases,
        List<QuotedPhrase> excluded,
        Map<Facet, List<String>> chosen,
        Map<Facet, List<String>> without,
        Optional<Dates> dates,
        List<Ignored> ignored) {

    public ParsedQuery {
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
        chosen = copy(chosen);
        without = copy(without);
        ignored = List.copyOf(ignored);
    }

    private static Map<Facet, List<String>> copy(Map<Facet, List<String>> values) {
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        values.forEach((facet, list) -> copy.put(facet, List.copyOf(list)));
        return Collections.unmodifiableMap(copy);
    }

    /// What must hold besides the words. A phrase without a word in any of the languages demands nothing.
    ///
    /// @param languages tags of those in which documents exist
    public Demands demands(Analyses analyses, Collection<String> languages) {
        return new Demands(
                phrases.stream()
                        .flatMap(phrase -> phrase.in(analyses, languages).stream())
                        .toList(),
                excluded.stream()
                        .flatMap(phrase -> phrase.in(analyses, languages).stream())
                        .toList(),
                chosen,
                without,
                dates);
    }
}
