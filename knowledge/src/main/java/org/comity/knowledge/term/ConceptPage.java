package org.comity.knowledge.term;

import java.util.List;
import org.comity.knowledge.tbx.Concept;
import org.comity.platform.web.Page;

/// A concept in all its languages.
///
/// @param sides by language, in the order in which the reader looks for them
/// @param gaps languages of the interface in which there is no term
public record ConceptPage(String title, Concept concept, List<Side> sides, List<String> gaps) implements Page {

    /// The terms in one language.
    public record Side(String language, List<Concept.Term> terms) {}

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }
}
