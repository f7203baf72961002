package org.comity.search.opensearch.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.search.Facet;
import org.comity.search.SearchResults.Count;
import org.comity.search.index.Keys;
import org.comity.search.opensearch.document.Fields;

/// Which values a set of facets has, learned as they are met; and the counting by them.
public final class FacetSets {

    /// Sets that are asked for in one journey.
    private static final int AT_ONCE = 5000;

    /// Beyond this what was learned is forgotten and learned anew.
    private static final int MOST = 200_000;

    private final Map<Long, List<String>> values = new HashMap<>();

    /// Numbers of works by value, most frequent first, ties by value. A facet that is narrowed down to counts the works
    /// that pass all others.
    Map<Facet, List<Count>> counted(List<Grouped.Sort> sorts, Sight sight) {
        Map<Long, List<String>> known = learn(sorts, sight);
        Map<Facet, Map<String, Integer>> sums = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            sums.put(facet, new TreeMap<>());
        }
        for (Grouped.Sort sort : sorts) {
            for (String value : known.getOrDefault(sort.facetSet(), List.of())) {
                int at = value.indexOf(Keys.FACET_SEPARATOR);
                Facet facet = Facet.of(value.substring(0, at)).orElse(Facet.KIND);
                add(sums, sort, facet, value.substring(at + 1));
            }
            sort.languages().forEach(tag -> add(sums, sort, Facet.LANGUAGE, tag));
        }
        Map<Facet, List<Count>> sorted = new EnumMap<>(Facet.class);
        sums.forEach((facet, counts) -> {
            List<Count> list = new ArrayList<>();
            counts.forEach((value, works) -> list.add(new Count(value, works)));
            list.sort(Comparator.comparingInt(Count::works).reversed().thenComparing(Count::value));
            sorted.put(facet, list);
        });
        return sorted;
    }

    private static void add(Map<Facet, Map<String, Integer>> sums, Grouped.Sort sort, Facet facet, String value) {
        Map<String, Integer> counts = sums.get(facet);
        if (counts != null && (sort.failed().isEmpty() || sort.failed().contains(facet))) {
            counts.merge(value, sort.works(), Integer::sum);
        }
    }

    private Map<Long, List<String>> learn(List<Grouped.Sort> sorts, Sight sight) {
        Map<Long, List<String>> needed = new HashMap<>();
        List<Long> unknown = new ArrayList<>();
        synchronized (values) {
            for (long set :
                    sorts.stream().map(Grouped.Sort::facetSet).distinct().toList()) {
                List<String> known = values.get(set);
                if (known == null) {
                    unknown.add(set);
                } else {
                    needed.put(set, known);
                }
            }
        }
        for (int from = 0; from < unknown.size(); from += AT_ONCE) {
            needed.putAll(asked(unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE)), sight));
        }
        synchronized (values) {
            if (values.size() > MOST) {
                values.clear();
            }
            values.putAll(needed);
        }
        return needed;
    }

    /// One document of each set tells.
    private static Map<Long, List<String>> asked(List<Long> sets, Sight sight) {
        ObjectNode request = Sight.request(sets.size());
        request.put("_source", false);
        request.set("query", Queries.numbers(Fields.FACET_SET, sets));
        request.putObject("collapse").put("field", Fields.FACET_SET);
        request.putArray("docvalue_fields").add(Fields.FACET).add(Fields.FACET_SET);
        Map<Long, List<String>> found = new HashMap<>();
        for (JsonNode hit : sight.search(request).path("hits").path("hits")) {
            List<String> all = new ArrayList<>();
            hit.path("fields").path(Fields.FACET).forEach(value -> all.add(value.asText()));
            found.put(hit.path("fields").path(Fields.FACET_SET).path(0).asLong(), all);
        }
        return found;
    }
}
