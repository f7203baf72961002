package org.comity.app.start;

import org.comity.platform.web.Page;

/// What one can do here, in one screen.
///
/// @param courses how many courses there are
/// @param languages in how many languages there is at least one of them
public record StartPage(String title, int courses, int languages) implements Page {

    @Override
    public String section() {
        return "start";
    }

    @Override
    public boolean indexable() {
        return true;
    }
}
