package org.comity.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.comity.platform.audit.AuditRecord;
import org.comity.platform.audit.AuditTrail;
import org.comity.platform.database.Database;
import org.comity.platform.database.TestDatabase;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.outbox.PostgresDeadLetters;
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.comity.platform.wiring.PlatformModule;
import org.junit.jupiter.api.Test;

final class DeadLetterResourceTest {

    private static final String PAGE = "/administration/dead-letters";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC);
    private final Database database = new Database(TestDatabase.with("platform"));
    private final AuditTrail trail = new AuditTrail(database, clock);
    private final TestServer server = new TestServer(
            new PlatformModule(),
            List.of(),
            new DeadLetterResource(
                    new SettlingDeadLetters(database, new PostgresDeadLetters(), trail), TestServer.CONFIGURATION));
    private final Client administrator = server.as(person("administrator"));

    @Test
    void it_says_what_failed_where_and_why() {
        letter(7, "IllegalStateException: <no> connection");

        assertThat(administrator.get(PAGE).body())
                .contains(
                        "content.version-published 7",
                        "search.index-version",
                        "IllegalStateException: &lt;no&gt; connection",
                        "5 attempts",
                        "28 Nov 2026, 09:30 UTC",
                        "action=\"/administration/dead-letters/1/again\"",
                        "action=\"/administration/dead-letters/1/discard\"");
    }

    @Test
    void it_says_so_when_there_are_none_in_every_language() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            assertThat(administrator.in(language).get(PAGE).body())
                    .as(language.tag())
                    .contains("empty-title")
                    .doesNotContain("<table", "deadletter.");
        }
        assertThat(administrator.get(PAGE).body()).contains("No dead letters");
    }

    @Test
    void it_is_tried_again_on_demand_which_the_trail_tells() {
        letter(7, "failed");

        Answer answer = administrator.form(PAGE + "/1/again");
        administrator.form(PAGE + "/1/again");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(PAGE);
        assertThat(administrator.get(PAGE).body())
                .contains("Will be tried again")
                .doesNotContain("/1/again");
        assertThat(audited()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("platform.dead-letter-tried-again");
            assertThat(entry.recordId()).isEqualTo("1");
            assertThat(entry.details()).contains("search.index-version", "content.version-published");
        });
    }

    @Test
    void it_is_discarded_on_demand_which_the_trail_tells() {
        letter(7, "failed");
        letter(8, "failed");

        Answer answer = administrator.form(PAGE + "/1/discard");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(administrator.get(PAGE).body())
                .contains("content.version-published 8")
                .doesNotContain("content.version-published 7");
        assertThat(audited())
                .singleElement()
                .extracting(AuditRecord::action)
                .isEqualTo("platform.dead-letter-discarded");
    }

    @Test
    void what_is_gone_is_not_found() {
        assertThat(administrator.form(PAGE + "/1/again").status()).isEqualTo(404);
        assertThat(administrator.form(PAGE + "/1/discard").status()).isEqualTo(404);
        assertThat(audited()).isEmpty();
    }

    @Test
    void only_administrators_see_and_settle_them() {
        letter(7, "failed");
        for (String role : List.of("officer", "author", "translator", "reviewer", "publisher", "liaison-coordinator")) {
            Client other = server.as(person(role));
            assertThat(other.get(PAGE).status()).as(role).isEqualTo(403);
            assertThat(other.form(PAGE + "/1/again").status()).as(role).isEqualTo(403);
            assertThat(other.form(PAGE + "/1/discard").status()).as(role).isEqualTo(403);
        }
        assertThat(server.signedOut().form(PAGE + "/1/discard").status()).isNotIn(200, 303);
        assertThat(administrator.get(PAGE).body())
                .contains("content.version-published 7")
                .doesNotContain("Will be");
        assertThat(audited()).isEmpty();
    }

    @Test
    void more_than_a_page_are_paged() {
        for (int event = 1; event <= 51; event++) {
            letter(event, "failed");
        }

        assertThat(administrator.get(PAGE).body())
                .contains("content.version-published 51", "content.version-published 2<", PAGE + "?before=2")
                .doesNotContain("content.version-published 1<");
        assertThat(administrator.get(PAGE + "?before=2").body())
                .contains("content.version-published 1<")
                .doesNotContain("content.version-published 2<", "?before");
    }

    private void letter(long event, String failure) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO platform.dead_letter
                            (handler, event, type, payload, occurred_at, attempts, failure, failed_at)
                        VALUES ('search.index-version', :event, 'content.version-published', '{}',
                            '2026-11-28T09:00:00Z', 5, :failure, '2026-11-28T09:30:00Z')
                        """)
                .bind("event", event)
                .bind("failure", failure)
                .execute());
    }

    private List<AuditRecord> audited() {
        return trail.newest(OptionalLong.empty(), 10);
    }

    private static Person person(String role) {
        return new Person(new UUID(0, 1), "Fictional Person", List.of(role), "comity", "INT", Optional.of("en"));
    }
}
