package org.comity.search.opensearch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.search.Audience;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.http.ClusterException;
import org.comity.search.opensearch.reading.Sight;

/// The last moments of the index, for people who turn pages, and the points in time that the cluster holds open for
/// them. The cluster allows a few hundred of those per node, so the ones used longest ago are given up first.
final class Moments implements AutoCloseable {

    private static final int KEPT = 60;

    /// Each index of a sight takes a place of its own; a node has 300 for all servers unless its operator says
    /// otherwise.
    private static final int MOST_PLACES = 240;

    /// How old the newest moment may be before it is asked whether another server has published.
    private static final long FRESH_NANOSECONDS = Duration.ofMillis(100).toNanos();

    private final Cluster cluster;
    private final Partitions partitions;
    private final Control control;
    private final Outage outage;
    private final Deque<Moment> moments = new ArrayDeque<>();
    private final Map<Sight, Seen> open = new LinkedHashMap<>(16, 0.75f, true);
    private long looked;

    /// What a sight is of.
    record Seen(Moment moment, List<String> indices) {}

    Moments(Cluster cluster, Partitions partitions, Control control, Outage outage) {
        this.cluster = cluster;
        this.partitions = partitions;
        this.control = control;
        this.outage = outage;
    }

    /// The moment of an earlier view, as far as these people saw it, or the newest.
    synchronized Seen seen(Set<Audience> reader, Optional<String> snapshot) {
        outage.check();
        for (Moment moment : moments) {
            List<String> indices = moment.visible(reader);
            if (snapshot.filter(moment.name(indices)::equals).isPresent()
                    && (moment == moments.getFirst() || moment.sight(indices).isPresent())) {
                return new Seen(moment, indices);
            }
        }
        Moment newest = newest();
        return new Seen(newest, newest.visible(reader));
    }

    private Moment newest() {
        long now = System.nanoTime();
        if (moments.isEmpty() || now - looked > FRESH_NANOSECONDS) {
            Control.Published published = control.published();
            looked = now;
            if (moments.isEmpty() || moments.getFirst().published().times() != published.times()) {
                add(published);
            }
        }
        return moments.getFirst();
    }

    /// Looks at the index anew.
    synchronized void renew(Control.Published published) {
        looked = System.nanoTime();
        add(published);
    }

    private void add(Control.Published published) {
        moments.addFirst(new Moment(published, partitions.all()));
        while (moments.size() > KEPT) {
            moments.removeLast().sights().forEach(this::giveUp);
        }
    }

    /// The point in time of a moment; the indices are not empty.
    synchronized Sight sight(Seen seen) {
        outage.check();
        Optional<Sight> known = seen.moment().sight(seen.indices());
        Sight sight = known.orElseGet(() -> opened(seen));
        open.put(sight, seen);
        return sight;
    }

    /// What to look at when the cluster does not hold a sight any more.
    synchronized void lost(Seen seen, Sight sight) {
        seen.moment().drop(seen.indices(), sight);
        open.remove(sight);
    }

    private Sight opened(Seen seen) {
        while (!open.isEmpty() && places() + seen.indices().size() > MOST_PLACES) {
            giveUpOldest();
        }
        while (true) {
            try {
                Sight sight = Sight.open(cluster, seen.indices());
                seen.moment().put(seen.indices(), sight);
                return sight;
            } catch (ClusterException e) {
                if (open.isEmpty() || e.isMissing() || e.isUnreachable()) {
                    throw e;
                }
                // another server may have used up what a node allows
                giveUpOldest();
            }
        }
    }

    private int places() {
        return open.values().stream().mapToInt(seen -> seen.indices().size()).sum();
    }

    private void giveUpOldest() {
        giveUp(open.keySet().iterator().next());
    }

    private void giveUp(Sight sight) {
        Seen seen = open.remove(sight);
        if (seen != null) {
            seen.moment().drop(seen.indices(), sight);
        }
        sight.close();
    }

    @Override
    public synchronized void close() {
        open.keySet().forEach(Sight::close);
        open.clear();
        moments.clear();
    }
}
