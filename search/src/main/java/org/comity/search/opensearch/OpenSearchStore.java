package org.comity.search.opensearch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comity.search.IndexState.Start;
import org.comity.search.SearchDocument;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.IndexStore;
import org.comity.search.index.SearchIndex;
import org.comity.search.opensearch.http.Cluster;
import org.jspecify.annotations.Nullable;

/// Keeps indexes in a cluster, one generation after the other. Only one server writes; who that is, the servers
/// settle elsewhere. One that took over too early or too late is refused by the cluster.
public final class OpenSearchStore implements IndexStore {

    /// Some characters are enough.
    private static final long SUFFIX = 0xffff_ffffL;

    /// A cluster that starts anew finds the parts of its indices one by one.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final String family;
    private final Analyses analyses;
    private final Function<SearchDocument.Reference, Set<String>> citations;
    private final Generations generations;
    private final Clock clock;
    private @Nullable String newest;
    private @Nullable String previous;
    private @Nullable Instant broken;

    /// @param cluster closed with this store
    /// @param family small letters and digits; what the names of all indices in the cluster begin with
    /// @param citations the keys of a citation, as questions will hold them
    public OpenSearchStore(
            Cluster cluster,
            String family,
            Analyses analyses,
            Function<SearchDocument.Reference, Set<String>> citations,
            Clock clock) {
        this.clock = clock;
        this.cluster = cluster;
        this.family = family;
        this.analyses = analyses;
        this.citations = citations;
        this.generations = new Generations(cluster, family);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Optional<String> current() {
        return generations.current();
    }

    @Override
    public SearchIndex reading(String name) {
        return OpenSearchIndex.reading(cluster, name, analyses, citations);
    }

    @Override
    public boolean isLost() {
        if (generations.current().map(generations::isWhole).orElse(true)) {
            broken = null;
            return false;
        }
        Instant now = clock.instant();
        broken = Optional.ofNullable(broken).orElse(now);
        return Duration.between(broken, now).compareTo(PATIENCE) >= 0;
    }

    @Override
    public Opened open() {
        Optional<String> current = generations.current();
        newest = current.orElse(null);
        previous = null;
        clear();
        if (current.isEmpty()) {
            return new Opened.None(Start.FIRST);
        }
        if (!generations.becomesWhole(current.get())) {
            return new Opened.None(Start.DAMAGED);
        }
        return new Opened.Sound(OpenSearchIndex.open(cluster, current.get(), analyses, citations));
    }

    @Override
    public SearchIndex begin() {
        int last = generations.all().stream()
                .mapToInt(prefix -> number(prefix.substring(family.length() + 1)))
                .max()
                .orElse(0);
        // never the name of an index that another server has begun and does not know to be lost
        newest = family + "-" + (last + 1) + "-" + Long.toString(System.nanoTime() & SUFFIX, Character.MAX_RADIX);
        return OpenSearchIndex.open(cluster, newest, analyses, citations);
    }

    private static int number(String text) {
        String digits = text.replaceFirst("-.*", "");
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    @Override
    public void promote() {
        if (newest == null) {
            throw new IllegalStateException("no index was begun");
        }
        previous = generations.current().orElse(null);
        generations.use(newest);
    }

    @Override
    public void clear() {
        // other servers go on reading the one before for some moments
        generations.all().stream()
                .filter(prefix -> !prefix.equals(newest) && !prefix.equals(previous))
                .forEach(generations::remove);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
