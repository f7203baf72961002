package org.comity.knowledge.letter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.Instrument.Rules;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.letter.RequiredElements.Gap;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;

/// A letter to print, in one or two languages.
///
/// @param sides one per language
/// @param bound whether the instrument binds both, as far as the library knows
public record LetterPage(String title, Draft draft, Rules rules, List<Side> sides, List<Gap> gaps, boolean bound)
        implements Page {

    /// The letter in one language.
    ///
    /// @param number 1 or 2
    /// @param from name of the requesting jurisdiction
    /// @param instrument its title in the best language at hand
    public record Side(int number, Localizer words, String from, String to, String instrument) {

        public String language() {
            return words.language().tag();
        }

        public String direction() {
            return Localizer.direction(language());
        }
    }

    @Override
    public String section() {
        return "knowledge";
    }

    public String back() {
        return KnowledgePaths.LETTERS + "/form";
    }

    /// The text of an element on a side.
    public String text(String element, Side side) {
        return draft.text(element + "-" + side.number());
    }

    /// The article that requires the contents.
    public Optional<String> content() {
        return Optional.ofNullable(rules.articles().get("content"));
    }

    /// Everything that was sent, so that nothing typed is lost on the way back.
    public Map<String, String> sent() {
        return draft.texts();
    }

    public boolean confidential() {
        return !draft.text("confidential").isEmpty();
    }
}
