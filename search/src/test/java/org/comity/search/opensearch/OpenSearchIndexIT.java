package org.comity.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.comity.platform.json.Json;
import org.comity.search.Audience;
import org.comity.search.IndexState.Start;
import org.comity.search.SearchDocument;
import org.comity.search.SearchUnavailableException;
import org.comity.search.WorkId;
import org.comity.search.analysis.Analyses;
import org.comity.search.index.IndexStore;
import org.comity.search.index.SearchIndex;
import org.comity.search.index.SearchIndexContract;
import org.comity.search.index.TakenOverException;
import org.comity.search.index.View;
import org.comity.search.opensearch.http.Cluster;
import org.comity.search.opensearch.http.Pause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The engine in a cluster holds the contract, and what several servers make of one index.
final class OpenSearchIndexIT extends SearchIndexContract {

    private static final WorkId NOTE = new WorkId("note", "n");

    private final String prefix = "contract-" + UUID.randomUUID();

    @Override
    protected SearchIndex open(Analyses analyses, Function<SearchDocument.Reference, Set<String>> citations) {
        return OpenSearchIndex.open(TestCluster.cluster(), prefix, analyses, citations);
    }

    @AfterEach
    void removed() {
        new Generations(TestCluster.cluster(), "contract").remove(prefix);
    }

    @Test
    void an_earlier_writer_is_stopped_by_a_later_one() {
        try (SearchIndex early = open();
                SearchIndex late = open()) {
            early.replace(NOTE, List.of(note("early")));
            early.publish();
            late.replace(NOTE, List.of(note("late")));
            late.publish();

            early.replace(NOTE, List.of(note("too late")));
            assertThatThrownBy(early::publish).isInstanceOf(TakenOverException.class);
            assertThatThrownBy(() -> early.commit("x")).isInstanceOf(TakenOverException.class);
            late.commit("y");

            assertThat(late.mark()).contains("y");
            assertThat(titles(late)).containsExactly("late");
        }
    }

    @Test
    void a_writer_that_marks_before_it_writes_is_the_last_one_too() {
        try (SearchIndex early = open();
                SearchIndex late = open()) {
            early.replace(NOTE, List.of(note("early")));
            early.publish();

            late.commit("x");
            late.replace(NOTE, List.of(note("late")));
            late.publish();

            assertThat(titles(late)).containsExactly("late");
            assertThatThrownBy(() -> early.commit("y")).isInstanceOf(TakenOverException.class);
        }
    }

    @Test
    void another_server_sees_what_is_published() {
        try (SearchIndex writing = open();
                SearchIndex reading = open()) {
            assertThat(titles(reading)).isEmpty();
            writing.replace(NOTE, List.of(note("seen")));
            writing.publish();
            Pause.of(150);

            assertThat(titles(reading)).containsExactly("seen");
        }
    }

    @Test
    void generations_follow_one_another() {
        String family = "family" + UUID.randomUUID().toString().substring(0, 8);
        Generations generations = new Generations(TestCluster.cluster(), family);
        assertThat(generations.current()).isEmpty();
        for (String number : List.of("-1", "-2")) {
            OpenSearchIndex.open(TestCluster.cluster(), family + number, new Analyses(), reference -> Set.of())
                    .close();
            generations.use(family + number);
            assertThat(generations.current()).contains(family + number);
        }
        assertThat(generations.all()).containsExactly(family + "-1", family + "-2");
        generations.remove(family + "-1");
        assertThat(generations.all()).containsExactly(family + "-2");
        assertThat(generations.current()).contains(family + "-2");
        generations.remove(family + "-2");
        assertThat(generations.current()).isEmpty();
    }

    @Test
    void a_rebuilt_index_takes_the_place_of_the_one_before() {
        String family = "store" + UUID.randomUUID().toString().substring(0, 8);
        try (OpenSearchStore store = store(family)) {
            assertThat(store.open()).isEqualTo(new IndexStore.Opened.None(Start.FIRST));
            try (SearchIndex first = store.begin()) {
                first.replace(NOTE, List.of(note("lost")));
                first.commit("one");
                store.promote();
                try (SearchIndex second = store.begin()) {
                    second.replace(NOTE, List.of(note("seen")));
                    second.commit("two");
                    store.promote();
                    store.clear();
                }
            }
        }
        Generations generations = new Generations(TestCluster.cluster(), family);
        try (OpenSearchStore store = store(family)) {
            if (store.open() instanceof IndexStore.Opened.Sound(SearchIndex index)) {
                assertThat(index.mark()).contains("two");
                assertThat(titles(index)).containsExactly("seen");
                index.close();
            }
            String only = generations.current().orElseThrow();
            assertThat(only).startsWith(family + "-2-");
            assertThat(generations.all()).containsExactly(only);
            generations.remove(only);
        }
    }

    @Test
    void an_index_of_which_a_part_is_lost_is_not_served() {
        String family = "store" + UUID.randomUUID().toString().substring(0, 8);
        Generations generations = new Generations(TestCluster.cluster(), family);
        try (OpenSearchStore store = store(family)) {
            losePart(store, generations);

            assertThat(store.open()).isEqualTo(new IndexStore.Opened.None(Start.DAMAGED));
        } finally {
            generations.all().forEach(generations::remove);
        }
    }

