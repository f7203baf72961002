package org.comity.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.platform.json.Json;
import org.comity.search.index.TakenOverException;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.http.ClusterException;

/// What is known of the index as a whole, in one document: up to where it follows its owners, how often it was
/// published, and which writer is the last. A writer takes the next number; every document that it writes carries a
/// version that begins with it, so that what an earlier writer sends late is refused.
final class Control {

    /// Versions of one writer.
    private static final int VERSION_BITS = 40;

    private static final String MARK = "mark";
    private static final String PUBLISHED = "published";
    private static final String CHANGES = "changes";
    private static final String WRITER = "writer";
    private static final int TRIES = 20;

    private final Cluster cluster;
    private final String address;
    private long writer;
    private long version;

    private Control(Cluster cluster, String index) {
        this.cluster = cluster;
        this.address = "/" + index + "/_doc/state";
    }

    static Control open(Cluster cluster, Names names) {
        return new Control(cluster, names.control());
    }

    private JsonNode document() {
        try {
            return cluster.get(address);
        } catch (ClusterException e) {
            if (e.isMissing() && !e.isIndexMissing()) {
                return Json.mapper().createObjectNode();
            }
            throw e;
        }
    }

    Optional<String> mark() {
        return Optional.of(document().path("_source").path(MARK).asText("")).filter(mark -> !mark.isEmpty());
    }

    /// How often the partitions were published, by the name of the index, and all together.
    record Published(long times, Map<String, Long> changes) {

        Published {
            changes = Map.copyOf(changes);
        }
    }

    Published published() {
        return published(document().path("_source"));
    }

    private static Published published(JsonNode state) {
        Map<String, Long> changes = new HashMap<>();
        state.path(CHANGES).forEachEntry((index, times) -> changes.put(index, times.asLong()));
        return new Published(state.path(PUBLISHED).asLong(), changes);
    }

    /// The version of what is written next, greater than all before.
    synchronized long nextVersion() {
        claim();
        version++;
        return (writer << VERSION_BITS) + version;
    }

    /// Takes the next number, once: whoever writes anything, a mark too, is the last writer from then on.
    private void claim() {
        if (writer == 0) {
            change(state -> state.put(WRITER, state.path(WRITER).asLong() + 1));
        }
    }

    synchronized void mark(String mark) {
        claim();
        change(state -> state.put(MARK, mark));
    }

    /// Counts a publishing.
    ///
    /// @param changed the partitions in which something changed
    synchronized Published publish(Set<String> changed) {
        claim();
        return published(change(state -> {
            state.put(PUBLISHED, state.path(PUBLISHED).asLong() + 1);
            ObjectNode changes = state.withObject("/" + CHANGES);
            changed.forEach(index -> changes.put(index, changes.path(index).asLong() + 1));
        }));
    }

    @FunctionalInterface
    private interface Change {
        void make(ObjectNode state);
    }

    /// Changes the document unless somebody else does at the same time; then looks again.
    private ObjectNode change(Change change) {
        for (int left = TRIES; left > 0; left--) {
            JsonNode document = document();
            ObjectNode state = Json.mapper().createObjectNode();
            document.path("_source").forEachEntry(state::set);
            if (writer != 0 && state.path(WRITER).asLong() != writer) {
                throw new TakenOverException();
            }
            change.make(state);
            String condition = document.has("_seq_no")
                    ? "?if_seq_no=%d&if_primary_term=%d"
                            .formatted(
                                    document.path("_seq_no").asLong(),
                                    document.path("_primary_term").asLong())
                    : "?op_type=create";
            try {
                cluster.put(address + condition, state);
                if (writer == 0) {
                    writer = state.path(WRITER).asLong();
                }
                return state;
            } catch (ClusterException e) {
                if (!e.isConflict()) {
                    throw e;
                }
            }
        }
        throw new TakenOverException();
    }
}
