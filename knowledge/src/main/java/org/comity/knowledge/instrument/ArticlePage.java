package org.comity.knowledge.instrument;

import java.util.List;
import java.util.Optional;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.KnowledgePaths;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// An article in one language or in two side by side.
///
/// @param sides one or two
/// @param missed the language that was wished for but that the article does not exist in
/// @param around the articles before and behind it
public record ArticlePage(
        String title, Instrument instrument, String label, List<Side> sides, Optional<String> missed, Around around)
        implements Page {

    /// The neighbours and what else can be chosen.
    ///
    /// @param heading of the instrument
    /// @param languages in which the article exists
    /// @param sources citations of the texts, by side
    public record Around(
            Titled heading,
            Optional<String> previous,
            Optional<String> next,
            List<String> languages,
            List<String> sources) {}

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }

    public boolean parallel() {
        return sides.size() == 2;
    }

    public String article(String other) {
        String query = "?language=" + sides.getFirst().language()
                + (parallel() ? "&second=" + sides.getLast().language() : "");
        return KnowledgePaths.article(instrument.id(), other) + query;
    }

    public String ownName(String language) {
        return Localizer.ownLanguageName(language);
    }
}
