package org.comity.search.opensearch.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The addresses of a cluster, and which of them were gone a moment ago.
final class Nodes {

    /// How long an address is left alone that could not be reached.
    private static final long AVOIDED_NANOSECONDS = 5_000_000_000L;

    private final List<URI> hosts;
    private final Map<URI, Long> lost = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Nodes(List<URI> hosts) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("A search cluster has at least one host.");
        }
        hosts.forEach(host -> {
            if (host.getHost() == null || !List.of("http", "https").contains(String.valueOf(host.getScheme()))) {
                throw new IllegalArgumentException(
                        "'%s' is not the address of a search cluster, as in https://search:9200.".formatted(host));
            }
        });
        this.hosts = List.copyOf(hosts);
    }

    /// All addresses in the order in which to try them: in turn, those that are left alone last.
    List<URI> inOrder() {
        int first = Math.floorMod(turn.getAndIncrement(), hosts.size());
        List<URI> usual = new ArrayList<>();
        List<URI> avoided = new ArrayList<>();
        for (int at = 0; at < hosts.size(); at++) {
            URI host = hosts.get((first + at) % hosts.size());
            (isAvoided(host) ? avoided : usual).add(host);
        }
        usual.addAll(avoided);
        return usual;
    }

    private boolean isAvoided(URI host) {
        Long since = lost.get(host);
        return since != null && System.nanoTime() - since < AVOIDED_NANOSECONDS;
    }

    void lost(URI host) {
        lost.put(host, System.nanoTime());
    }

    void reached(URI host) {
        lost.remove(host);
    }
}
