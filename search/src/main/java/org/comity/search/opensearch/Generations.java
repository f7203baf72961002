package org.comity.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.platform.json.Json;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.http.ClusterException;
import org.comity.search.opensearch.http.Pause;

/// The indices that follow one another in a cluster: one is searched, another may be built beside it and take its
/// place. Which one is searched is told by an alias, so that all servers change over at once.
public final class Generations {

    /// A cluster takes 4 KB of address.
    private static final int MOST_NAMES = 40;

    private static final int LOOKS = 20;
    private static final long PAUSE_MILLISECONDS = 500;

    private final Cluster cluster;
    private final String family;

    /// @param family what the prefixes of all generations begin with, before a hyphen
    public Generations(Cluster cluster, String family) {
        new Names(family);
        this.cluster = cluster;
        this.family = family;
    }

    private String alias() {
        return family + ".current";
    }

    private static String prefixOf(String control) {
        return control.substring(0, control.indexOf('.'));
    }

    /// The prefix of the index that is searched.
    public Optional<String> current() {
        try {
            JsonNode holders = cluster.get("/_alias/" + alias());
            return Optional.ofNullable(
                            holders.fieldNames().hasNext()
                                    ? holders.fieldNames().next()
                                    : null)
                    .map(Generations::prefixOf);
        } catch (ClusterException e) {
            if (e.isMissing()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Lets an index be searched from now on. It must have been opened before.
    public void use(String prefix) {
        ObjectNode request = Json.mapper().createObjectNode();
        ArrayNode actions = request.putArray("actions");
        current()
                .ifPresent(before -> actions.addObject()
                        .putObject("remove")
                        .put("index", new Names(before).control())
                        .put("alias", alias()));
        actions.addObject()
                .putObject("add")
                .put("index", new Names(prefix).control())
                .put("alias", alias());
        cluster.post("/_aliases", request);
    }

    /// Whether each part of an index lies on some node that is there.
    boolean isWhole(String prefix) {
        return !cluster.get("/_cluster/health/%s.*".formatted(prefix))
                .path("status")
                .asText()
                .equals("red");
    }

    /// Whether an index is whole by now; a cluster that is just starting has some seconds to find its parts.
    boolean becomesWhole(String prefix) {
        for (int looks = 1; looks < LOOKS && !isWhole(prefix); looks++) {
            Pause.of(PAUSE_MILLISECONDS);
        }
        return isWhole(prefix);
    }

    /// The prefixes of all that there are, in the order of the alphabet.
    public List<String> all() {
        List<String> controls = new ArrayList<>();
        cluster.get("/%s-*.control/_alias".formatted(family)).fieldNames().forEachRemaining(controls::add);
        return controls.stream().map(Generations::prefixOf).sorted().toList();
    }

    /// Removes an index for good.
    public void remove(String prefix) {
        List<String> indices = new ArrayList<>();
        cluster.get("/%s.*/_alias".formatted(prefix)).fieldNames().forEachRemaining(indices::add);
        for (int from = 0; from < indices.size(); from += MOST_NAMES) {
            List<String> some = indices.subList(from, Math.min(indices.size(), from + MOST_NAMES));
            cluster.delete("/" + String.join(",", some) + "?ignore_unavailable=true");
        }
    }
}