    @Test
    void a_part_is_lost_when_it_has_been_away_for_two_minutes() {
        String family = "store" + UUID.randomUUID().toString().substring(0, 8);
        Generations generations = new Generations(TestCluster.cluster(), family);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2031-01-01T00:00:00Z"));
        try (OpenSearchStore store = store(family, ((InstantSource) now::get).withZone(ZoneOffset.UTC))) {
            assertThat(store.isLost()).isFalse();
            losePart(store, generations);
            assertThat(store.isLost()).isFalse();
            now.updateAndGet(instant -> instant.plusSeconds(119));
            assertThat(store.isLost()).isFalse();
            now.updateAndGet(instant -> instant.plusSeconds(1));
            assertThat(store.isLost()).isTrue();

            store.begin().close();
            store.promote();

            assertThat(store.isLost()).isFalse();
        } finally {
            generations.all().forEach(generations::remove);
        }
    }

    /// Publishes an index to which an index belongs that no node may take.
    private static void losePart(OpenSearchStore store, Generations generations) {
        try (SearchIndex first = store.begin()) {
            first.replace(NOTE, List.of(note("seen")));
            first.commit("one");
            store.promote();
        }
        ObjectNode nowhere = Json.mapper().createObjectNode();
        nowhere.putObject("settings").put("index.routing.allocation.require._name", "nobody");
        TestCluster.cluster()
                .put("/%s.p.lost?timeout=1s".formatted(generations.current().orElseThrow()), nowhere);
    }

    @Test
    void a_server_that_reads_the_index_before_goes_on_until_it_looks_again() {
        String family = "store" + UUID.randomUUID().toString().substring(0, 8);
        Generations generations = new Generations(TestCluster.cluster(), family);
        try (OpenSearchStore writer = store(family);
                OpenSearchStore reader = store(family);
                SearchIndex first = writer.begin()) {
            first.replace(NOTE, List.of(note("lost")));
            first.publish();
            writer.promote();
            try (SearchIndex reading = reader.reading(reader.current().orElseThrow());
                    SearchIndex second = writer.begin()) {
                second.replace(NOTE, List.of(note("seen")));
                second.publish();
                writer.promote();
                writer.clear();

                assertThat(titles(reading)).containsExactly("lost");
            }
            generations.all().forEach(generations::remove);
        }
    }

    @Test
    void an_index_that_is_gone_is_no_empty_index() {
        try (OpenSearchIndex reading =
                OpenSearchIndex.reading(TestCluster.cluster(), "gone-1", new Analyses(), reference -> Set.of())) {
            assertThatThrownBy(() -> titles(reading)).isInstanceOf(SearchUnavailableException.class);
            assertThat(new Generations(TestCluster.cluster(), "gone").all()).isEmpty();
        }
    }

    @Test
    void who_still_asks_an_index_that_another_took_the_place_of_is_answered() {
        SearchIndex before = open();
        before.replace(NOTE, List.of(note("lost")));
        before.publish();
        try (View view = before.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            assertThat(view.documents("en")).isEqualTo(1);
            before.close();

            assertThat(view.beginning("l", List.of("en"), 5)).hasSize(1);
        }
    }

    @Test
    void what_is_published_outlives_each_node() throws InterruptedException {
        allocate("primaries");
        Thread later = Thread.ofVirtual().start(() -> {
            Pause.of(1000);
            allocate("all");
        });
        try (SearchIndex index = open()) {
            index.replace(NOTE, List.of(note("seen")));
            index.publish();

            assertThat(status()).isEqualTo("green");
            later.join();
        } finally {
            allocate("all");
        }
    }

    /// Which copies the cluster gives a place to.
    private static void allocate(String which) {
        ObjectNode request = Json.mapper().createObjectNode();
        request.putObject("transient").put("cluster.routing.allocation.enable", which);
        TestCluster.cluster().put("/_cluster/settings", request);
    }

    /// Green when all that this test wrote lies on two nodes.
    private String status() {
        return TestCluster.cluster()
                .get("/_cluster/health/%s.*".formatted(prefix))
                .path("status")
                .asText();
    }

    /// A store with a connection of its own, which it closes.
    private static OpenSearchStore store(String family) {
        return store(family, Clock.systemUTC());
    }

    private static OpenSearchStore store(String family, Clock clock) {
        Cluster own = new Cluster(TestCluster.hosts(), Optional.empty());
        return new OpenSearchStore(own, family, new Analyses(), reference -> Set.of(), clock);
    }

    private SearchIndex open() {
        return open(new Analyses(), reference -> Set.of());
    }

    private static List<String> titles(SearchIndex index) {
        try (View view = index.view(Set.of(Audience.EVERYBODY), Optional.empty())) {
            return view.titled("note", "seen", 5).isEmpty()
                    ? view.beginning("l", List.of("en"), 5).stream()
                            .map(work -> work.title())
                            .toList()
                    : List.of("seen");
        }
    }

    private static SearchDocument note(String title) {
        return SearchDocument.open(NOTE, "en", new SearchDocument.Text(title, "text"), "/n", List.of(), Map.of());
    }
}
