package org.comity.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.comity.platform.access.Actor;
import org.comity.platform.access.Role;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;

final class AuditTrailTest {

    private static final Actor ACTOR = new Actor(new UUID(1, 2), Set.of(Role.OFFICER), "example-academy", "TW");

    private final Database database = new Database(TestDatabase.with("platform"));
    private final AuditTrail trail =
            new AuditTrail(database, Clock.fixed(Instant.parse("2026-11-22T10:00:00.123456789Z"), ZoneOffset.UTC));

    @Test
    void an_empty_trail_is_whole() {
        assertThat(trail.verify()).isEqualTo(new ChainState.Whole(0, AuditRecord.GENESIS));
    }

    @Test
    void entries_follow_from_each_other_and_read_newest_first() {
        append("first");
        append("second");
        append("third");

        List<AuditRecord> entries = trail.newest(OptionalLong.empty(), 10);

        assertThat(entries).extracting(AuditRecord::recordId).containsExactly("third", "second", "first");
        assertThat(entries.get(0).previousHash()).isEqualTo(entries.get(1).hash());
        assertThat(entries.get(2).previousHash()).isEqualTo(AuditRecord.GENESIS);
        assertThat(trail.verify())
                .isEqualTo(new ChainState.Whole(3, entries.get(0).hash()));
    }

    @Test
    void an_entry_says_who_where_and_what() {
        append("record");

        AuditRecord entry = trail.newest(OptionalLong.empty(), 1).getFirst();

        assertThat(entry.actor()).contains(ACTOR.id());
        assertThat(entry.organisation()).contains("example-academy");
        assertThat(entry.jurisdiction()).contains("TW");
        assertThat(entry.details()).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(entry.occurredAt()).isEqualTo(Instant.parse("2026-11-22T10:00:00.123456Z"));
    }

    @Test
    void an_entry_stands_only_if_the_change_stands() {
        assertThatThrownBy(() -> database.change(handle -> {
                    trail.append(handle, entry("lost"));
                    throw new IllegalStateException("the change fails");
                }))
                .hasMessageContaining("the change fails");

        assertThat(trail.newest(OptionalLong.empty(), 10)).isEmpty();
    }

    @Test
    void the_database_refuses_to_change_or_remove_entries() {
        append("record");

        for (String attack : List.of(
                "UPDATE platform.audit_entry SET record_id = 'x'",
                "DELETE FROM platform.audit_entry",
                "TRUNCATE platform.audit_entry")) {
            assertThatThrownBy(() -> database.change(handle -> handle.execute(attack)))
                    .as(attack)
                    .hasMessageContaining("only takes new rows");
        }
        assertThat(trail.verify()).isInstanceOf(ChainState.Whole.class);
    }

    @Test
    void a_changed_entry_is_found() {
        IntStream.range(0, 5).forEach(number -> append("record-" + number));
        attack("UPDATE platform.audit_entry SET record_id = 'forged' WHERE sequence = 3");

        assertThat(trail.verify()).isEqualTo(new ChainState.Broken(3, ChainState.Reason.CONTENT));
    }

    @Test
    void a_removed_entry_is_found() {
        IntStream.range(0, 5).forEach(number -> append("record-" + number));
        attack("DELETE FROM platform.audit_entry WHERE sequence = 2");

        assertThat(trail.verify()).isEqualTo(new ChainState.Broken(2, ChainState.Reason.NUMBER));
    }

    @Test
    void entries_that_were_exchanged_are_found() {
        IntStream.range(0, 3).forEach(number -> append("record-" + number));
        attack("DELETE FROM platform.audit_entry WHERE sequence = 1");
        attack("UPDATE platform.audit_entry SET sequence = sequence - 1");

        assertThat(trail.verify()).isEqualTo(new ChainState.Broken(1, ChainState.Reason.LINK));
    }

    @Test
    void many_writers_at_once_make_one_chain() throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (var written : writers.invokeAll(IntStream.range(0, 40)
                    .mapToObj(number -> Executors.callable(() -> append("record-" + number)))
                    .toList())) {
                written.get();
            }
        }

        assertThat(trail.verify())
                .isInstanceOfSatisfying(
                        ChainState.Whole.class,
                        whole -> assertThat(whole.entries()).isEqualTo(40));
    }

    @Test
    void long_details_are_refused_because_they_would_be_free_text() {
        assertThatThrownBy(() -> new AuditEntry(
                        Optional.empty(), "test.happened", "record", "1", Map.of("note", "x".repeat(201))))
                .hasMessageContaining("note");
    }

    private void append(String id) {
        database.change(handle -> trail.append(handle, entry(id)));
    }

    private static AuditEntry entry(String id) {
        return new AuditEntry(Optional.of(ACTOR), "test.happened", "record", id, Map.of("b", "2", "a", "1"));
    }

    /// What somebody with the owner's rights on the database could do.
    private void attack(String sql) {
        database.change(handle -> {
            handle.execute("ALTER TABLE platform.audit_entry DISABLE TRIGGER ALL");
            handle.execute(sql);
            handle.execute("ALTER TABLE platform.audit_entry ENABLE TRIGGER ALL");
        });
    }
}
