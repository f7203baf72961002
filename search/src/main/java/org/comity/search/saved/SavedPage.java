package org.comity.search.saved;

import java.util.List;
import java.util.Optional;
import org.comity.platform.web.Page;

/// A person's saved searches with what is new in each.
///
/// @param lines by name, in the order of her language
/// @param done the message key of what was just done
public record SavedPage(String title, List<Line> lines, Optional<String> done) implements Page {

    /// One saved search.
    ///
    /// @param asked the words
    /// @param narrowed names of what it is narrowed down to
    public record Line(SavingSearches.Standing standing, String asked, List<String> narrowed) {

        public SavedSearch search() {
            return standing.search();
        }
    }

    /// Whether no more can be saved.
    public boolean full() {
        return lines.size() >= SavingSearches.MOST;
    }

    public int most() {
        return SavingSearches.MOST;
    }

    public int longestName() {
        return SavedSearch.LONGEST_NAME;
    }

    @Override
    public String section() {
        return "search";
    }
}
