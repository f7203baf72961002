package org.comity.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;

final class OutboxTest {

    record Nameless(String note) {}

    private final Database database = new Database(TestDatabase.with("platform"));
    private final Outbox outbox = new Outbox(Clock.systemUTC());

    @Test
    void an_event_stands_with_its_transaction() {
        database.change(handle -> {
            outbox.put(handle, new NoteSaved("first"));
            outbox.put(handle, new NoteSaved("second"));
        });

        assertThat(stored()).containsExactly("1 platform.note-saved first", "1 platform.note-saved second");
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_nothing() {
        assertThatThrownBy(() -> database.change(handle -> {
                    outbox.put(handle, new NoteSaved("lost"));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(stored()).isEmpty();
    }

    @Test
    void a_savepoint_that_is_rolled_back_takes_only_its_own_events() {
        database.change(handle -> {
            handle.savepoint("before");
            outbox.put(handle, new NoteSaved("lost"));
            handle.rollbackToSavepoint("before");
            outbox.put(handle, new NoteSaved("kept"));
        });

        assertThat(stored()).containsExactly("1 platform.note-saved kept");
    }

    @Test
    void an_event_needs_a_transaction_and_a_name() {
        database.query(handle -> {
            assertThatThrownBy(() -> outbox.put(handle, new NoteSaved("alone")))
                    .hasMessageContaining("in the transaction of its change");
            return true;
        });
        database.change(handle -> {
            assertThatThrownBy(() -> outbox.put(handle, "text")).hasMessageContaining("must be a record");
            assertThatThrownBy(() -> outbox.put(handle, new Nameless("x"))).hasMessageContaining("lacks @EventName");
        });
        assertThat(stored()).isEmpty();
    }

    private List<String> stored() {
        return database.query(
                handle -> handle.createQuery("""
                        SELECT c.number || ' ' || e.type || ' ' || (e.payload ->> 'note')
                        FROM platform.outbox_commit c JOIN platform.outbox_event e ON e.commit = c.id
                        ORDER BY c.number, e.id
                        """).mapTo(String.class).list());
    }
}
