package org.comity.search.index;

import java.util.List;
import java.util.Map;
import org.comity.search.Facet;
import org.comity.search.SearchResults.Count;
import org.comity.search.WorkId;

/// What an index found for a plan.
///
/// @param hits the window that was asked for
/// @param total number of works
/// @param facets most frequent first, ties by value
public record Found(List<FoundWork> hits, int total, Map<Facet, List<Count>> facets) {

    /// A work with the document that stands for it.
    ///
    /// @param body the text as it was handed over
    /// @param versions paths by language of all documents of the work that the reader may see, the shown
    /// one included
    public record FoundWork(
            WorkId work, String language, String title, String body, String path, Map<String, String> versions) {}

    public Found {
        hits = List.copyOf(hits);
    }
}
