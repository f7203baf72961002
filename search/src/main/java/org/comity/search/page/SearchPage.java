package org.comity.search.page;

import java.util.List;
import java.util.Optional;
import org.comity.platform.web.Page;
import org.comity.search.SavedSearches.News;
import org.comity.search.question.Question;

/// The answer to a question, or help when nothing was asked yet.
///
/// @param answer empty when nothing was asked
/// @param keeping what somebody who is signed in can do with the question
/// @param news of saved searches; only beside the help
/// @param building what to say while the index does not hold everything yet
public record SearchPage(
        String title,
        Question question,
        Optional<Answer> answer,
        Keeping keeping,
        List<News> news,
        Optional<String> building)
        implements Page {

    /// What was found and how the question was taken.
    public record Answer(Findings findings, Notices notices) {}

    /// Saving.
    ///
    /// @param allowed whether the reader may save searches
    /// @param held whether she has saved this one
    /// @param opened the saved search that she came from
    public record Keeping(boolean allowed, boolean held, Optional<Opened> opened) {

        public static final Keeping NOT = new Keeping(false, false, Optional.empty());
    }

    /// A saved search that was opened.
    ///
    /// @param since when she last looked, as a text
    public record Opened(String id, String name, String since) {}

    @Override
    public String section() {
        return "search";
    }
}
