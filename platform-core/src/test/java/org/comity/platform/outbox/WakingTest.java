package org.comity.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.outbox.Batch.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WakingTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final long PATIENCE_SECONDS = 60;

    private final DataSource dataSource = TestDatabase.with("platform");
    private final Database database = new Database(dataSource);
    private final Outbox outbox = new Outbox(Clock.systemUTC());
    private final OutboxFeed feed = PostgresOutboxFeed.over(dataSource);
    private volatile Position position = feed.newest();
    private final BlockingQueue<String> notes = new LinkedBlockingQueue<>();
    private Waking waking = new Waking(dataSource, NEVER);

    @AfterEach
    void stop() {
        waking.close();
    }

    @Test
    void commits_wake() throws InterruptedException {
        waking.listen(this::read);

        everyNoteArrives();
    }

    @Test
    void a_connection_that_broke_is_replaced() throws InterruptedException {
        waking.listen(this::read);
        everyNoteArrives();

        terminateListener();

        everyNoteArrives();
    }

    @Test
    void without_any_commit_it_is_woken_from_time_to_time() throws InterruptedException {
        waking = new Waking(dataSource, Duration.ofMillis(1));
        Semaphore calls = new Semaphore(0);
        waking.listen(calls::release);

        assertThat(calls.tryAcquire(4, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void who_fails_is_woken_again_and_does_not_disturb_others() throws InterruptedException {
        Semaphore failing = new Semaphore(0);
        waking.listen(() -> {
            failing.release();
            throw new IllegalStateException("fails on purpose");
        });
        waking.listen(this::read);

        everyNoteArrives();
        everyNoteArrives();

        assertThat(failing.tryAcquire(3, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nobody_is_called_twice_at_once_or_after_closing() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        OutboxFeed.Listening listening = waking.listen(() -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            calls.incrementAndGet();
            read();
            inside.decrementAndGet();
        });
        everyNoteArrives();

        listening.close();
        int before = calls.get();
        waking.listen(this::read);
        everyNoteArrives();

        assertThat(calls).hasValue(before).hasPositiveValue();
        assertThat(most).hasValue(1);
    }

    @Test
    void one_connection_serves_all_and_stops_listening_in_the_end() {
        waking.listen(() -> {});
        waking.listen(() -> {});
        while (listeners() == 0) {
            Thread.onSpinWait();
        }
        assertThat(listeners()).isEqualTo(1);

        waking.close();

        assertThat(listeners()).isZero();
    }

    /// The first may be found because of the calls of the beginning; the later ones need a notification each.
    private void everyNoteArrives() throws InterruptedException {
        for (int note = 1; note <= 4; note++) {
            String text = "note " + note;
            database.change(handle -> outbox.put(handle, new NoteSaved(text)));
            assertThat(notes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(text);
        }
    }

    private void read() {
        if (feed.after(position, NoteSaved.class, 10) instanceof Events<NoteSaved> events) {
            position = events.end();
            events.events().forEach(event -> notes.add(event.event().note()));
        }
    }

    private void terminateListener() {
        List<Boolean> terminated = database.query(
                handle -> handle.createQuery("""
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()
                        """).mapTo(Boolean.class).list());
        assertThat(terminated).containsExactly(true);
    }

    private int listeners() {
        return database.query(
                handle -> handle.createQuery("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()
                        """).mapTo(Integer.class).one());
    }
}
