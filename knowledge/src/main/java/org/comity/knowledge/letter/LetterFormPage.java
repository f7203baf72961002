package org.comity.knowledge.letter;

import java.util.List;
import java.util.Optional;
import org.comity.knowledge.Instrument.Rules;
import org.comity.knowledge.KnowledgePaths;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.Page;

/// The form of a letter.
///
/// @param basis the instrument as it is called
/// @param places jurisdictions to choose from
/// @param bound whether the instrument binds both; empty until both are chosen
public record LetterFormPage(
        String title, Draft draft, Named basis, Rules rules, List<Named> places, Optional<Boolean> bound)
        implements Page {

    /// A code and what it is called.
    public record Named(String code, String name) {}

    @Override
    public String section() {
        return "knowledge";
    }

    public String action() {
        return KnowledgePaths.LETTERS;
    }

    public String example() {
        return KnowledgePaths.LETTERS + "/form?example=yes&instrument="
                + draft.choice().instrument() + "&measure="
                + draft.choice().measure() + "&requesting="
                + draft.choice().requesting() + "&requested="
                + draft.choice().requested() + "&second="
                + draft.second().map(InterfaceLanguage::tag).orElse("");
    }

    public List<InterfaceLanguage> languages() {
        return List.of(InterfaceLanguage.values());
    }
}
