package org.comity.search.opensearch.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /// The document to show for each work, the works with the shortest readings first.
    List<Grouped.Place> places(String prefix, int most) {
        int readings = Math.min(MOST_READINGS, most * READINGS);
        while (true) {
            Map<Long, Grouped.Place> first = new HashMap<>();
            List<Grouped.Place> works = new ArrayList<>();
            for (Grouped.Place place : vocabulary.beginning(prefix, wishes, readings, most * 2 + SPARE)) {
                if (works.size() < most && first.putIfAbsent(place.work(), place) == null) {
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
