package org.comity.search.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.search.index.EmptyView;

/// Stands for a view while a question is planned for the first time, and writes down which terms planning asks for. It
/// holds nothing: where something is missing, planning looks for what may take its place, so that it asks for all that
/// it could ask a view with these languages.
final class Rehearsal extends EmptyView {

    private final Set<String> languages;
    private final Map<String, Set<String>> terms = new LinkedHashMap<>();

    /// @param languages base languages of the view that will be asked
    Rehearsal(Set<String> languages) {
        this.languages = Set.copyOf(languages);
    }

    /// What was asked for, by base language.
    Map<String, Set<String>> terms() {
        return terms;
    }

    @Override
    public int documents(String language, String term) {
        terms.computeIfAbsent(language, each -> new TreeSet<>()).add(term);
        return 0;
    }

    @Override
    public Set<String> languages() {
        return languages;
    }
}
