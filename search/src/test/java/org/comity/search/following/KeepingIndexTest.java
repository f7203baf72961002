package org.comity.search.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.search.following.Eventually.until;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.comity.search.Audience;
import org.comity.search.IndexState.Phase;
import org.comity.search.IndexState.Start;
import org.comity.search.SearchUnavailableException;
import org.comity.search.WorksChanged;
import org.comity.search.analysis.Analyses;
import org.comity.search.bridge.TermBridge;
import org.comity.search.index.CurrentIndex;
import org.comity.search.index.Found;
import org.comity.search.index.IndexStore;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.View;
import org.comity.search.lucene.LuceneStore;
import org.comity.search.planning.Bridge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/// How an index lives: first start, changes, restart, damage, rebuilding, a database that was exchanged.
final class KeepingIndexTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Analyses analyses = new Analyses();
    private final Shelf shelf = new Shelf();
    private final WrittenFeed feed = new WrittenFeed();
    private final TermBridge bridge = new TermBridge(analyses, Bridge.NONE);
    private final List<Server> running = new ArrayList<>();

    @TempDir
    private Path folder;

    /// A server with its index.
    private record Server(CurrentIndex current, KeepingIndex keeping) {

        List<String> titles(String prefix) {
            try (View view = current.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
                return view.beginning(prefix, List.of("en"), 10).stream()
                        .map(Found.FoundWork::title)
                        .toList();
            }
        }

        boolean follows(Start start) {
            return keeping.state().phase() == Phase.FOLLOWING && keeping.state().start() == start;
        }
    }

    private Server start(Path place) {
        return start(new LuceneStore(place, analyses, reference -> Set.of()));
    }

    private Server start(IndexStore store) {
        CurrentIndex current = new CurrentIndex();
        KeepingIndex keeping = new KeepingIndex(
                feed,
                store,
                current,
                new LearningTerms(new Owners(List.of(shelf)), bridge),
                new Leading(new PGSimpleDataSource()),
                Clock.systemUTC());
        keeping.start();
        Server server = new Server(current, keeping);
        running.add(server);
        return server;
    }

    @AfterEach
    void stop() {
        running.forEach(server -> server.keeping().stop());
    }

    @Test
    void the_first_start_builds_what_the_owners_have() throws Exception {
        shelf.put("1", "Extradition");

        Server server = start(folder);

        until(() -> server.follows(Start.FIRST));
        assertThat(server.titles("extra")).containsExactly("Extradition");
    }

    @Test
    void an_index_is_complete_when_it_holds_what_the_owners_have_and_not_before() throws Exception {
        shelf.put("1", "Extradition");
        CountDownLatch goOn = new CountDownLatch(1);
        shelf.setBetween(() -> await(goOn));

        Server server = start(folder);

        until(() -> server.keeping().state().phase() == Phase.BUILDING);
        assertThat(server.keeping().complete()).isFalse();
        goOn.countDown();
        until(() -> server.follows(Start.FIRST));
        assertThat(server.keeping().complete()).isTrue();
    }

    @Test
    void an_index_that_answers_stays_complete_while_another_is_built() throws Exception {
        shelf.put("1", "Extradition");
        Server server = start(folder);
        until(() -> server.follows(Start.FIRST));
        CountDownLatch goOn = new CountDownLatch(1);
        shelf.setBetween(() -> await(goOn));

        server.keeping().rebuild();

        until(() -> server.keeping().state().phase() == Phase.REBUILDING);
        assertThat(server.keeping().complete()).isTrue();
        goOn.countDown();
        until(() -> server.follows(Start.WISHED));
    }

    @Test
    void where_there_is_no_index_and_none_can_be_built_whoever_asks_is_told() throws Exception {
        shelf.put("1", "Extradition");
        shelf.setBetween(() -> {
            throw new IllegalStateException("the database of this test is away");
        });
        Server server = start(folder);

        until(() -> server.keeping().state().phase() == Phase.STUCK);
        assertThat(server.keeping().complete()).isFalse();
        assertThatThrownBy(() -> server.titles("extra")).isInstanceOf(SearchUnavailableException.class);

        shelf.setBetween(() -> {});
        until(() -> server.follows(Start.FIRST));
        assertThat(server.keeping().complete()).isTrue();
        assertThat(server.titles("extra")).containsExactly("Extradition");
    }

    @Test
    void an_index_of_which_a_part_is_lost_while_it_is_kept_is_built_anew() throws Exception {
        shelf.put("1", "Extradition");
        LosingStore store = new LosingStore(new LuceneStore(folder, analyses, reference -> Set.of()));
        Server server = start(store);
        until(() -> server.follows(Start.FIRST));

        store.lost = true;

        until(() -> server.follows(Start.DAMAGED));
        assertThat(server.titles("extra")).containsExactly("Extradition");
    }

    /// A store whose index can lose a part, until another index takes its place.
    private static final class LosingStore implements IndexStore {

        private final IndexStore store;
        private volatile boolean lost;

        LosingStore(IndexStore store) {
            this.store = store;
        }

        @Override
        public boolean isLost() {
            return lost;
        }

        @Override
        public Opened open() {
            return store.open();
        }

        @Override
        public SearchIndex begin() {
            return store.begin();
        }

        @Override
        public void promote() {
            store.promote();
            lost = false;
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

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_change_is_found_and_a_removal_is_not() throws Exception {
        Server server = start(folder);
        until(() -> server.follows(Start.FIRST));

        feed.write(WorksChanged.one(shelf.put("1", "Asset recovery")));
        until(() -> server.titles("asset").equals(List.of("Asset recovery")));

        feed.write(WorksChanged.one(shelf.remove("1")));
        until(() -> server.titles("asset").isEmpty());
    }

    @Test
    void a_concept_bridges_languages_as_soon_as_it_is_saved_and_no_longer_than_it_is_there() throws Exception {
        Server server = start(folder);
        until(() -> server.follows(Start.FIRST));

        feed.write(WorksChanged.one(shelf.putConcept("c1", "Zeugenschutz", "witness protection")));
        String german = String.join(" ", analyses.terms("de", "Zeugenschutz"));
        until(() -> bridge.meanings("de", german, "en").stream()
                .anyMatch(meaning -> meaning.surface().equals("witness protection")));

        feed.write(WorksChanged.one(shelf.removeConcept("c1")));
        until(() -> bridge.meanings("de", german, "en").isEmpty());
    }

    @Test
    void a_whole_kind_that_changed_loses_what_its_owner_has_no_more() throws Exception {
        shelf.put("1", "Old note");
        Server server = start(folder);
        until(() -> server.follows(Start.FIRST));

        shelf.remove("1");
        shelf.put("2", "New note");
        feed.write(WorksChanged.all(Shelf.KIND));

        until(() -> server.titles("new").equals(List.of("New note")));
        assertThat(server.titles("old")).isEmpty();
    }

    @Test
    void after_a_restart_it_catches_up_and_says_so() throws Exception {
        shelf.put("1", "Before");
        Server before = start(folder);
        until(() -> before.follows(Start.FIRST));
        before.keeping().stop();

        feed.write(WorksChanged.one(shelf.put("2", "Meanwhile")));
        Server after = start(folder);

        until(() -> after.follows(Start.CAUGHT_UP));
        assertThat(after.titles("before")).containsExactly("Before");
        assertThat(after.titles("mean")).containsExactly("Meanwhile");
    }

    @Test
    void what_a_kill_left_on_the_disk_loses_nothing() throws Exception {
        shelf.put("1", "Committed");
        Server killed = start(folder.resolve("a"));
        until(() -> killed.follows(Start.FIRST));
        feed.write(WorksChanged.one(shelf.put("2", "Published only")));
        until(() -> !killed.titles("published").isEmpty());
        // the disk as it is while the server still runs is what a kill leaves
        copy(folder.resolve("a"), folder.resolve("b"));

        Server after = start(folder.resolve("b"));

        until(() -> after.follows(Start.CAUGHT_UP));
        assertThat(after.titles("committed")).containsExactly("Committed");
        assertThat(after.titles("published")).containsExactly("Published only");
    }

    @Test
    void what_was_taken_in_is_put_on_the_disk_while_the_server_runs() throws Exception {
        shelf.put("1", "Committed");
        Server server = start(folder);
        until(() -> server.follows(Start.FIRST));
        Set<String> before = marks(folder);
        assertThat(before).isNotEmpty();

        feed.write(WorksChanged.one(shelf.put("2", "Kept")));

        until(() -> !marks(folder).equals(before));
    }

    /// What the indexes under a folder say how far they are on the disk.
    private static Set<String> marks(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            Set<String> marks = new HashSet<>();
            for (Path file : files.filter(each -> each.endsWith("mark")).toList()) {
                marks.add(Files.readString(file));
            }
            return marks;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_kill_in_the_middle_of_a_rebuilding_leaves_the_old_index() throws Exception {
        shelf.put("1", "First");
        shelf.put("2", "Second");
        Server killed = start(folder.resolve("a"));
        until(() -> killed.follows(Start.FIRST));
        List<Boolean> copied = new ArrayList<>();
        shelf.setBetween(() -> {
            if (copied.isEmpty()) {
                copied.add(true);
                copy(folder.resolve("a"), folder.resolve("b"));
            }
        });
        killed.keeping().rebuild();
        until(() -> killed.follows(Start.WISHED));

        Server after = start(folder.resolve("b"));

        until(() -> after.follows(Start.CAUGHT_UP));
        assertThat(after.titles("second")).containsExactly("Second");
        try (Stream<Path> left = Files.list(folder.resolve("b"))) {
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void a_damaged_index_is_never_served_but_built_anew() throws Exception {
        shelf.put("1", "Sound");
        Server before = start(folder);
        until(() -> before.follows(Start.FIRST));
        before.keeping().stop();
        damage(folder);

        Server after = start(folder);

        until(() -> after.follows(Start.DAMAGED));
        assertThat(after.titles("sound")).containsExactly("Sound");
    }

    @Test
    void an_index_that_cannot_be_read_any_more_is_withdrawn_and_built_anew() throws Exception {
        shelf.put("1", "Sound");
        Server server = start(folder);
        until(() -> server.follows(Start.FIRST));

        server.current().damaged();

        until(() -> server.follows(Start.DAMAGED));
        assertThat(server.titles("sound")).containsExactly("Sound");
    }

    @Test
    void a_rebuilding_goes_on_beside_the_old_index_which_stays_current() throws Exception {
        for (int number = 100; number < 140; number++) {
            shelf.put(Integer.toString(number), "Note " + number);
        }
        Server server = start(folder);
        until(() -> server.follows(Start.FIRST));
        List<String> meanwhile = new ArrayList<>();
        List<Boolean> written = new ArrayList<>();
        shelf.setBetween(() -> {
            if (written.isEmpty()) {
                written.add(true);
                feed.write(WorksChanged.one(shelf.put("099", "Saved meanwhile")));
            }
            pause();
            if (server.keeping().state().phase() == Phase.REBUILDING) {
                meanwhile.addAll(server.titles("saved"));
            }
        });

        server.keeping().rebuild();

        until(() -> server.follows(Start.WISHED));
        assertThat(meanwhile).contains("Saved meanwhile");
        assertThat(server.titles("saved")).containsExactly("Saved meanwhile");
        assertThat(server.titles("note139")).containsExactly("Note 139");
    }

    @Test
    void what_happened_too_long_ago_is_no_gap_but_a_rebuilding() throws Exception {
        shelf.put("0", "Zero");
        Server before = start(folder);
        until(() -> before.follows(Start.FIRST));
        before.keeping().stop();
        feed.write(WorksChanged.one(shelf.put("1", "Pruned event")));
        feed.prune();

        Server after = start(folder);

        until(() -> after.follows(Start.TOO_OLD));
        assertThat(after.titles("pruned")).containsExactly("Pruned event");
    }

    @Test
    void an_index_of_another_database_is_not_served() throws Exception {
        shelf.put("1", "Foreign");
        Server before = start(folder);
        until(() -> before.follows(Start.FIRST));
        before.keeping().stop();
        feed.becomeAnother();
        shelf.remove("1");

        Server after = start(folder);

        until(() -> after.follows(Start.OTHER_DATABASE));
        assertThat(after.titles("foreign")).isEmpty();
    }

    @Test
    void while_the_database_is_away_the_index_answers_and_then_goes_on() throws Exception {
        shelf.put("1", "Here");
        Server server = start(folder);
        until(() -> server.follows(Start.FIRST));
        feed.setAway(true);
        server.keeping().rebuild();
        until(() -> server.keeping().state().phase() == Phase.STUCK);

        assertThat(server.titles("here")).containsExactly("Here");
        feed.setAway(false);
        feed.write(WorksChanged.one(shelf.put("2", "Later")));
        until(() -> server.titles("later").equals(List.of("Later")));
    }

    @Test
    void a_server_that_ends_does_not_wait_for_a_building_and_the_next_start_finishes_it() throws Exception {
        for (int number = 100; number < 400; number++) {
            shelf.put(Integer.toString(number), "Note " + number);
        }
        List<Boolean> handed = new java.util.concurrent.CopyOnWriteArrayList<>();
        shelf.setBetween(() -> {
            handed.add(true);
            pause();
        });
        Server ended = start(folder);
        until(() -> !handed.isEmpty());

        ended.keeping().stop();

        int reached = handed.size();
        assertThat(reached).isLessThan(300);
        pause();
        assertThat(handed).hasSize(reached);
        shelf.setBetween(() -> {});
        Server after = start(folder);
        until(() -> after.follows(Start.FIRST));
        assertThat(after.titles("note399")).containsExactly("Note 399");
    }

    @Test
    void two_servers_do_not_share_a_folder() throws Exception {
        shelf.put("1", "Mine");
        Server first = start(folder);
        until(() -> first.follows(Start.FIRST));

        Server second = start(folder);

        until(() -> second.keeping().state().phase() == Phase.STUCK);
        assertThatThrownBy(() -> second.titles("mine")).isInstanceOf(SearchUnavailableException.class);
        assertThat(first.titles("mine")).containsExactly("Mine");
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Turns over one byte in the middle of the largest file.
    private static void damage(Path tree) throws IOException {
        Path largest;
        try (Stream<Path> files = Files.walk(tree)) {
            largest = files.filter(Files::isRegularFile)
                    .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 0x5a;
        try (FileChannel channel = FileChannel.open(largest, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(bytes));
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
