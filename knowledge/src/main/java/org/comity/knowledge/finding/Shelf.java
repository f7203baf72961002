package org.comity.knowledge.finding;

import java.util.List;
import java.util.function.Consumer;
import org.comity.search.SearchDocument;

/// The works of one kind.
interface Shelf {

    String kind();

    /// The work in all its languages as the last commit left it; empty when there is none.
    List<SearchDocument> work(String id);

    /// Every work, with a fixed number of queries however many there are.
    void all(Consumer<List<SearchDocument>> taking);
}
