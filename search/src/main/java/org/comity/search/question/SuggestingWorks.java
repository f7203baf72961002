package org.comity.search.question;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Visitor;
import org.comity.search.Facet;
import org.comity.search.Search;
import org.comity.search.Suggestion;

/// Suggests while somebody types.
@Singleton
public final class SuggestingWorks {

    private final Search search;
    private final FacetLabels labels;

    @Inject
    public SuggestingWorks(Search search, FacetLabels labels) {
        this.search = search;
        this.labels = labels;
    }

    /// Where to go.
    ///
    /// @param text the title or word, in its own language
    /// @param language BCP 47 tag of the text
    /// @param direction `ltr` or `rtl`, of the text
    /// @param kind what it is, in the reader's language
    /// @param path where it is on this site
    /// @param reading why it was suggested when its script is not the one that was typed
    public record SuggestedWork(
            String text, String language, String direction, String kind, String path, Optional<String> reading) {}

    /// What somebody who types may want, best first; nothing before the first letter or digit.
    public List<SuggestedWork> suggest(String typed, Visitor visitor, int most) {
        if (typed.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        return search.suggest(typed, Readers.of(visitor), most).stream()
                .map(suggestion -> suggested(suggestion, visitor.localizer()))
                .toList();
    }

    private SuggestedWork suggested(Suggestion suggestion, Localizer localizer) {
        return new SuggestedWork(
                suggestion.text(),
                suggestion.language(),
                Localizer.direction(suggestion.language()),
                labels.value(Facet.KIND, suggestion.work().kind(), localizer),
                suggestion.path(),
                suggestion.reading());
    }
}
