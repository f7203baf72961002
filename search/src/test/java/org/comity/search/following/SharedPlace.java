package org.comity.search.following;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.search.IndexState.Start;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.IndexStore;
import org.comity.search.index.SearchIndex;
import org.comity.search.lucene.LuceneIndex;
import org.jspecify.annotations.Nullable;

/// A place for indexes that several servers of one test share, as they would share a cluster.
final class SharedPlace implements SharedIndexContract.Place {

    private final Path folder;
    private final Analyses analyses;
    private final Map<String, LuceneIndex> indexes = new ConcurrentHashMap<>();
    private volatile @Nullable String current;

    SharedPlace(Path folder, Analyses analyses) {
        this.folder = folder;
        this.analyses = analyses;
    }

    @Override
    public IndexStore store() {
        return new Store();
    }

    private synchronized LuceneIndex index(String name) {
        return indexes.computeIfAbsent(
                name, key -> LuceneIndex.open(folder.resolve(key), analyses, reference -> Set.of()));
    }

    @Override
    public void close() {
        indexes.values().forEach(LuceneIndex::close);
    }

    private final class Store implements IndexStore {

        private String newest = "";

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public Optional<String> current() {
            return Optional.ofNullable(current);
        }

        @Override
        public SearchIndex reading(String name) {
            return new Lent(index(name));
        }

        @Override
        public Opened open() {
            return current()
                    .<Opened>map(name -> new Opened.Sound(new Lent(index(name))))
                    .orElse(new Opened.None(Start.FIRST));
        }

        @Override
        public SearchIndex begin() {
            newest = "index-" + (indexes.size() + 1);
            return new Lent(index(newest));
        }

        @Override
        public void promote() {
            current = newest;
        }

        @Override
        public void clear() {
            // the folder goes with the test
        }

        @Override
        public void close() {
            // others use the place
        }
    }

    /// An index that stays open when one of its users closes it.
    private static final class Lent extends Lending {

        Lent(LuceneIndex index) {
            super(index);
        }

        @Override
        public void close() {
            // lent
        }
    }
}
