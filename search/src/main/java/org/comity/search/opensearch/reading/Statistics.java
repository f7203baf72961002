package org.comity.search.opensearch.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.search.index.Ranking;
import org.comity.search.opensearch.document.Fields;
import org.comity.search.opensearch.document.Terms;
import org.jspecify.annotations.Nullable;

/// What the visible documents hold, counted one by one and remembered. The cluster's own statistics count what was
/// deleted until it tidies up, and round the lengths of texts; these do not.
final class Statistics {

    private static final int MOST_LANGUAGES = 1000;
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_KNOWN = 200_000;

    private final Sight sight;
    private final Map<Term, Integer> documents = new ConcurrentHashMap<>();
    private @Nullable Extents extents;

    Statistics(Sight sight) {
        this.sight = sight;
    }

    /// A term of a field.
    record Term(String field, String text) {}

    /// How many documents have a field, and the sum of their lengths.
    record Extent(double documents, double length) {

        static final Extent NONE = new Extent(0, 0);

        /// Length of an average document.
        float average() {
            return (float) (Math.max(documents, length) / documents);
        }
    }

    /// @param byField extents of fields with words or grams
    /// @param tags BCP 47 tags of all documents
    private record Extents(Map<String, Extent> byField, List<String> tags) {}

    /// Counts the terms that are not known yet.
    void know(Collection<Term> terms) {
        Set<Term> unknown = new LinkedHashSet<>(terms);
        if (documents.size() > MOST_KNOWN) {
            // anybody may ask for anything, as long as this moment lives
            documents.clear();
        }
        unknown.removeAll(documents.keySet());
        List<Term> left = new ArrayList<>(unknown);
        while (!left.isEmpty()) {
            List<Term> some = left.subList(0, Math.min(MOST_AT_ONCE, left.size()));
            count(some);
            some.clear();
        }
    }

    private void count(List<Term> terms) {
        ObjectNode request = Sight.request(0);
        ObjectNode filters = request.putObject("aggs")
                .putObject("terms")
                .putObject("filters")
                .putObject("filters");
        for (int at = 0; at < terms.size(); at++) {
            filters.putObject(Integer.toString(at))
                    .putObject("term")
                    .put(terms.get(at).field(), Terms.escaped(terms.get(at).text()));
        }
        JsonNode buckets =
                sight.search(request).path("aggregations").path("terms").path("buckets");
        for (int at = 0; at < terms.size(); at++) {
            documents.put(
                    terms.get(at),
                    buckets.path(Integer.toString(at)).path("doc_count").asInt());
        }
    }

    /// In how many documents a term stands.
    int documents(Term term) {
        Integer known = documents.get(term);
        if (known == null) {
            count(new ArrayList<>(List.of(term)));
            known = documents.getOrDefault(term, 0);
        }
        return known;
    }

    /// How much a term tells that so many documents hold.
    double rarity(String field, int holding) {
        return Ranking.rarity(extent(field).documents(), Math.max(1, holding));
    }

    Extent extent(String field) {
        return extents().byField().getOrDefault(field, Extent.NONE);
    }

    /// The fields that some document has.
    Set<String> fields() {
        return extents().byField().keySet();
    }

    /// BCP 47 tags of the documents.
    List<String> tags() {
        return extents().tags();
    }

    private synchronized Extents extents() {
        if (extents == null) {
            extents = measured();
        }
        return extents;
    }

    private Extents measured() {
        ObjectNode request = Sight.request(0);
        ObjectNode all = request.putObject("aggs");
        lengths(all, Fields.GRAMS_LENGTH);
        ObjectNode tags = all.putObject("tags");
        tags.putObject("terms").put("field", Fields.LANGUAGE).put("size", MOST_LANGUAGES);
        ObjectNode bases = all.putObject("bases");
        bases.putObject("terms").put("field", Fields.BASE).put("size", MOST_LANGUAGES);
        ObjectNode within = bases.putObject("aggs");
        lengths(within, Fields.WORDS_LENGTH);
        lengths(within, Fields.TITLE_LENGTH);

        JsonNode answer = sight.search(request).path("aggregations");
        Map<String, Extent> byField = new HashMap<>();
        put(byField, Fields.GRAMS, answer.path(Fields.GRAMS_LENGTH));
        for (JsonNode base : answer.path("bases").path("buckets")) {
            String language = base.path("key").asText();
            put(byField, Fields.words(language), base.path(Fields.WORDS_LENGTH));
            put(byField, Fields.titleWords(language), base.path(Fields.TITLE_LENGTH));
        }
        List<String> found = new ArrayList<>();
        answer.path("tags")
                .path("buckets")
                .forEach(bucket -> found.add(bucket.path("key").asText()));
        return new Extents(byField, found);
    }

    private static void lengths(ObjectNode aggregations, String field) {
        aggregations.putObject(field).putObject("stats").put("field", field);
    }

    private static void put(Map<String, Extent> extents, String field, JsonNode stats) {
        double documents = stats.path("count").asDouble();
        if (documents > 0) {
            extents.put(field, new Extent(documents, stats.path("sum").asDouble()));
        }
    }
}
