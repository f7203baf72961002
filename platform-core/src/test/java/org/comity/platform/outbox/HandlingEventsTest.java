package org.comity.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;

final class HandlingEventsTest {

    private static final long PATIENCE_SECONDS = 60;

    private final DataSource dataSource = TestDatabase.with("platform");
    private final Database database = new Database(dataSource);
    private final Clock clock = Clock.systemUTC();
    private final Outbox outbox = new Outbox(clock);
    private final BlockingQueue<String> first = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> second = new LinkedBlockingQueue<>();

    @Test
    void what_was_put_before_the_start_and_after_it_is_handled() throws InterruptedException {
        save("before");
        try (Waking waking = new Waking(dataSource, Duration.ofHours(1))) {
            handling(
                            waking,
                            new NoteHandler("platform.one", event -> first.add(event.note())),
                            new NoteHandler("platform.two", event -> second.add(event.note())))
                    .run();
            assertThat(next(first)).isEqualTo("before");
            assertThat(next(second)).isEqualTo("before");

            save("after");
            assertThat(next(first)).isEqualTo("after");
            assertThat(next(second)).isEqualTo("after");
        }
    }

    @Test
    void two_handlers_need_two_names() {
        try (Waking waking = new Waking(dataSource)) {
            assertThatThrownBy(() -> handling(
                            waking,
                            new NoteHandler("platform.one", event -> {}),
                            new NoteHandler("platform.one", event -> {})))
                    .hasMessageContaining("'platform.one'");
        }
    }

    private HandlingEvents handling(Waking waking, NoteHandler... handlers) {
        return new HandlingEvents(
                List.of(handlers),
                database,
                new PruningEvents(database, new PostgresEvents(), new PostgresHandlers(), clock),
                waking,
                clock);
    }

    private static String next(BlockingQueue<String> queue) throws InterruptedException {
        return String.valueOf(queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private void save(String note) {
        database.change(handle -> outbox.put(handle, new NoteSaved(note)));
    }
}
