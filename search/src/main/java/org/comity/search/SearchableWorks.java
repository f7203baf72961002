package org.comity.search;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The works of an owner. Every module that has texts implements it; the index asks it when works have changed
/// and when
/// it is built anew, and keeps nothing that it cannot get here again.
public interface SearchableWorks {

    /// The kinds of works that this owner answers for. No two owners answer for the same.
    Set<String> kinds();

    /// Kinds of works that are concepts: the title of each document is what the concept is called in its language,
    /// synonyms parted by `; `. Search learns from them what words are called in other languages.
    default Set<String> concepts() {
        return Set.of();
    }

    /// The work in all its languages as it is now, after the last commit; empty when there is no such work any
    /// more.
    List<SearchDocument> work(WorkId work);

    /// Hands over every work of a kind, each with all its languages at once, in any order.
    void all(String kind, Consumer<List<SearchDocument>> taking);
}
