package org.comity.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Works that tests search.
public final class Works {

    private Works() {}

    /// A work that everybody may read, under `/kind/id/language`.
    public static SearchDocument open(String kind, String id, String language, String title, String body) {
        return of(kind, id, language, title, body).build();
    }

    public static Draft of(String kind, String id, String language, String title, String body) {
        return new Draft(
                new WorkId(kind, id), language, new SearchDocument.Text(title, body), Map.of(), Audience.EVERYBODY);
    }

    /// A work in the making.
    public record Draft(
            WorkId work,
            String language,
            SearchDocument.Text text,
            Map<Facet, List<String>> facets,
            Audience audience) {

        public Draft facets(Map<Facet, List<String>> values) {
            return new Draft(work, language, text, values, audience);
        }

        public Draft only(Audience readers) {
            return new Draft(work, language, text, facets, readers);
        }

        public SearchDocument build() {
            return new SearchDocument(
                    work,
                    language,
                    text,
                    "/" + work.kind() + "/" + work.id() + "/" + language,
                    List.of(),
                    facets,
                    Set.of(audience),
                    Optional.empty());
        }
    }
}
