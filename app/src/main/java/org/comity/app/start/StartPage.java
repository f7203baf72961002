package org.comity.app.start;

import java.util.List;
import org.comity.platform.web.Page;
import org.comity.search.SavedSearches.News;

/// What one can do here, in one screen.
///
/// @param courses how many courses there are
/// @param languages in how many languages there is at least one of them
/// @param news what is new in the searches that the visitor saved
/// @param notices how many things are new on her exchanges
public record StartPage(String title, int courses, int languages, List<News> news, int notices) implements Page {

    @Override
    public String section() {
        return "start";
    }

    @Override
    public boolean indexable() {
        return true;
    }
}
