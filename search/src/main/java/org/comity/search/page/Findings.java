package org.comity.search.page;

import java.util.List;
import java.util.Optional;
import org.comity.search.MarkedText;

/// What was found, ready to be shown.
///
/// @param total works found
/// @param from the number of the first hit, from 1
/// @param chosen what it is narrowed down to, each with the way back
/// @param snapshot of these results
public record Findings(
        int total, int from, List<Hit> hits, List<Group> groups, List<Value> chosen, Paging paging, String snapshot) {

    /// A work.
    ///
    /// @param kind in the reader's language
    /// @param language of title and extract
    /// @param fresh whether it was not there when the saved search was last looked at
    public record Hit(
            String kind,
            String language,
            MarkedText title,
            MarkedText extract,
            String path,
            List<Translation> alsoIn,
            boolean fresh) {}

    /// The same work in another language.
    public record Translation(String language, String path) {}

    /// A facet with its values, those that are chosen first, then by number of works.
    ///
    /// @param code of the facet
    /// @param name in the reader's language
    public record Group(String code, String name, List<Value> values) {

        /// As many as are looked through at a glance; the others are folded away.
        private static final int GLANCE = 8;

        public List<Value> first() {
            return values.subList(0, Math.min(GLANCE, values.size()));
        }

        public List<Value> others() {
            return values.subList(Math.min(GLANCE, values.size()), values.size());
        }
    }

    /// A value of a facet.
    ///
    /// @param name in the reader's language
    /// @param address of the results with it, or, when it is chosen, without it
    public record Value(String name, int works, boolean chosen, String address) {}

    /// Where one is among the pages, from 1.
    public record Paging(int page, int pages, Optional<String> previous, Optional<String> next) {}
}
