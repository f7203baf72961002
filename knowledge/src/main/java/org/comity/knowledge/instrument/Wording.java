package org.comity.knowledge.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.knowledge.Instrument;

/// An instrument with all its texts, as it is taken in.
///
/// @param texts by BCP 47 tag
/// @param notes what a reader of the texts should know, by BCP 47 tag
/// @param digest of the files it was read from
public record Wording(
        Instrument instrument, Map<String, InstrumentText> texts, Map<String, String> notes, String digest) {

    public Wording {
        notes = Map.copyOf(notes);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /// The labels of all articles in the order of the instrument: that of the longest text, with articles that only
    /// other languages have set behind the one they follow there.
    public List<String> labels() {
        List<InstrumentText> longestFirst = texts.values().stream()
                .sorted((one, other) -> other.articles().size() - one.articles().size())
                .toList();
        List<String> order = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (InstrumentText text : longestFirst) {
            int at = 0;
            for (Article article : text.articles()) {
                if (known.add(article.label())) {
                    order.add(at, article.label());
                    at++;
                } else {
                    at = order.indexOf(article.label()) + 1;
                }
            }
        }
        return List.copyOf(order);
    }
}
