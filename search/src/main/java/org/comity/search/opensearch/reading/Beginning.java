package org.comity.search.opensearch.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.search.analysis.Readings;

/// Titles that begin as somebody types.
final class Beginning {

    /// Readings that are looked at for each title that is wanted; doubled until there are enough.
    private static final int READINGS = 4;

    private static final int MOST_READINGS = 2000;
    private static final int SPARE = 10;

    private final Vocabulary vocabulary;
    private final List<String> wishes;

    Beginning(Sight sight, List<String> wishes) {
        this.vocabulary = new Vocabulary(sight);
        this.wishes = wishes;
    }

    /// The document to show for each work: first the works whose titles begin so, then those that have it at a later
    /// word, each with the shortest readings first.
    List<Grouped.Place> places(String prefix, int most) {
        List<Grouped.Place> whole = beginning(prefix, Set.of(), most);
        if (whole.size() == most) {
            return whole;
        }
        Set<Long> known = new HashSet<>();
        whole.forEach(place -> known.add(place.work()));
        List<Grouped.Place> all = new ArrayList<>(whole);
        all.addAll(beginning(Readings.middle(prefix), known, most - whole.size()));
        return all;
    }

    private List<Grouped.Place> beginning(String prefix, Set<Long> known, int most) {
        int readings = Math.min(MOST_READINGS, (most + known.size()) * READINGS);
        while (true) {
            Set<Long> seen = new HashSet<>(known);
            List<Grouped.Place> works = new ArrayList<>();
            for (Grouped.Place place :
                    vocabulary.beginning(prefix, wishes, readings, (most + known.size()) * 2 + SPARE)) {
                if (works.size() < most && seen.add(place.work())) {
                    works.add(place);
                }
            }
            if (works.size() == most || readings >= MOST_READINGS) {
                return works;
            }
            readings = Math.min(MOST_READINGS, readings * 8);
        }
    }
}
