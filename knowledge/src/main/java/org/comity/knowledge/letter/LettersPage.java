package org.comity.knowledge.letter;

import java.util.List;
import org.comity.knowledge.KnowledgePaths;
import org.comity.platform.web.Page;

/// The instruments that say what a letter must hold, with their measures.
public record LettersPage(String title, List<Basis> bases) implements Page {

    /// An instrument.
    ///
    /// @param language that the title is in
    /// @param measures codes
    public record Basis(String instrument, String label, String titleText, String language, List<String> measures) {

        public String address(String measure) {
            return KnowledgePaths.LETTERS + "/form?instrument=" + instrument + "&measure=" + measure;
        }
    }

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }
}
