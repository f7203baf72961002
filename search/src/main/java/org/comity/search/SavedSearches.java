package org.comity.search;

import java.util.List;
import org.comity.platform.access.Actor;

/// The searches that people saved. Thread-safe.
public interface SavedSearches {

    /// A saved search that finds works which it did not find at its owner's last look.
    ///
    /// @param name that its owner gave it
    /// @param path where she sees what it finds, relative to the site
    /// @param works how many are new
    record News(String name, String path, int works) {}

    /// What is new in a person's saved searches, those first that she looked at longest ago. A page that shows it in
    /// passing must stay quick, so only the first ten of them are asked; all are on the page of saved searches.
    ///
    /// @param wishes BCP 47 tags of the languages she reads, dearest first
    /// @return empty for somebody who may not save searches, and while the index cannot be asked
    List<News> news(Actor actor, List<String> wishes);
}
