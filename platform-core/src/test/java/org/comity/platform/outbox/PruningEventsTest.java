package org.comity.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.outbox.Batch.Events;
import org.comity.platform.outbox.Batch.Lost;
import org.comity.platform.outbox.Batch.Why;
import org.comity.platform.outbox.Handling.Stores;
import org.junit.jupiter.api.Test;

final class PruningEventsTest {

    private static final Duration LONG_AFTER = PruningEvents.KEPT.plusHours(1);

    private final DataSource dataSource = TestDatabase.with("platform");
    private final Database database = new Database(dataSource);
    private final SteppingClock clock = new SteppingClock();
    private final Outbox outbox = new Outbox(clock);
    private final OutboxFeed feed = PostgresOutboxFeed.over(dataSource);
    private final PruningEvents pruning =
            new PruningEvents(database, new PostgresEvents(), new PostgresHandlers(), clock);

    @Test
    void events_are_kept_for_a_week_and_then_their_followers_are_told() {
        Position beginning = feed.newest();
        save("a");
        Position afterA = feed.newest();
        save("b");
        Position afterB = feed.newest();

        assertThat(pruning.prune()).isZero();
        assertThat(after(beginning)).isInstanceOf(Events.class);

        clock.step(LONG_AFTER);
        assertThat(pruning.prune()).isEqualTo(1);

        assertThat(after(beginning)).isEqualTo(new Lost<>(Why.PRUNED));
        assertThat(after(afterA)).isEqualTo(new Lost<>(Why.PRUNED));
        assertThat(after(afterB)).as("a follower that is up to date stays so").isInstanceOf(Events.class);
    }

    @Test
    void what_a_handler_waits_for_is_kept() {
        List<String> handled = new ArrayList<>();
        Handling<NoteSaved> handling = handling(handled);
        handling.work();
        save("a");
        save("b");
        save("c");
        clock.step(LONG_AFTER);

        assertThat(pruning.prune()).isZero();

        handling.work();
        assertThat(handled).containsExactly("a", "b", "c");
        assertThat(pruning.prune()).isEqualTo(2);
    }

    @Test
    void a_handler_that_no_node_has_any_more_holds_nothing_back() {
        handling(new ArrayList<>()).work();
        save("a");
        save("b");
        clock.step(LONG_AFTER);
        assertThat(pruning.prune()).isZero();

        clock.step(PruningEvents.UNSEEN);
        assertThat(pruning.prune()).isEqualTo(1);
    }

    @Test
    void a_handler_that_has_nothing_to_do_is_seen_all_the_same() {
        Handling<NoteSaved> handling = handling(new ArrayList<>());
        handling.work();
        clock.step(PruningEvents.UNSEEN.plusDays(1));
        handling.work();
        save("a");
        save("b");
        clock.step(LONG_AFTER);

        assertThat(pruning.prune()).as("the handler still waits for both").isZero();
    }

    @Test
    void it_prunes_by_itself_once_an_hour() {
        save("a");
        save("b");
        clock.step(Duration.ofMinutes(59));
        pruning.whenDue();
        assertThat(commits()).isEqualTo(2);

        clock.step(LONG_AFTER);
        pruning.whenDue();
        assertThat(commits()).isEqualTo(1);
    }

    private Handling<NoteSaved> handling(List<String> handled) {
        return new Handling<>(
                new NoteHandler("platform.keep-notes", event -> handled.add(event.note())),
                Stores.over(database),
                clock);
    }

    private Batch<NoteSaved> after(Position position) {
        return feed.after(position, NoteSaved.class, 10);
    }

    private void save(String note) {
        database.change(handle -> outbox.put(handle, new NoteSaved(note)));
    }

    private int commits() {
        return database.query(handle -> handle.createQuery("SELECT count(*) FROM platform.outbox_commit")
                .mapTo(Integer.class)
                .one());
    }
}
