package org.comity.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.search.Audience;
import org.comity.search.opensearch.document.Fields;
import org.comity.search.opensearch.http.Cluster;

/// The indices of documents, one for each set of audiences that occurs.
final class Partitions {

    private static final String AUDIENCES = "audiences";

    /// Languages whose fields are declared at once: each that turns up later is news for the whole cluster.
    private static final List<String> USUAL = List.of("ar", "de", "en", "es", "fr", "ja", "ko", "pt", "ru", "zh");

    private final Cluster cluster;
    private final Names names;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Partitions(Cluster cluster, Names names) {
        this.cluster = cluster;
        this.names = names;
    }

    /// @param audiences exactly those of its documents
    record Partition(String index, Set<Audience> audiences) {}

    /// Those that there are, whoever made them.
    List<Partition> all() {
        JsonNode answer = cluster.get("/%s/_mapping?filter_path=*.mappings._meta".formatted(names.partitions()));
        List<Partition> all = new ArrayList<>();
        answer.forEachEntry((index, description) -> {
            Set<Audience> audiences = new HashSet<>();
            description
                    .path("mappings")
                    .path("_meta")
                    .path(AUDIENCES)
                    .forEach(key -> audiences.add(new Audience(key.asText())));
            // an index without them is not ours, and nobody may see it
            if (!audiences.isEmpty()) {
                all.add(new Partition(index, audiences));
            }
        });
        return all;
    }

    /// The name of the index for these audiences, which is made if it is not there.
    String prepared(Set<Audience> audiences) {
        String index = names.partition(audiences);
        if (known.add(index)) {
            ObjectNode description = Descriptions.partition();
            ArrayNode keys =
                    description.withObject("/mappings").putObject("_meta").putArray(AUDIENCES);
            new TreeSet<>(audiences).forEach(audience -> keys.add(audience.key()));
            ObjectNode fields = description.withObject("/mappings/properties");
            for (String language : USUAL) {
                words(fields.putObject(Fields.words(language)));
                words(fields.putObject(Fields.titleWords(language)));
            }
            Descriptions.create(cluster, index, description);
        }
        return index;
    }

    /// As `partition.json` declares those of other languages.
    private static void words(ObjectNode field) {
        field.put("type", "text").put("analyzer", "given").put("norms", false).put("similarity", "frequency");
    }
}
