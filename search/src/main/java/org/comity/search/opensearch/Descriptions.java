package org.comity.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Logger;
import org.comity.platform.json.Json;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.http.ClusterException;

/// Settings and mappings of the indices; the texts lie beside this class.
final class Descriptions {

    private static final Logger LOG = Logger.getLogger(Descriptions.class.getName());
    private static final String COPIED = "?wait_for_active_shards=all&timeout=10s";

    private Descriptions() {}

    static ObjectNode partition() {
        return read("partition.json");
    }

    static ObjectNode works() {
        return read("works.json");
    }

    static ObjectNode control() {
        return read("control.json");
    }

    private static ObjectNode read(String name) {
        try (InputStream in = Descriptions.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing in the application.".formatted(name));
            }
            return Json.mapper().readValue(in, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes an index if it is not there, and waits for its copy on another node: what is written before that would
    /// be lost with the first node. A cluster that has no place for a copy is not waited for longer than some
    /// seconds, and an index that another server has just made not at all.
    static void create(Cluster cluster, String index, JsonNode description) {
        try {
            JsonNode made = cluster.put("/" + index + COPIED, description);
            if (!made.path("shards_acknowledged").asBoolean()) {
                LOG.warning(() -> "%s has no copy on a second node yet.".formatted(index));
            }
        } catch (ClusterException e) {
            if (!e.isAlreadyThere()) {
                throw e;
            }
        }
    }
}
