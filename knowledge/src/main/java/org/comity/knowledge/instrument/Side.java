package org.comity.knowledge.instrument;

import java.util.List;
import org.comity.knowledge.Instrument.TextState;
import org.comity.platform.language.Localizer;

/// An article in one language, ready to be shown.
///
/// @param language BCP 47 tag
/// @param ownName the language's name in itself
public record Side(String language, String ownName, TextState state, String heading, List<Paragraph> paragraphs) {

    static Side of(String language, TextState state, Article article) {
        return new Side(
                language, Localizer.ownLanguageName(language), state, article.heading(), Paragraph.of(article.body()));
    }

    public String direction() {
        return Localizer.direction(language);
    }
}
