package org.comity.search.opensearch.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.search.index.Languages;
import org.comity.search.index.Near;
import org.comity.search.opensearch.document.Fields;
import org.comity.search.opensearch.document.Terms;
import org.comity.search.opensearch.reading.Statistics.Term;

/// The words that the visible documents hold.
final class Vocabulary {

    private static final int MOST_NEAR = 1000;

    private final Sight sight;

    Vocabulary(Sight sight) {
        this.sight = sight;
    }

    /// Words of titles near to this one, most frequent first, ties by the word.
    List<String> spellings(String word, int most) {
        return Near.to(word, most, distance -> spelt(word, distance));
    }

    /// Titles that have such a word are counted by all their words, of which those near are kept.
    private Map<String, Integer> spelt(String word, int distance) {
        ObjectNode request = Sight.request(0);
        request.putObject("query")
                .putObject("fuzzy")
                .putObject(Fields.SPELLING)
                .put("value", word)
                .put("fuzziness", distance)
                .put("prefix_length", 1)
                .put("transpositions", true)
                .put("rewrite", "constant_score");
        request.putObject("aggs")
                .putObject("words")
                .putObject("terms")
                .put("field", Fields.SPELLING)
                .put("size", MOST_NEAR)
                .put("include", escaped(Near.firstLetter(word)) + ".*");
        Map<String, Integer> counts = new HashMap<>();
        sight.search(request)
                .path("aggregations")
                .path("words")
                .path("buckets")
                .forEach(bucket -> counts.put(
                        bucket.path("key").asText(), bucket.path("doc_count").asInt()));
        return counts;
    }

    /// Terms of a field near to this one, most frequent first, ties by the term.
    List<String> terms(String field, String term, int most) {
        return Near.to(term, most, distance -> suggested(field, term, distance));
    }

    /// The cluster knows the terms; how often they stand is counted.
    private Map<String, Integer> suggested(String field, String term, int distance) {
        ObjectNode request = Sight.request(0);
        ObjectNode near = request.putObject("suggest").putObject("near");
        near.put("text", Terms.escaped(term));
        near.putObject("term")
                .put("field", field)
                .put("analyzer", "keyword")
                .put("suggest_mode", "always")
                .put("max_edits", distance)
                .put("prefix_length", 1)
                .put("min_word_length", 1)
                .put("max_term_freq", Integer.MAX_VALUE)
                .put("accuracy", 0.0)
                .put("size", MOST_NEAR)
                .put("shard_size", MOST_NEAR);
        Set<Term> terms = new LinkedHashSet<>();
        for (JsonNode answer : sight.each(request)) {
            answer.path("suggest")
                    .path("near")
                    .path(0)
                    .path("options")
                    .forEach(option -> terms.add(
                            new Term(field, Terms.unescaped(option.path("text").asText()))));
        }
        sight.statistics().know(terms);
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(each -> counts.put(each.text(), sight.statistics().documents(each)));
        return counts;
    }

    /// Documents one of whose titles' readings begins with the prefix: the shortest readings first, of equals the
    /// reader's languages first, then by work.
    ///
    /// @param readings how many readings are looked at
    List<Grouped.Place> beginning(String prefix, List<String> wishes, int readings, int perReading) {
        String pattern = "[0-9][0-9]" + escaped(prefix) + ".*";
        ObjectNode request = Sight.request(0);
        request.putObject("query")
                .putObject("regexp")
                .putObject(Fields.BEGINNING)
                .put("value", pattern)
                .put("flags", "NONE");
        ObjectNode each = request.putObject("aggs").putObject("readings");
        ObjectNode terms = each.putObject("terms");
        terms.put("field", Fields.BEGINNING).put("size", readings).put("include", pattern);
        terms.putObject("order").put("_key", "asc");
        ObjectNode hits = each.putObject("aggs").putObject("documents").putObject("top_hits");
        hits.put("size", perReading);
        hits.putArray("_source").add(Fields.WORK).add(Fields.LANGUAGE);
        dearest(hits.putArray("sort"), wishes);

        List<Grouped.Place> all = new ArrayList<>();
        for (JsonNode reading :
                sight.search(request).path("aggregations").path("readings").path("buckets")) {
            List<Grouped.Place> places = new ArrayList<>();
            reading.path("documents")
                    .path("hits")
                    .path("hits")
                    .forEach(hit -> places.add(FoundWorks.place(hit.path("_source"))));
            places.sort(dearest(wishes));
            all.addAll(places);
        }
        return all;
    }

    /// The same order as in [#dearest(List)], for the cluster: numbers of works have no sign.
    private void dearest(ArrayNode sort, List<String> wishes) {
        Languages languages = new Languages(wishes, List.of());
        ObjectNode byRank = sort.addObject().putObject("_script").put("type", "number");
        ObjectNode ranking = byRank.putObject("script");
        ranking.put("source", "params.ranks[doc['language'].value]");
        ObjectNode ranks = ranking.putObject("params").putObject("ranks");
        sight.statistics().tags().forEach(tag -> ranks.put(tag, languages.rank(tag)));
        sort.addObject()
                .putObject("_script")
                .put("type", "number")
                .putObject("script")
                .put("source", "doc['work-number'].value < 0 ? 1 : 0");
        sort.addObject().put(Fields.WORK_NUMBER, "asc");
    }

    private static Comparator<Grouped.Place> dearest(List<String> wishes) {
        Languages languages = new Languages(wishes, List.of());
        return Comparator.<Grouped.Place>comparingInt(place -> languages.rank(place.language()))
                .thenComparing(Grouped.Place::work, Long::compareUnsigned);
    }

    /// A text that an expression of the cluster takes as it stands.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (!Character.isLetterOrDigit(code)) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(code);
        });
        return escaped.toString();
    }
}
