package org.comity.search.planning;

import java.util.List;
import org.comity.search.SearchResults.Sense;
import org.comity.search.index.Plan;

/// A plan, and which words were taken for words of other languages.
public record Planned(Plan plan, List<Sense> senses) {

    public Planned {
        senses = List.copyOf(senses);
    }
}
