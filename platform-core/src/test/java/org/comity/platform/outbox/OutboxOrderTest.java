package org.comity.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.outbox.Batch.Events;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Numbers become visible in their order, whoever commits when.
final class OutboxOrderTest {

    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 300;

    private final DataSource dataSource = TestDatabase.with("platform");
    private final Database database = new Database(dataSource);
    private final Outbox outbox = new Outbox(Clock.systemUTC());
    private final OutboxFeed feed = PostgresOutboxFeed.over(dataSource);

    /// A commit that has its number already but is not visible yet: `SET CONSTRAINTS` stops it there.
    @Test
    void nobody_overtakes_a_commit_that_has_its_number() throws Exception {
        Position start = feed.newest();
        try (ExecutorService pool = Executors.newSingleThreadExecutor();
                Handle first = Jdbi.open(dataSource)) {
            first.begin();
            outbox.put(first, new NoteSaved("first"));
            first.execute("SET CONSTRAINTS ALL IMMEDIATE");

            Future<?> second =
                    pool.submit(() -> database.change(handle -> outbox.put(handle, new NoteSaved("second"))));
            while (!second.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            assertThat(notes(start)).isEmpty();

            first.commit();
            second.get();
            assertThat(notes(start)).containsExactly("first", "second");
        }
    }

    @Test
    void a_reader_beside_many_writers_misses_nothing_and_sees_nothing_twice() throws Exception {
        long seed = System.nanoTime();
        System.out.println("OutboxOrderTest seed " + seed);
        Position position = feed.newest();
        List<String> seen = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<List<String>>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(pool.submit(() -> write(number, new Random(seed + number))));
            }
            boolean done = false;
            while (!done) {
                done = writers.stream().allMatch(Future::isDone);
                position = follow(position, seen);
            }
            for (Future<List<String>> writer : writers) {
                expected.addAll(writer.get());
            }
        }
        assertThat(seen).as("seed %d", seed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        for (int writer = 0; writer < WRITERS; writer++) {
            String own = writer + ":";
            assertThat(seen.stream().filter(note -> note.startsWith(own)))
                    .as("seed %d, writer %d", seed, writer)
                    .containsExactlyElementsOf(expected.stream()
                            .filter(note -> note.startsWith(own))
                            .toList());
        }
    }

    /// @return what was committed, in order
    private List<String> write(int writer, Random random) {
        List<String> committed = new ArrayList<>();
        try (Handle handle = Jdbi.open(dataSource)) {
            for (int transaction = 0; transaction < TRANSACTIONS; transaction++) {
                handle.begin();
                List<String> put = new ArrayList<>();
                for (int event = random.nextInt(3); event >= 0; event--) {
                    String note = writer + ":" + transaction + ":" + event;
                    outbox.put(handle, new NoteSaved(note));
                    put.add(note);
                }
                if (random.nextInt(4) == 0) {
                    handle.rollback();
                } else {
                    handle.commit();
                    committed.addAll(put);
                }
            }
        }
        return committed;
    }

    private Position follow(Position from, List<String> seen) {
        if (feed.after(from, NoteSaved.class, 50) instanceof Events<NoteSaved> events) {
            events.events().forEach(event -> seen.add(event.event().note()));
            return events.more() ? follow(events.end(), seen) : events.end();
        }
        throw new AssertionError("lost at " + from);
    }

    private List<String> notes(Position after) {
        List<String> seen = new ArrayList<>();
        follow(after, seen);
        return seen;
    }

    private boolean somebodyWaits() throws ExecutionException {
        return database.query(
                handle -> handle.createQuery("""
                        SELECT count(*) > 0 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                        WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted
                        """).mapTo(Boolean.class).one());
    }
}
