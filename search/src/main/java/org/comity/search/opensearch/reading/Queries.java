package org.comity.search.opensearch.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.comity.platform.json.Json;
import org.comity.search.index.Plan.PlacedTerm;
import org.comity.search.index.Ranking;
import org.comity.search.opensearch.document.Fields;
import org.comity.search.opensearch.document.Terms;

/// Parts of the cluster's query language.
final class Queries {

    private static final String VALUE = "value";

    private Queries() {}

    static ObjectNode nothing() {
        ObjectNode query = Json.mapper().createObjectNode();
        query.putObject("match_none");
        return query;
    }

    static ObjectNode everything() {
        ObjectNode query = Json.mapper().createObjectNode();
        query.putObject("match_all").put("boost", 0);
        return query;
    }

    static ObjectNode term(String field, String value) {
        ObjectNode query = Json.mapper().createObjectNode();
        query.putObject("term").put(field, value);
        return query;
    }

    static ObjectNode term(String field, String value, double boost) {
        ObjectNode query = Json.mapper().createObjectNode();
        query.putObject("term").putObject(field).put(VALUE, value).put("boost", boost);
        return query;
    }

    static ObjectNode numbers(String field, Collection<Long> values) {
        ObjectNode query = Json.mapper().createObjectNode();
        ArrayNode all = query.putObject("terms").putArray(field);
        values.forEach(all::add);
        return query;
    }

    static ObjectNode ids(Collection<String> ids) {
        ObjectNode query = Json.mapper().createObjectNode();
        ArrayNode all = query.putObject("ids").putArray("values");
        ids.forEach(all::add);
        return query;
    }

    /// Terms one after the other; counts how often they stand so.
    static ObjectNode phrase(String field, List<PlacedTerm> terms) {
        ObjectNode query = Json.mapper().createObjectNode();
        String text = Terms.inPlace(terms);
        // the cluster adds up what it finds for each term
        query.putObject("match_phrase").putObject(field).put("query", text).put("boost", 1.0 / terms.size());
        return query;
    }

    static ObjectNode constant(ObjectNode filter, double boost) {
        ObjectNode query = Json.mapper().createObjectNode();
        ObjectNode constant = query.putObject("constant_score");
        constant.set("filter", filter);
        constant.put("boost", boost);
        return query;
    }

    /// At least so many of the queries; none of none.
    static ObjectNode some(List<ObjectNode> queries, int least) {
        if (queries.isEmpty()) {
            return nothing();
        }
        ObjectNode query = Json.mapper().createObjectNode();
        ObjectNode bool = query.putObject("bool");
        bool.putArray("should").addAll(queries);
        bool.put("minimum_should_match", Math.max(1, least));
        return query;
    }

    /// BM25 of what a query counts as frequency.
    static ObjectNode scored(ObjectNode frequency, String field, float weight, float average) {
        ObjectNode query = Json.mapper().createObjectNode();
        ObjectNode scored = query.putObject("script_score");
        scored.set("query", frequency);
        float k1 = Ranking.K1;
        float b = Ranking.B;
        scored.putObject("script")
                .put("source", Scripts.SCORE)
                .putObject("params")
                .put("w", weight)
                .put("a", k1 * (1 - b))
                .put("c", (double) k1 * b / average)
                .put("l", Fields.lengthOf(field));
        return query;
    }
}
