package org.comity.search.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.search.following.Eventually.until;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.comity.platform.database.TestDatabase;
import org.comity.search.Audience;
import org.comity.search.IndexState.Phase;
import org.comity.search.WorksChanged;
import org.comity.search.analysis.Analyses;
import org.comity.search.bridge.TermBridge;
import org.comity.search.index.CurrentIndex;
import org.comity.search.index.Found;
import org.comity.search.index.IndexStore;
import org.comity.search.index.View;
import org.comity.search.planning.Bridge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Several servers share an index: one keeps it, the others read it, and one of them takes over. Holds wherever the
/// index lies.
abstract class SharedIndexContract {

    private final Analyses analyses = new Analyses();
    private final Shelf shelf = new Shelf();
    private final WrittenFeed feed = new WrittenFeed();
    private final DataSource database = TestDatabase.with("platform");

    private Optional<Server> first = Optional.empty();
    private Optional<Server> second = Optional.empty();

    /// Where the index lies, shared by the servers of one test.
    interface Place extends AutoCloseable {

        /// What a server reaches it through.
        IndexStore store();

        @Override
        void close();
    }

    /// A place with nothing in it.
    abstract Place place(Analyses analyses);

    private record Server(CurrentIndex current, KeepingIndex keeping, TermBridge bridge) {

        List<String> titles(String prefix) {
            try (View view = current.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
                return view.beginning(prefix, List.of("en"), 10).stream()
                        .map(Found.FoundWork::title)
                        .toList();
            }
        }

        boolean is(Phase phase) {
            return keeping.state().phase() == phase;
        }
    }

    private Server start(Place place) {
        CurrentIndex current = new CurrentIndex();
        TermBridge bridge = new TermBridge(analyses, Bridge.NONE);
        Owners owners = new Owners(List.of(shelf));
        KeepingIndex keeping = new KeepingIndex(
                feed,
                place.store(),
                current,
                new LearningTerms(owners, bridge),
                new Leading(database),
                Clock.systemUTC());
        keeping.start();
        return new Server(current, keeping, bridge);
    }

    @AfterEach
    void stop() {
        first.ifPresent(server -> server.keeping().stop());
        second.ifPresent(server -> server.keeping().stop());
    }

    /// Starts a server that keeps the index and then one that reads it.
    private Server readerBesideKeeper(Place place) throws InterruptedException {
        Server keeper = start(place);
        first = Optional.of(keeper);
        until(() -> keeper.is(Phase.FOLLOWING));
        Server reader = start(place);
        second = Optional.of(reader);
        until(() -> reader.is(Phase.ATTENDING));
        return reader;
    }

    @Test
    void one_server_keeps_the_index_and_another_takes_over_when_it_ends() throws Exception {
        shelf.put("1", "Extradition");
        try (Place place = place(analyses)) {
            Server reader = readerBesideKeeper(place);
            until(() -> reader.titles("extra").equals(List.of("Extradition")));

            feed.write(WorksChanged.one(shelf.put("2", "Asset recovery")));
            until(() -> reader.titles("asset").equals(List.of("Asset recovery")));
            assertThat(reader.is(Phase.ATTENDING)).isTrue();

            first.orElseThrow().keeping().stop();
            until(() -> reader.is(Phase.FOLLOWING));
            feed.write(WorksChanged.one(shelf.put("3", "Controlled delivery")));
            until(() -> reader.titles("controlled").equals(List.of("Controlled delivery")));
            reader.keeping().stop();
        }
    }

    @Test
    void who_only_reads_learns_new_terms_too() throws Exception {
        try (Place place = place(analyses)) {
            Server reader = readerBesideKeeper(place);

            feed.write(WorksChanged.one(shelf.putConcept("c1", "Zeugenschutz", "witness protection")));

            String german = String.join(" ", analyses.terms("de", "Zeugenschutz"));
            until(() -> !reader.bridge().meanings("de", german, "en").isEmpty());
            reader.keeping().stop();
            first.orElseThrow().keeping().stop();
        }
    }
}
