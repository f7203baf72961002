package org.comity.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A work in one language, as its owner hands it over. A work has at most one document per language.
///
/// @param language BCP 47 tag; declared by the owner, never guessed
/// @param text plain text without markup; paragraphs are separated by a blank line
/// @param path where a reader finds it, relative to the site, beginning with a slash
/// @param references how people cite the work, e.g. `UNTOC 18`, `ETS 030`, `TW`; see [Reference]
/// @param facets values other than kind and language, which the document has already
/// @param audiences who may read it; never empty
/// @param date what the work is dated by, if it is
public record SearchDocument(
        WorkId work,
        String language,
        Text text,
        String path,
        List<Reference> references,
        Map<Facet, List<String>> facets,
        Set<Audience> audiences,
        Optional<LocalDate> date) {

    /// The words.
    ///
    /// @param title one line
    /// @param body may be empty
    public record Text(String title, String body) {}

    /// One way to cite a work.
    ///
    /// @param name of the instrument, thing or place, as people write it, in any language and script
    /// @param number of the article or clause, or empty when the name alone is the work
    public record Reference(String name, String number) {

        public static Reference name(String name) {
            return new Reference(name, "");
        }
    }

    public SearchDocument {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("'%s' of %s is no path of this site.".formatted(path, work.key()));
        }
        if (audiences.isEmpty()) {
            throw new IllegalArgumentException("Nobody may read %s.".formatted(work.key()));
        }
        references = List.copyOf(references);
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        facets.forEach((facet, list) -> values.put(facet, List.copyOf(list)));
        facets = Collections.unmodifiableMap(values);
        audiences = Collections.unmodifiableSet(new TreeSet<>(audiences));
    }

    /// A document that everybody may read.
    public static SearchDocument open(
            WorkId work,
            String language,
            Text text,
            String path,
            List<Reference> references,
            Map<Facet, List<String>> facets) {
        return new SearchDocument(
                work, language, text, path, references, facets, Set.of(Audience.EVERYBODY), Optional.empty());
    }

    public String title() {
        return text.title();
    }

    public List<String> facet(Facet facet) {
        return switch (facet) {
            case KIND -> List.of(work.kind());
            case LANGUAGE -> List.of(language);
            case CRIME, JURISDICTION, INSTRUMENT, LEVEL -> facets.getOrDefault(facet, List.of());
        };
    }
}
