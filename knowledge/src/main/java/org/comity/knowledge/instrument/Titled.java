package org.comity.knowledge.instrument;

import java.util.List;
import java.util.Map;
import org.comity.knowledge.Instrument;
import org.comity.platform.language.LanguageChoice;
import org.comity.platform.language.Localizer;

/// A title in the best language at hand.
public record Titled(String text, String language) {

    /// The title of an instrument for a reader.
    ///
    /// @param wishes BCP 47 tags, dearest first
    public static Titled of(Instrument instrument, List<String> wishes) {
        Map<String, String> titles = instrument.titles();
        String language = LanguageChoice.best(
                titles.keySet(), wishes, titles.keySet().iterator().next());
        return new Titled(titles.getOrDefault(language, instrument.id()), language);
    }

    public String direction() {
        return Localizer.direction(language);
    }
}
