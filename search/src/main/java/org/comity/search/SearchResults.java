package org.comity.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was found. It tells nothing of what the reader may not see; scores stay inside.
///
/// @param hits the window asked for, best first; each work once
/// @param total works found
/// @param facets values with the number of works, most frequent first; a facet that is narrowed down to shows
/// what its
/// other values would give
/// @param understanding how the question was taken
/// @param snapshot to be given with the next window
public record SearchResults(
        List<Hit> hits, int total, Map<Facet, List<Count>> facets, Understanding understanding, String snapshot) {

    /// A work that was found.
    ///
    /// @param language that it is shown in, the best for the reader among those in which it was found
    /// @param alsoIn other languages of the work that the reader may see, with their paths
    public record Hit(
            WorkId work,
            String language,
            MarkedText title,
            MarkedText extract,
            String path,
            Map<String, String> alsoIn) {

        public Hit {
            alsoIn = Collections.unmodifiableMap(new java.util.LinkedHashMap<>(alsoIn));
        }
    }

    /// How many works have a value.
    public record Count(String value, int works) {}

    /// How the question was taken.
    ///
    /// @param languages BCP 47 tags of the languages that the question may be in, likeliest first
    /// @param senses words that were sought in other languages too
    /// @param correction what may have been meant; the reader decides
    /// @param loosened whether nothing has all the words, so that works with some of them are shown
    /// @param renewed whether the snapshot of the first page is gone, so that works may repeat
    /// @param ignored parts that could not be used
    public record Understanding(
            List<String> languages,
            List<Sense> senses,
            Optional<String> correction,
            boolean loosened,
            boolean renewed,
            List<Ignored> ignored) {

        public Understanding {
            languages = List.copyOf(languages);
            senses = List.copyOf(senses);
            ignored = List.copyOf(ignored);
        }
    }

    /// A word that was understood as one of another language.
    public record Sense(String word, String language, String meaning, String meaningLanguage) {

        /// Names the sense in addresses, see [SearchRequest.Bridge#refused].
        public String key() {
            return word + ">" + meaningLanguage + ":" + meaning;
        }
    }

    /// A part of the question that could not be used.
    ///
    /// @param part as typed
    /// @param reason why
    public record Ignored(String part, Reason reason) {

        /// Why a part was ignored.
        public enum Reason {
            QUOTE_NOT_CLOSED,
            UNKNOWN_FIELD,
            NO_DATE,
            TIME_EXCLUDED,
            ONLY_EXCLUSIONS,
            TOO_LONG,
            NOTHING_TO_SEEK
        }
    }

    public SearchResults {
        hits = List.copyOf(hits);
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        facets.forEach((facet, list) -> counts.put(facet, List.copyOf(list)));
        facets = Collections.unmodifiableMap(counts);
    }
}
