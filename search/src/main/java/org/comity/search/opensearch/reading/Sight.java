package org.comity.search.opensearch.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.comity.platform.json.Json;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.http.ClusterException;

/// Some indices at one moment: a point in time that the cluster holds open.
public final class Sight {

    private static final String KEPT = "5m";

    private final Cluster cluster;
    private final String point;
    private final List<String> indices;
    private final Statistics statistics = new Statistics(this);

    private Sight(Cluster cluster, String point, List<String> indices) {
        this.cluster = cluster;
        this.point = point;
        this.indices = List.copyOf(indices);
    }

    /// @param indices not empty
    public static Sight open(Cluster cluster, List<String> indices) {
        JsonNode answer = cluster.post("/%s/_search/point_in_time?keep_alive=%s&allow_partial_pit_creation=false"
                .formatted(String.join(",", indices), KEPT));
        return new Sight(cluster, answer.path("pit_id").asText(), indices);
    }

    Statistics statistics() {
        return statistics;
    }

    /// A request to be completed.
    public static ObjectNode request(int size) {
        ObjectNode request = Json.mapper().createObjectNode();
        request.put("size", size).put("track_total_hits", false);
        return request;
    }

    JsonNode search(ObjectNode request) {
        return checked(cluster.search("/_search?allow_partial_search_results=false", pointed(request)));
    }

    /// Several searches in one journey.
    List<JsonNode> searches(List<ObjectNode> requests) {
        StringBuilder lines = new StringBuilder();
        requests.forEach(request -> lines.append("{\"allow_partial_search_results\":false}\n")
                .append(pointed(request))
                .append('\n'));
        List<JsonNode> answers = new ArrayList<>();
        for (JsonNode answer : cluster.searches("/_msearch", lines.toString()).path("responses")) {
            if (answer.has("error")) {
                throw Cluster.refusal(answer.path("status").asInt(), answer);
            }
            answers.add(checked(answer));
        }
        return answers;
    }

    /// Asks each index by itself, as it is now; those that do not have the field are left out.
    List<JsonNode> each(ObjectNode request) {
        StringBuilder lines = new StringBuilder();
        indices.forEach(index -> lines.append("{\"index\":\"%s\"}%n".formatted(index))
                .append(request)
                .append('\n'));
        List<JsonNode> answers = new ArrayList<>();
        for (JsonNode answer : cluster.searches("/_msearch", lines.toString()).path("responses")) {
            if (answer.has("error")) {
                ClusterException refusal = Cluster.refusal(answer.path("status").asInt(), answer);
                if (!refusal.isWithoutField()) {
                    throw refusal;
                }
            } else {
                answers.add(checked(answer));
            }
        }
        return answers;
    }

    private ObjectNode pointed(ObjectNode request) {
        request.putObject("pit").put("id", point).put("keep_alive", KEPT);
        return request;
    }

    /// An answer with a part missing would be a wrong answer.
    private static JsonNode checked(JsonNode answer) {
        if (answer.path("timed_out").asBoolean()
                || answer.path("_shards").path("failed").asInt() > 0) {
            throw new ClusterException(503, "partial", "a part of the index did not answer");
        }
        return answer;
    }

    public void close() {
        ObjectNode request = Json.mapper().createObjectNode();
        request.putArray("pit_id").add(point);
        try {
            cluster.delete("/_search/point_in_time", request);
        } catch (ClusterException e) {
            // the cluster forgets it by itself after some minutes
            return;
        }
    }
}
