package org.comity.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.audit.AuditEntry;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.identity.Person;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Client;
import org.comity.platform.wiring.PlatformModule;
import org.junit.jupiter.api.Test;

final class TrailResourceTest {

    private static final String PAGE = "/administration/audit";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private final Database database = new Database(TestDatabase.with("platform"));
    private final AuditTrail trail = new AuditTrail(database, clock);
    private final TestServer server = new TestServer(new PlatformModule(), List.of(), new TrailResource(trail, clock));
    private final Client administrator = server.as(person("administrator"));

    @Test
    void the_chain_is_verified_when_somebody_asks_for_it() {
        happened("1");

        assertThat(administrator.get(PAGE).body())
                .contains("Verify the chain", "pieces: 1")
                .doesNotContain("The chain is whole");
        assertThat(administrator.get(PAGE + "?verify=yes").body())
                .contains("The chain is whole: one entry", "Verified on 22 Nov 2026, 10:00 UTC.");
    }

    @Test
    void an_entry_that_was_changed_is_named() {
        happened("1");
        happened("2");
        database.change(handle -> handle.execute("""
                ALTER TABLE platform.audit_entry DISABLE TRIGGER ALL;
                UPDATE platform.audit_entry SET record_id = 'other' WHERE sequence = 2;
                ALTER TABLE platform.audit_entry ENABLE TRIGGER ALL;
                """));

        assertThat(administrator.get(PAGE + "?verify=yes").body()).contains("The chain is broken at entry 2");
    }

    @Test
    void an_action_without_a_name_is_shown_by_its_code() {
        happened("1");

        assertThat(administrator.get(PAGE).body()).contains("platform.tried-out");
    }

    @Test
    void a_cursor_that_cannot_be_read_is_named() {
        TestServer.Answer answer = administrator.get("/api/audit?before=first");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("before");
    }

    @Test
    void only_administrators_read_it() {
        Client officer = server.as(person("officer"));

        assertThat(officer.get(PAGE).status()).isEqualTo(403);
        assertThat(officer.get("/api/audit").status()).isEqualTo(403);
        assertThat(server.signedOut().get("/api/audit").status()).isEqualTo(401);
    }

    private void happened(String record) {
        database.change(handle -> trail.append(
                handle,
                new AuditEntry(Optional.empty(), "platform.tried-out", "record", record, Map.of("pieces", record))));
    }

    private static Person person(String role) {
        return new Person(new UUID(0, 1), "Fictional Person", List.of(role), "comity", "INT", Optional.of("en"));
    }
}
