package org.comity.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What somebody asks.
///
/// @param text as she typed it; may hold the syntax that docs/search.md describes
/// @param chosen values of facets to narrow down to; several values of one facet are alternatives
/// @param reader who asks
/// @param bridge what may be sought in other languages
/// @param window which of the results
public record SearchRequest(String text, Map<Facet, List<String>> chosen, Reader reader, Bridge bridge, Window window) {

    /// The longest text that is looked at, in characters; the rest is ignored and the results say so.
    public static final int LONGEST = 1000;

    /// Who asks.
    ///
    /// @param audiences she belongs to, see [Audience#of]
    /// @param wishes BCP 47 tags of the languages she reads, dearest first
    public record Reader(Set<Audience> audiences, List<String> wishes) {

        public Reader {
            audiences = Collections.unmodifiableSet(new TreeSet<>(audiences));
            wishes = List.copyOf(wishes);
        }
    }

    /// What may be sought in other languages.
    ///
    /// @param on whether words are translated at all
    /// @param refused keys of senses that the reader switched off, see [SearchResults.Sense#key]
    public record Bridge(boolean on, Set<String> refused) {

        public static final Bridge ON = new Bridge(true, Set.of());
        public static final Bridge OFF = new Bridge(false, Set.of());

        public Bridge {
            refused = Set.copyOf(refused);
        }
    }

    /// Which of the results.
    ///
    /// @param from how many to skip, from 0
    /// @param size how many to show, 1 to 100
    /// @param snapshot of the first page, so that later pages neither repeat nor leave out a work
    public record Window(int from, int size, Optional<String> snapshot) {

        public static final Window FIRST = new Window(0, 20, Optional.empty());

        public Window {
            if (from < 0 || size < 1 || size > 100) {
                throw new IllegalArgumentException("No results %d to %d.".formatted(from, from + size));
            }
        }
    }

    public SearchRequest {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        chosen.forEach((facet, list) -> values.put(facet, List.copyOf(list)));
        chosen = Collections.unmodifiableMap(values);
    }

    /// The text as far as it is looked at; a letter of two halves is not cut apart.
    public static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean apart = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, apart ? LONGEST - 1 : LONGEST);
    }

    /// The first page of a plain question.
    public static SearchRequest of(String text, Reader reader) {
        return new SearchRequest(text, Map.of(), reader, Bridge.ON, Window.FIRST);
    }
}
