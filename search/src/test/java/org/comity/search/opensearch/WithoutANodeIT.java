package org.comity.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.search.Audience;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.Plan;
import org.comity.search.index.Plan.Demands;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.View;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.http.Pause;
import org.junit.jupiter.api.Test;

/// A node is gone from one moment to the next; nobody who searches or writes notices. The last test of its cluster, by
/// its name.
final class WithoutANodeIT {

    private static final long SEED = 7;
    private static final int WORKS = 150;
    private static final int READERS = 3;
    private static final Duration HEALED = Duration.ofSeconds(30);
    private static final Set<Audience> READER = Set.of(Audience.EVERYBODY, Audience.SIGNED_IN);

    private final Analyses analyses = new Analyses();
    private final Collection collection = new Collection(SEED);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger searches = new AtomicInteger();
    private final Set<String> faults = ConcurrentHashMap.newKeySet();

    @Test
    void a_lost_node_is_not_noticed() throws ExecutionException, InterruptedException {
        List<URI> hosts = TestCluster.hosts();
        try (SearchIndex index = OpenSearchIndex.open(TestCluster.cluster(), "lost", analyses, reference -> Set.of());
                ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            write(index, 0, WORKS);
            List<Future<?>> reading = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                reading.add(readers.submit(() -> read(index)));
            }
            try {
                lose(index, hosts);
            } finally {
                // whatever happened, they do not ask for ever
                over.set(true);
            }
            for (Future<?> each : reading) {
                each.get();
            }

            assertThat(faults).isEmpty();
            try (View view = index.view(READER, Optional.empty())) {
                assertThat(view.find(everything(), List.of("en"), 0, 1).total()).isEqualTo(WORKS + 10);
            }
        }
    }

    private void lose(SearchIndex index, List<URI> hosts) {
        awaitSearches(20);
        TestCluster.kill(0);
        Instant lost = Instant.now();
        int before = searches.get();
        awaitSearches(before + 20);
        assertThat(health(hosts.subList(1, hosts.size()))).isEqualTo("green");
        assertThat(Duration.between(lost, Instant.now())).isLessThan(HEALED);
        assertThat(faults).as("after %d searches", searches.get()).isEmpty();
        write(index, WORKS, WORKS + 10);
    }

    private void write(SearchIndex index, int from, int to) {
        for (int number = from; number < to; number++) {
            List<SearchDocument> work = collection.work(number);
            index.replace(work.getFirst().work(), work);
        }
        index.publish();
        index.commit("work " + to);
    }

    private void read(SearchIndex index) {
        while (!over.get()) {
            try (View view = index.view(READER, Optional.empty())) {
                int total = view.find(everything(), List.of("en"), 0, 5).total();
                if (total != WORKS && total != WORKS + 10) {
                    faults.add("found " + total);
                }
                if (view.beginning("a", List.of("en"), 5).isEmpty()) {
                    faults.add("nothing begins with a");
                }
            } catch (RuntimeException e) {
                faults.add(e.toString());
            }
            searches.incrementAndGet();
        }
    }

    private void awaitSearches(int many) {
        Instant end = Instant.now().plus(HEALED);
        while (searches.get() < many && Instant.now().isBefore(end)) {
            Pause.of(20);
        }
        assertThat(searches).hasValueGreaterThanOrEqualTo(many);
    }

    private static String health(List<URI> hosts) {
        try (Cluster cluster = new Cluster(hosts, Optional.empty())) {
            Instant end = Instant.now().plus(HEALED);
            String status = "";
            while (!status.equals("green") && Instant.now().isBefore(end)) {
                Pause.of(200);
                status = cluster.get("/_cluster/health").path("number_of_nodes").asInt() == hosts.size()
                        ? cluster.get("/_cluster/health").path("status").asText()
                        : "";
            }
            return status;
        }
    }

    private static Plan everything() {
        return new Plan(List.of(), 0, List.of(), List.of(), Demands.NONE);
    }
}
