package org.comity.search.opensearch.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.search.Facet;
import org.comity.search.index.Keys;
import org.comity.search.index.Languages;
import org.comity.search.index.Plan;
import org.comity.search.index.Ranking;
import org.comity.search.opensearch.document.Documents;

/// The works that a query finds, best first, and how many there are of each sort. Brought together in the cluster, by
/// scripts that see every document that fits: exact numbers, however many.
///
/// @param best documents that stand for works
/// @param total works that pass all facets
/// @param sorts works by facets and languages
record Grouped(List<Place> best, int total, List<Sort> sorts) {

    /// Languages beyond share the last bit.
    private static final int MOST_LANGUAGES = 64;

    /// The failure to be in a language that was chosen.
    private static final int BY_LANGUAGE = 128;

    /// A document.
    record Place(long work, String language) {

        String id() {
            return Documents.id(work, language);
        }
    }

    /// Works that are alike in their facets and in the languages in which they were found.
    ///
    /// @param facetSet number of the values of their facets
    /// @param failed the one facet that they do not pass
    record Sort(long facetSet, List<String> languages, List<Facet> failed, int works) {}

    static Grouped find(Sight sight, ObjectNode query, Plan.Demands demands, List<String> wishes, int most) {
        List<String> chosen = demands.chosen().getOrDefault(Facet.LANGUAGE, List.of());
        Languages languages = new Languages(wishes, chosen);
        List<String> tags = sight.statistics().tags().stream()
                .sorted(Comparator.<String>comparingInt(languages::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Facet> narrowed = demands.chosen().entrySet().stream()
                .filter(entry ->
                        entry.getKey() != Facet.LANGUAGE && !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();

        ObjectNode request = Sight.request(0);
        request.set("query", query);
        ObjectNode metric = request.putObject("aggs").putObject("works").putObject("scripted_metric");
        metric.put("init_script", Scripts.GROUP_INIT);
        metric.put("map_script", Scripts.GROUP_MAP);
        metric.put("combine_script", Scripts.GROUP_COMBINE);
        metric.put("reduce_script", Scripts.GROUP_REDUCE);
        ObjectNode parameters = metric.putObject("params");
        parameters.put("scale", Ranking.SCALE).put("most", most);
        ArrayNode filters = parameters.putArray("narrowed");
        narrowed.forEach(facet -> {
            ArrayNode values = filters.addArray();
            demands.chosen()
                    .getOrDefault(facet, List.of())
                    .forEach(value -> values.add(facet.code() + Keys.FACET_SEPARATOR + value));
        });
        languages(parameters, tags, languages, chosen);
        JsonNode found =
                sight.search(request).path("aggregations").path("works").path("value");
        return new Grouped(best(found, tags), found.path("total").asInt(), sorts(found, tags, narrowed));
    }

    private static void languages(ObjectNode parameters, List<String> tags, Languages languages, List<String> chosen) {
        ArrayNode names = parameters.putArray("languages");
        ArrayNode ranks = parameters.putArray("ranks");
        ArrayNode wished = parameters.putArray("wished");
        for (int at = 0; at < tags.size(); at++) {
            names.add(tags.get(at));
            ranks.add(languages.rank(tags.get(at)));
            if (chosen.contains(tags.get(at)) && at < MOST_LANGUAGES) {
                wished.add(at);
            }
        }
        parameters.put("byLanguage", !chosen.isEmpty());
    }

    private static List<Place> best(JsonNode found, List<String> tags) {
        List<Place> best = new ArrayList<>();
        found.path("best")
                .forEach(each -> best.add(
                        new Place(each.path(0).asLong(), tags.get(each.path(1).asInt()))));
        return best;
    }

    private static List<Sort> sorts(JsonNode found, List<String> tags, List<Facet> narrowed) {
        Map<String, Integer> tally = new TreeMap<>();
        found.path("tally").forEachEntry((key, works) -> tally.put(key, works.asInt()));
        List<Sort> sorts = new ArrayList<>();
        tally.forEach((key, works) -> {
            String[] parts = key.split(" ", -1);
            List<String> languages = new ArrayList<>();
            for (long left = Long.parseLong(parts[1]); left != 0; left &= left - 1) {
                languages.add(tags.get(Long.numberOfTrailingZeros(left)));
            }
            sorts.add(
                    new Sort(Long.parseLong(parts[0]), languages, failed(Integer.parseInt(parts[2]), narrowed), works));
        });
        return sorts;
    }

    private static List<Facet> failed(int bits, List<Facet> narrowed) {
        if (bits == 0) {
            return List.of();
        }
        return List.of(bits == BY_LANGUAGE ? Facet.LANGUAGE : narrowed.get(Integer.numberOfTrailingZeros(bits)));
    }
}
