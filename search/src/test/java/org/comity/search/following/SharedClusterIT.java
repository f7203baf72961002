package org.comity.search.following;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.IndexStore;
import org.comity.search.opensearch.Generations;
import org.comity.search.opensearch.OpenSearchStore;
import org.comity.search.opensearch.TestCluster;
import org.comity.search.opensearch.http.Cluster;

/// Servers that share an index in a cluster.
final class SharedClusterIT extends SharedIndexContract {

    @Override
    Place place(Analyses analyses) {
        String family = "shared" + UUID.randomUUID().toString().substring(0, 8);
        return new Place() {
            @Override
            public IndexStore store() {
                Cluster own = new Cluster(TestCluster.hosts(), Optional.empty());
                return new OpenSearchStore(own, family, analyses, reference -> Set.of(), Clock.systemUTC());
            }

            @Override
            public void close() {
                Generations generations = new Generations(TestCluster.cluster(), family);
                generations.all().forEach(generations::remove);
            }
        };
    }
}
