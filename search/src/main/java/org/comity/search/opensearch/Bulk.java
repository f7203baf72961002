package org.comity.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.comity.platform.json.Json;
import org.comity.search.index.TakenOverException;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.http.ClusterException;
import org.comity.search.opensearch.http.Pause;

/// Writes and removals that go to the cluster together. Each carries a version, so that repeating it does no harm and
/// an older one never wins.
final class Bulk {

    private static final int TRIES = 8;
    private static final long PAUSE_MILLISECONDS = 100;
    private static final int REFUSED = 400;
    private static final int MISSING = 404;

    private final Cluster cluster;
    private List<String> operations = new ArrayList<>();

    Bulk(Cluster cluster) {
        this.cluster = cluster;
    }

    void index(String index, String id, long version, JsonNode document) {
        operations.add(action("index", index, id, version) + document + "\n");
    }

    void delete(String index, String id, long version) {
        operations.add(action("delete", index, id, version));
    }

    private static String action(String name, String index, String id, long version) {
        ObjectNode action = Json.mapper().createObjectNode();
        action.putObject(name)
                .put("_index", index)
                .put("_id", id)
                .put("version", version)
                .put("version_type", "external_gte");
        return action + "\n";
    }

    /// Sends all, and what a busy node refused once more.
    ///
    /// @throws TakenOverException when a later writer has written one of the documents
    void send() {
        for (int tries = 0; !operations.isEmpty(); tries++) {
            JsonNode items =
                    cluster.postLines("/_bulk", String.join("", operations)).path("items");
            List<String> left = new ArrayList<>();
            for (int at = 0; at < operations.size(); at++) {
                JsonNode item = items.path(at).path(0);
                for (JsonNode only : items.path(at)) {
                    item = only;
                }
                ClusterException refusal = Cluster.refusal(item.path("status").asInt(MISSING), item);
                if (refusal.isPassing()) {
                    left.add(operations.get(at));
                } else if (refusal.isConflict()) {
                    throw new TakenOverException();
                } else if (item.path("status").asInt() >= REFUSED && item.has("error")) {
                    throw refusal;
                }
                if (!left.isEmpty() && tries >= TRIES) {
                    throw refusal;
                }
            }
            operations = left;
            if (!left.isEmpty()) {
                Pause.of(PAUSE_MILLISECONDS << Math.min(tries, 4));
            }
        }
    }
}
