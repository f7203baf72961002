package org.comity.exchange.round;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.platform.language.LanguageChoice;

/// What a programme says about a round; frozen when it is published.
///
/// @param texts by BCP 47 tag, at least one
public record RoundTerms(Map<String, RoundText> texts, Format format, RoundDates dates, RoundPolicy policy) {

    public RoundTerms {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("A round has a title in one language at least.");
        }
        texts = Map.copyOf(texts);
    }

    /// The best language at hand.
    ///
    /// @param wishes BCP 47 tags, dearest first
    public String language(List<String> wishes) {
        return LanguageChoice.best(texts.keySet(), wishes, new TreeMap<>(texts).firstKey());
    }
}
