package org.comity.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.outbox.Handling.Stores;
import org.junit.jupiter.api.Test;

final class HandlingTest {

    private static final String NAME = "platform.keep-notes";

    private final DataSource dataSource = TestDatabase.with("platform");
    private final Database database = new Database(dataSource);
    private final SteppingClock clock = new SteppingClock();
    private final Outbox outbox = new Outbox(clock);
    private final PostgresDeadLetters letters = new PostgresDeadLetters();

    private final List<String> handled = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> broken = new HashSet<>();
    private final Handling<NoteSaved> handling = handling(event -> {
        handled.add(event.note());
        if (broken.contains(event.note())) {
            throw new IllegalStateException("cannot keep " + event.note());
        }
    });

    @Test
    void events_of_its_type_come_in_order_and_once() {
        save("a");
        database.change(handle -> outbox.put(handle, new PageRead(1)));
        save("b");

        handling.work();
        handling.work();
        assertThat(handled).containsExactly("a", "b");

        save("c");
        handling.work();
        assertThat(handled).containsExactly("a", "b", "c");
    }

    @Test
    void what_fails_is_tried_again_after_a_pause_and_the_next_waits() {
        broken.add("a");
        save("a");
        save("b");

        handling.work();
        handling.work();
        assertThat(handled).containsExactly("a");

        clock.step(Duration.ofSeconds(1));
        broken.clear();
        handling.work();
        assertThat(handled).containsExactly("a", "a", "b");
        assertThat(letters()).isEmpty();
    }

    @Test
    void what_fails_again_and_again_is_a_dead_letter_and_the_next_follows() {
        broken.add("a");
        save("a");
        save("b");

        failForGood();

        assertThat(handled).containsExactly("a", "a", "a", "a", "a", "b");
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.handler()).isEqualTo(NAME);
            assertThat(letter.event().type()).isEqualTo("platform.note-saved");
            assertThat(letter.failure().text()).isEqualTo("IllegalStateException: cannot keep a");
            assertThat(letter.failure().attempts()).isEqualTo(5);
            assertThat(letter.failure().again()).isFalse();
        });
    }

    @Test
    void a_dead_letter_is_handled_when_it_is_tried_again() {
        broken.add("a");
        save("a");
        failForGood();
        handled.clear();

        handling.work();
        assertThat(handled).as("nobody asked for it yet").isEmpty();

        tryAgain();
        handling.work();
        assertThat(handled).containsExactly("a");
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.failure().attempts()).isEqualTo(6);
            assertThat(letter.failure().again()).isFalse();
        });

        broken.clear();
        tryAgain();
        handling.work();
        assertThat(handled).containsExactly("a", "a");
        assertThat(letters()).isEmpty();
    }

    @Test
    void an_event_of_another_version_is_a_dead_letter_too() {
        @EventName("platform.note-saved")
        record NoteOfAnotherVersion(int pages) {}

        database.change(handle -> outbox.put(handle, new NoteOfAnotherVersion(3)));
        save("b");
        failForGood();

        assertThat(letters()).hasSize(1);
        assertThat(handled).containsExactly("b");
    }

    @Test
    void two_nodes_handle_each_event_once_and_in_order() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Consumer<NoteSaved> work = event -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            handled.add(event.note());
            inside.decrementAndGet();
        };
        List<String> all = IntStream.range(0, 200).mapToObj(Integer::toString).toList();
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Future<?>> running = new ArrayList<>();
            running.add(nodes.submit(() -> all.forEach(this::save)));
            for (int node = 0; node < 2; node++) {
                Handling<NoteSaved> own = handling(work);
                running.add(nodes.submit(() -> {
                    while (handled.size() < all.size()) {
                        own.work();
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }

        assertThat(handled).containsExactlyElementsOf(all);
        assertThat(most).hasValue(1);
    }

    @Test
    void what_a_dying_node_began_another_node_handles_again() {
        save("a");
        Handling<NoteSaved> dying = handling(event -> {
            handled.add(event.note());
            database.query(
                    handle -> handle.createQuery("""
                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                            WHERE datname = current_database() AND state = 'idle in transaction'
                            """).mapTo(Boolean.class).list());
        });
        assertThatThrownBy(dying::work).isInstanceOf(RuntimeException.class);

        handling.work();

        assertThat(handled).containsExactly("a", "a");
    }

    @Test
    void the_handlers_own_transactions_are_its_own() {
        database.change(handle -> handle.execute("CREATE TABLE platform.kept (note text PRIMARY KEY)"));
        save("a");
        Handling<NoteSaved> clumsy = handling(event -> {
            database.change(handle -> handle.execute("INSERT INTO platform.kept VALUES (?)", event.note()));
            database.change(handle -> handle.execute("INSERT INTO platform.kept VALUES (?)", event.note()));
        });

        clumsy.work();

        List<String> kept = database.query(handle -> handle.createQuery("SELECT note FROM platform.kept")
                .mapTo(String.class)
                .list());
        assertThat(kept).as("what was committed before the failure stands").containsExactly("a");
        int attempts = database.query(handle -> handle.createQuery("SELECT attempts FROM platform.outbox_handler")
                .mapTo(Integer.class)
                .one());
        assertThat(attempts).as("and the failure is noted").isEqualTo(1);
    }

    @Test
    void a_position_far_behind_moves_on_without_an_event() {
        handling.work();
        long before = place();
        database.change(handle -> handle.execute("SELECT setval('platform.outbox_commit_number', 5000)"));
        database.change(handle -> outbox.put(handle, new PageRead(1)));

        handling.work();
        save("a");
        handling.work();

        assertThat(before).isZero();
        assertThat(place()).isGreaterThan(5000);
        assertThat(handled).containsExactly("a");
    }

    private void failForGood() {
        handling.work();
        for (Duration pause : Handling.PAUSES) {
            clock.step(pause);
            handling.work();
        }
    }

    private Handling<NoteSaved> handling(Consumer<NoteSaved> work) {
        return new Handling<>(new NoteHandler(NAME, work), Stores.over(database), clock);
    }

    private void tryAgain() {
        database.change(handle -> letters().forEach(letter -> letters.tryAgain(handle, letter.id())));
    }

    private List<DeadLetter> letters() {
        return database.query(handle -> letters.newest(handle, OptionalLong.empty(), 10));
    }

    private long place() {
        return database.query(handle -> handle.createQuery("SELECT number FROM platform.outbox_handler")
                .mapTo(Long.class)
                .one());
    }

    private void save(String note) {
        database.change(handle -> outbox.put(handle, new NoteSaved(note)));
    }
}
