package org.comity.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.platform.json.Json;
import org.comity.search.SearchDocument;
import org.comity.search.WorkId;
import org.comity.search.index.Keys;
import org.comity.search.opensearch.document.Documents;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.reading.Sight;

/// Collects works and writes many at once. Where the documents of a work lie is written down before they are
/// written, in an index that is read without waiting for a refresh, so that a later version removes them wherever it
/// does not stand itself; nothing is forgotten when this is interrupted at any point, and repeating it changes
/// nothing.
final class Writing {

    private static final int MOST_WORKS = 250;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int PAGE = 5000;

    private final Cluster cluster;
    private final Names names;
    private final Partitions partitions;
    private final Documents documents;
    private final Control control;
    private final Map<WorkId, List<SearchDocument>> waiting = new LinkedHashMap<>();
    private int characters;
    private final Set<String> changed = new TreeSet<>();

    Writing(Cluster cluster, Names names, Partitions partitions, Documents documents, Control control) {
        this.cluster = cluster;
        this.names = names;
        this.partitions = partitions;
        this.documents = documents;
        this.control = control;
    }

    /// Makes the indices that are needed besides those of documents.
    void prepare() {
        Descriptions.create(cluster, names.control(), Descriptions.control());
        Descriptions.create(cluster, names.works(), Descriptions.works());
        show();
    }

    /// A document's index and id, as one text.
    private record Spot(String index, String id) {

        static Spot of(String text) {
            int slash = text.indexOf('/');
            return new Spot(text.substring(0, slash), text.substring(slash + 1));
        }

        @Override
        public String toString() {
            return index + "/" + id;
        }
    }

    void replace(WorkId work, List<SearchDocument> versions) {
        waiting.put(work, versions);
        for (SearchDocument version : versions) {
            characters += version.title().length() + version.text().body().length();
        }
        if (waiting.size() >= MOST_WORKS || characters >= MOST_CHARACTERS) {
            flush();
        }
    }

    /// Writes what is waiting.
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<WorkId, Set<String>> before = spots();
        Map<WorkId, Map<Spot, SearchDocument>> after = new LinkedHashMap<>();
        waiting.forEach((work, versions) -> {
            Map<Spot, SearchDocument> spots = new LinkedHashMap<>();
            versions.forEach(version ->
                    spots.put(new Spot(partitions.prepared(version.audiences()), Documents.id(version)), version));
            after.put(work, spots);
        });
        Bulk ahead = new Bulk(cluster);
        Bulk content = new Bulk(cluster);
        Bulk behind = new Bulk(cluster);
        after.forEach((work, spots) -> {
            Set<String> now = new TreeSet<>();
            spots.keySet().forEach(spot -> now.add(spot.toString()));
            Set<String> then = before.getOrDefault(work, Set.of());
            Set<String> both = new TreeSet<>(then);
            both.addAll(now);
            if (!both.equals(then)) {
                register(ahead, work, both);
            }
            spots.forEach((spot, version) -> {
                content.index(spot.index(), spot.id(), control.nextVersion(), documents.of(version));
                changed.add(spot.index());
            });
            then.stream().filter(spot -> !now.contains(spot)).map(Spot::of).forEach(spot -> {
                content.delete(spot.index(), spot.id(), control.nextVersion());
                changed.add(spot.index());
            });
            if (!both.equals(now)) {
                register(behind, work, now);
            }
        });
        List.of(ahead, content, behind).forEach(Bulk::send);
        waiting.clear();
        characters = 0;
    }

    private void register(Bulk bulk, WorkId work, Set<String> spots) {
        String id = Keys.hash(work.key(), Names.BYTES);
        if (spots.isEmpty()) {
            bulk.delete(names.works(), id, control.nextVersion());
            return;
        }
        ObjectNode entry = Json.mapper().createObjectNode();
        entry.put("work", work.key()).put("kind", work.kind());
        ArrayNode places = entry.putArray("places");
        spots.forEach(places::add);
        bulk.index(names.works(), id, control.nextVersion(), entry);
    }

    /// Where the waiting works have documents now.
    private Map<WorkId, Set<String>> spots() {
        ObjectNode request = Json.mapper().createObjectNode();
        ArrayNode ids = request.putArray("ids");
        waiting.keySet().forEach(work -> ids.add(Keys.hash(work.key(), Names.BYTES)));
        Map<WorkId, Set<String>> spots = new LinkedHashMap<>();
        for (JsonNode entry :
                cluster.post("/%s/_mget".formatted(names.works()), request).path("docs")) {
            if (entry.has("error")) {
                throw Cluster.refusal(503, entry);
            }
            if (entry.path("found").asBoolean()) {
                Set<String> places = new LinkedHashSet<>();
                entry.path("_source").path("places").forEach(place -> places.add(place.asText()));
                spots.put(WorkId.ofKey(entry.path("_source").path("work").asText()), places);
            }
        }
        return spots;
    }

    void retain(String kind, Set<WorkId> works) {
        flush();
        cluster.post("/%s/_refresh".formatted(names.works()));
        Set<String> keep = new HashSet<>();
        works.forEach(work -> keep.add(work.key()));
        String last = "";
        List<String> page = page(kind, last);
        while (!page.isEmpty()) {
            page.stream().filter(key -> !keep.contains(key)).forEach(key -> replace(WorkId.ofKey(key), List.of()));
            last = page.getLast();
            page = page(kind, last);
        }
    }

    /// Keys of works of a kind behind the last one.
    private List<String> page(String kind, String last) {
        ObjectNode request = Sight.request(PAGE);
        request.putArray("_source").add("work");
        request.putObject("query").putObject("term").put("kind", kind);
        request.putArray("sort").addObject().put("work", "asc");
        request.putArray("search_after").add(last);
        List<String> keys = new ArrayList<>();
        cluster.post("/%s/_search?allow_partial_search_results=false".formatted(names.works()), request)
                .path("hits")
                .path("hits")
                .forEach(hit -> keys.add(hit.path("_source").path("work").asText()));
        return keys;
    }

    /// Makes what was written visible.
    ///
    /// @return the partitions in which something changed
    Set<String> publish() {
        flush();
        if (!changed.isEmpty()) {
            show();
        }
        return Set.copyOf(changed);
    }

    /// Others have been told of what was published.
    void told() {
        changed.clear();
    }

    /// Makes visible what the cluster holds, whoever wrote it.
    void show() {
        cluster.post("/%s/_refresh".formatted(names.partitions()));
    }
}
