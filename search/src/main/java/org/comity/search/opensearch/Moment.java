package org.comity.search.opensearch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.index.Keys;
import org.comity.search.opensearch.reading.Sight;

/// All partitions as they were at one moment. Guarded by [Moments].
final class Moment {

    private static final int NAME_BYTES = 8;

    private final Control.Published published;
    private final List<Partitions.Partition> partitions;
    private final Map<List<String>, Sight> sights = new HashMap<>();

    /// @param published the publishing that made it
    Moment(Control.Published published, List<Partitions.Partition> partitions) {
        this.published = published;
        this.partitions = List.copyOf(partitions);
    }

    /// What people who see these indices call it. The name is made of what they see alone: changes of what they do not
    /// see leave it as it is. All servers give the same.
    String name(List<String> indices) {
        StringBuilder versions = new StringBuilder();
        for (String index : indices) {
            versions.append(index)
                    .append('/')
                    .append(published.changes().getOrDefault(index, 0L))
                    .append('\n');
        }
        return Keys.hash(versions.toString(), NAME_BYTES);
    }

    Control.Published published() {
        return published;
    }

    /// The indices that people of these audiences see.
    List<String> visible(Set<Audience> reader) {
        return partitions.stream()
                .filter(partition -> partition.audiences().stream().anyMatch(reader::contains))
                .map(Partitions.Partition::index)
                .sorted()
                .toList();
    }

    Optional<Sight> sight(List<String> indices) {
        return Optional.ofNullable(sights.get(indices));
    }

    void put(List<String> indices, Sight sight) {
        sights.put(indices, sight);
    }

    /// Forgets a sight, if it is still the one that is known.
    void drop(List<String> indices, Sight sight) {
        sights.remove(indices, sight);
    }

    List<Sight> sights() {
        return List.copyOf(sights.values());
    }
}
