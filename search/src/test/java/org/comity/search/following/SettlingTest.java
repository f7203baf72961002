package org.comity.search.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.search.following.Eventually.until;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.comity.search.Audience;
import org.comity.search.IndexState.Phase;
import org.comity.search.WorksChanged;
import org.comity.search.analysis.Analyses;
import org.comity.search.analysis.Readings;
import org.comity.search.bridge.TermBridge;
import org.comity.search.index.CurrentIndex;
import org.comity.search.index.IndexStore;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.View;
import org.comity.search.lucene.LuceneStore;
import org.comity.search.planning.Bridge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/// What happens while a new index is brought into its last form, which may take long.
final class SettlingTest {

    private static final int LONGEST_SECONDS = 20;

    private final Analyses analyses = new Analyses();
    private final Shelf shelf = new Shelf();
    private final WrittenFeed feed = new WrittenFeed();
    private final CurrentIndex current = new CurrentIndex();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private KeepingIndex keeping() {
        return new KeepingIndex(
                feed,
                new SlowStore(new LuceneStore(folder, analyses, reference -> Set.of())),
                current,
                new LearningTerms(new Owners(List.of(shelf)), new TermBridge(analyses, Bridge.NONE)),
                new Leading(new PGSimpleDataSource()),
                Clock.systemUTC());
    }

    private boolean isSeen(String title) {
        try (View view = current.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            return !view.titled(Shelf.KIND, Readings.key(title), 1).isEmpty();
        }
    }

    @AfterEach
    void release() {
        end.countDown();
    }

    @Test
    void what_is_saved_meanwhile_is_seen_and_stays() throws Exception {
        shelf.put("1", "First");
        KeepingIndex keeping = keeping();
        keeping.start();
        assertThat(begun.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();

        feed.write(WorksChanged.one(shelf.put("2", "Saved meanwhile")));
        until(() -> isSeen("Saved meanwhile"));
        assertThat(keeping.state().phase()).isEqualTo(Phase.BUILDING);
        end.countDown();
        until(() -> keeping.state().phase() == Phase.FOLLOWING);

        assertThat(isSeen("First")).isTrue();
        assertThat(isSeen("Saved meanwhile")).isTrue();
        keeping.stop();
    }

    @Test
    void a_server_that_ends_does_not_wait_for_it() throws Exception {
        shelf.put("1", "First");
        KeepingIndex keeping = keeping();
        keeping.start();
        assertThat(begun.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();

        keeping.stop();

        assertThat(closed.getCount()).isZero();
        assertThat(end.getCount()).as("nobody let it settle").isOne();
    }

    /// Lets nothing settle before it is told to.
    private final class SlowIndex extends Lending {

        SlowIndex(SearchIndex index) {
            super(index);
        }

        @Override
        public void settle() {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            super.settle();
        }

        @Override
        public void close() {
            super.close();
            closed.countDown();
        }
    }

    private final class SlowStore implements IndexStore {

        private final IndexStore store;

        SlowStore(IndexStore store) {
            this.store = store;
        }

        @Override
        public Opened open() {
            return store.open();
        }

        @Override
        public SearchIndex begin() {
            return new SlowIndex(store.begin());
        }

        @Override
        public void promote() {
            store.promote();
        }

        @Override
        public void clear() {
            store.clear();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
