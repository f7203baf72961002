package org.comity.knowledge.term;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.KnowledgePaths;
import org.comity.knowledge.tbx.Concept;
import org.comity.knowledge.tbx.Concept.Term;
import org.comity.platform.web.Page;
import org.comity.platform.web.View;

/// The termbase, searched.
///
/// @param languages columns: the reader's language and another
/// @param next where the next page begins
public record TermsPage(
        String title,
        Search search,
        List<Concept> concepts,
        List<String> languages,
        Choices choices,
        Optional<Integer> next)
        implements Page {

    /// What was asked for.
    public record Search(String words, String subject, String other) {}

    /// What can be chosen.
    ///
    /// @param subjects with their numbers of concepts
    public record Choices(Map<String, Integer> subjects, List<String> languages, int count) {}

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }

    /// The terms of a concept in a language.
    public List<Term> terms(Concept concept, String language) {
        return concept.terms().stream()
                .filter(term -> term.language().equals(language))
                .toList();
    }

    public String more() {
        return KnowledgePaths.TERMS + "?words=" + View.encode(search.words()) + "&subject="
                + View.encode(search.subject()) + "&other=" + View.encode(search.other()) + "&from="
                + next.orElse(0);
    }
}
