package org.comity.knowledge.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.knowledge.Instrument.Rules;

/// Checks a letter against what its instrument requires. Nothing is refused: what is missing is named.
public final class RequiredElements {

    /// Every element that instruments of the library require.
    public static final List<String> ALL = List.of(
            "authority",
            "subject",
            "facts",
            "assistance",
            "procedure",
            "identity",
            "purpose",
            "law",
            "seizure-target",
            "warrant",
            "sentence");

    /// What the treaties ask for only where it is wanted or possible.
    private static final Set<String> WHERE_POSSIBLE = Set.of("procedure", "identity");

    private RequiredElements() {}

    /// Something that is not there.
    ///
    /// @param field of the form
    /// @param kind what is wrong
    /// @param article that requires it; empty where none is known
    public record Gap(String element, String field, Kind kind, String article) {}

    /// What is wrong with an element.
    public enum Kind {
        MISSING,
        ADVISED,
        NOT_TRANSLATED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What is missing, in the order of the article.
    public static List<Gap> gaps(Rules rules, Draft draft) {
        String article = rules.articles().getOrDefault("content", "");
        List<Gap> gaps = new ArrayList<>();
        for (String element : rules.contents()) {
            if (draft.text(element + "-1").isEmpty()) {
                gaps.add(new Gap(
                        element,
                        element + "-1",
                        WHERE_POSSIBLE.contains(element) ? Kind.ADVISED : Kind.MISSING,
                        article));
            } else if (draft.second().isPresent() && draft.text(element + "-2").isEmpty()) {
                gaps.add(new Gap(
                        element,
                        element + "-2",
                        Kind.NOT_TRANSLATED,
                        rules.articles().getOrDefault("language", article)));
            }
        }
        return gaps;
    }
}
