package org.comity.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.outbox.Batch.Events;
import org.comity.platform.outbox.Batch.Lost;
import org.comity.platform.outbox.Batch.Why;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

final class PostgresOutboxFeedTest {

    private static final int MANY = 100;

    private final DataSource dataSource = TestDatabase.with("platform");
    private final Database database = new Database(dataSource);
    private final Outbox outbox = new Outbox(Clock.systemUTC());
    private final OutboxFeed feed = PostgresOutboxFeed.over(dataSource);

    @Test
    void events_come_in_their_order_and_only_of_the_wanted_type() {
        Position start = feed.newest();
        database.change(handle -> {
            outbox.put(handle, new NoteSaved("a"));
            outbox.put(handle, new PageRead(1));
            outbox.put(handle, new NoteSaved("b"));
        });
        save("c");

        assertThat(notes(start)).containsExactly("a", "b", "c");
    }

    @Test
    void a_batch_ends_in_the_middle_of_a_commit() {
        Position start = feed.newest();
        database.change(handle -> List.of("a", "b", "c").forEach(note -> outbox.put(handle, new NoteSaved(note))));

        Events<NoteSaved> first = events(start, 2);
        Events<NoteSaved> second = events(first.end(), 2);

        assertThat(first.more()).isTrue();
        assertThat(first.events()).extracting(event -> event.event().note()).containsExactly("a", "b");
        assertThat(second.more()).isFalse();
        assertThat(second.events()).extracting(event -> event.event().note()).containsExactly("c");
        assertThat(events(first.events().getFirst().position(), 2).events())
                .extracting(event -> event.event().note())
                .containsExactly("b", "c");
    }

    @Test
    void a_transaction_that_began_first_and_commits_last_comes_last_and_holds_nobody_up() {
        Position start = feed.newest();
        try (Handle first = open();
                Handle second = open()) {
            outbox.put(first, new NoteSaved("slow"));
            outbox.put(second, new NoteSaved("quick"));
            second.commit();

            Events<NoteSaved> seen = events(start, MANY);
            assertThat(seen.events()).extracting(event -> event.event().note()).containsExactly("quick");

            first.commit();
            assertThat(notes(seen.end())).containsExactly("slow");
            assertThat(notes(start)).containsExactly("quick", "slow");
        }
    }

    @Test
    void the_end_moves_on_past_events_of_other_types() {
        Position start = feed.newest();
        database.change(handle -> outbox.put(handle, new PageRead(1)));

        Events<NoteSaved> seen = events(start, MANY);

        assertThat(seen.events()).isEmpty();
        assertThat(seen.end()).isEqualTo(feed.newest()).isNotEqualTo(start);
    }

    @Test
    void another_node_goes_on_where_a_text_says() {
        save("a");
        String kept = feed.newest().toString();
        save("b");

        OutboxFeed restarted = PostgresOutboxFeed.over(dataSource);

        assertThat(restarted.after(Position.parse(kept), NoteSaved.class, MANY))
                .asInstanceOf(type(Events.class))
                .extracting(seen -> seen.events().size())
                .isEqualTo(1);
        assertThat(notes(Position.parse(kept))).containsExactly("b");
    }

    @Test
    void a_position_of_another_database_is_noticed() {
        // the same schema twice is a template of its own, so it is migrated and not copied
        OutboxFeed other = PostgresOutboxFeed.over(TestDatabase.with("platform", "platform"));

        assertThat(feed.after(other.newest(), NoteSaved.class, MANY)).isEqualTo(new Lost<>(Why.OTHER_DATABASE));
    }

    @Test
    void a_position_after_what_a_backup_holds_is_noticed_even_when_its_number_was_given_again() {
        save("kept");
        Position backedUp = feed.newest();
        save("lost");
        Position ahead = feed.newest();
        database.change(handle -> {
            handle.execute("DELETE FROM platform.outbox_commit WHERE number = ?", ahead.number());
            handle.execute("SELECT setval('platform.outbox_commit_number', ?)", backedUp.number());
        });

        assertThat(feed.after(ahead, NoteSaved.class, MANY)).isEqualTo(new Lost<>(Why.OTHER_DATABASE));

        save("after the backup was restored");
        assertThat(feed.newest().number()).isEqualTo(ahead.number());
        assertThat(feed.after(ahead, NoteSaved.class, MANY)).isEqualTo(new Lost<>(Why.OTHER_DATABASE));
        assertThat(notes(backedUp)).containsExactly("after the backup was restored");
    }

    @Test
    void an_event_that_this_version_cannot_read_is_noticed() {
        @EventName("platform.note-saved")
        record NoteOfAnotherVersion(int pages) {}

        Position start = feed.newest();
        database.change(handle -> outbox.put(handle, new NoteOfAnotherVersion(3)));

        assertThat(feed.after(start, NoteSaved.class, MANY)).isEqualTo(new Lost<>(Why.UNREADABLE));
    }

    private void save(String note) {
        database.change(handle -> outbox.put(handle, new NoteSaved(note)));
    }

    private Handle open() {
        Handle handle = Jdbi.open(dataSource);
        handle.begin();
        return handle;
    }

    private List<String> notes(Position after) {
        List<String> all = new ArrayList<>();
        events(after, MANY).events().forEach(event -> all.add(event.event().note()));
        return all;
    }

    private Events<NoteSaved> events(Position after, int most) {
        Batch<NoteSaved> batch = feed.after(after, NoteSaved.class, most);
        if (batch instanceof Events<NoteSaved> events) {
            return events;
        }
        throw new AssertionError(batch);
    }
}
