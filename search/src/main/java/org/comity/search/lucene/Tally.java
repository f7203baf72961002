package org.comity.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.comity.search.Facet;
import org.comity.search.SearchResults.Count;
import org.comity.search.index.Keys;
import org.comity.search.index.Languages;
import org.jspecify.annotations.Nullable;

/// Counts works by the values of their facets. A facet that is narrowed down to counts the works that pass all
/// others.
final class Tally {

    private static final int SEVERAL = 2;
    private static final Facet[] FACETS = Facet.values();

    private final List<LeafReaderContext> leaves;
    private final TrimmedSearcher searcher;
    private final Languages languages;
    private final Map<Facet, List<String>> chosen;
    private final int[][] counts;
    private final Facet[][] facetOf;
    private final boolean[][] wanted;
    private final int[] perLanguage = new int[64];
    private final List<Facet> narrowed;
    private @Nullable Facet failed;

    Tally(TrimmedSearcher searcher, Languages languages, Map<Facet, List<String>> chosen) {
        this.searcher = searcher;
        this.languages = languages;
        this.chosen = chosen;
        this.narrowed = Arrays.stream(FACETS)
                .filter(facet -> !chosen.getOrDefault(facet, List.of()).isEmpty())
                .toList();
        IndexReader reader = searcher.getIndexReader();
        this.leaves = reader.leaves();
        this.counts = new int[leaves.size()][];
        this.facetOf = new Facet[leaves.size()][];
        this.wanted = new boolean[leaves.size()][];
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            prepare(leaf, searcher.segments().get(leaf).columns());
        }
    }

    private void prepare(int leaf, Columns columns) {
        String[] values = columns.values();
        counts[leaf] = new int[values.length];
        facetOf[leaf] = columns.facetOf();
        wanted[leaf] = new boolean[values.length];
        for (int ord = 0; ord < values.length && !narrowed.isEmpty(); ord++) {
            String value = values[ord].substring(values[ord].indexOf(Keys.FACET_SEPARATOR) + 1);
            wanted[leaf][ord] =
                    chosen.getOrDefault(facetOf[leaf][ord], List.of()).contains(value);
        }
    }

    /// Counts a work.
    ///
    /// @param document that stands for it
    /// @param found bits of the languages in which it was found
    /// @return whether it passes all facets
    boolean count(int document, long found) {
        int leaf = ReaderUtil.subIndex(document, leaves);
        Columns columns = searcher.segments().get(leaf).columns();
        int doc = document - leaves.get(leaf).docBase;
        int failures = failures(leaf, columns, doc, found);
        if (failures >= SEVERAL) {
            return false;
        }
        for (int at = columns.starts()[doc]; at < columns.starts()[doc + 1]; at++) {
            int ord = columns.facets()[at];
            if (failures == 0 || facetOf[leaf][ord] == failed) {
                counts[leaf][ord]++;
            }
        }
        if (failures == 0 || failed == Facet.LANGUAGE) {
            for (long left = found; left != 0; left &= left - 1) {
                perLanguage[Long.numberOfTrailingZeros(left)]++;
            }
        }
        return failures == 0;
    }

    /// How many facets the work does not pass; the last of them is kept in `failed`.
    private int failures(int leaf, Columns columns, int doc, long found) {
        int failures = 0;
        for (Facet facet : narrowed) {
            if (!passes(facet, leaf, columns, doc, found)) {
                failures++;
                failed = facet;
            }
        }
        return failures;
    }

    private boolean passes(Facet facet, int leaf, Columns columns, int doc, long found) {
        if (facet == Facet.LANGUAGE) {
            for (long left = found; left != 0; left &= left - 1) {
                if (chosen.getOrDefault(facet, List.of()).contains(languages.tag(Long.numberOfTrailingZeros(left)))) {
                    return true;
                }
            }
            return false;
        }
        for (int at = columns.starts()[doc]; at < columns.starts()[doc + 1]; at++) {
            int ord = columns.facets()[at];
            if (wanted[leaf][ord] && facetOf[leaf][ord] == facet) {
                return true;
            }
        }
        return false;
    }

    /// The counts, most frequent first, ties by value.
    Map<Facet, List<Count>> counts() {
        Map<Facet, Map<String, Integer>> sums = new EnumMap<>(Facet.class);
        Arrays.stream(FACETS).forEach(facet -> sums.put(facet, new HashMap<>()));
        for (int leaf = 0; leaf < counts.length; leaf++) {
            String[] values = searcher.segments().get(leaf).columns().values();
            for (int ord = 0; ord < values.length; ord++) {
                if (counts[leaf][ord] > 0) {
                    String value = values[ord].substring(values[ord].indexOf(Keys.FACET_SEPARATOR) + 1);
                    sum(sums, facetOf[leaf][ord], value, counts[leaf][ord]);
                }
            }
        }
        for (int bit = 0; bit < languages.size(); bit++) {
            if (perLanguage[bit] > 0) {
                sum(sums, Facet.LANGUAGE, languages.tag(bit), perLanguage[bit]);
            }
        }
        Map<Facet, List<Count>> sorted = new EnumMap<>(Facet.class);
        sums.forEach((facet, values) -> {
            List<Count> list = new ArrayList<>();
            values.forEach((value, works) -> list.add(new Count(value, works)));
            list.sort(Comparator.comparingInt(Count::works).reversed().thenComparing(Count::value));
            sorted.put(facet, list);
        });
        return sorted;
    }

    private static void sum(Map<Facet, Map<String, Integer>> sums, Facet facet, String value, int works) {
        @Nullable Map<String, Integer> values = sums.get(facet);
        if (values != null) {
            values.merge(value, works, Integer::sum);
        }
    }
}
