package org.comity.search.administration;

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
import org.comity.platform.web.TestServer;
import org.comity.platform.web.TestServer.Client;
import org.comity.search.IndexLife;
import org.comity.search.IndexState;
import org.comity.search.IndexState.Phase;
import org.comity.search.IndexState.Progress;
import org.comity.search.IndexState.Start;
import org.comity.search.wiring.SearchModule;
import org.junit.jupiter.api.Test;

/// What administrators see of the index, and that nobody else does.
final class IndexResourceTest {

    private static final String PAGE = "/administration/search-index";
    private static final Instant SINCE = Instant.parse("2026-11-28T10:00:00Z");

    private final Clock clock = Clock.fixed(SINCE, ZoneOffset.UTC);
    private final Database database = new Database(TestDatabase.with("platform"));
    private final AuditTrail trail = new AuditTrail(database, clock);
    private final Index index = new Index();
    private final TestServer server = new TestServer(
            new SearchModule(), List.of(), new IndexResource(index, database, trail, TestServer.CONFIGURATION));
    private final Client administrator = server.as(person("administrator"));

    private static final class Index implements IndexLife {

        private IndexState state =
                new IndexState(Phase.FOLLOWING, Start.CAUGHT_UP, SINCE, Optional.empty(), Optional.of(SINCE));
        private int rebuilt;

        @Override
        public IndexState state() {
            return state;
        }

        @Override
        public boolean complete() {
            return true;
        }

        @Override
        public boolean keeps() {
            return state.phase() != Phase.ATTENDING;
        }

        @Override
        public void rebuild() {
            rebuilt++;
        }
    }

    @Test
    void it_says_how_the_index_is_doing_and_how_it_came_to_that() {
        assertThat(administrator.get(PAGE).body())
                .contains("follows every change", "caught up", "28 Nov 2026, 10:00 UTC", PAGE + "/rebuild");
    }

    @Test
    void every_state_has_its_words_in_every_language() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            for (Phase phase : Phase.values()) {
                for (Start start : Start.values()) {
                    index.state = new IndexState(phase, start, SINCE, Optional.empty(), Optional.empty());

                    assertThat(administrator.in(language).get(PAGE).body())
                            .as("%s %s %s", language.tag(), phase, start)
                            .doesNotContain("index.phase", "index.start");
                }
            }
        }
    }

    @Test
    void a_building_shows_how_far_it_is_and_offers_no_other() {
        index.state = new IndexState(
                Phase.REBUILDING,
                Start.WISHED,
                SINCE,
                Optional.of(new Progress("article", 2, 8, 5200)),
                Optional.empty());

        String body = administrator.get(PAGE).body();

        assertThat(body)
                .contains("<progress", "value=\"2\"", "max=\"8\"", "5,200 works taken in")
                .doesNotContain(PAGE + "/rebuild");
    }

    @Test
    void the_page_of_a_building_asks_again_and_that_of_a_steady_index_does_not() {
        for (Phase phase : Phase.values()) {
            index.state = new IndexState(phase, Start.FIRST, SINCE, Optional.empty(), Optional.empty());

            assertThat(administrator.get(PAGE).headers().containsKey("Refresh"))
                    .as("%s", phase)
                    .isEqualTo(phase != Phase.FOLLOWING && phase != Phase.ATTENDING);
        }
    }

    @Test
    void a_server_that_only_reads_the_index_offers_no_building() {
        index.state = new IndexState(Phase.ATTENDING, Start.UNKNOWN, SINCE, Optional.empty(), Optional.empty());

        assertThat(administrator.get(PAGE).body()).contains("Another server").doesNotContain(PAGE + "/rebuild");
        administrator.form(PAGE + "/rebuild");
        assertThat(index.rebuilt).isZero();
        assertThat(trail.newest(OptionalLong.empty(), 10)).isEmpty();
    }

    @Test
    void it_is_built_anew_on_demand_which_the_trail_tells() {
        TestServer.Answer answer = administrator.form(PAGE + "/rebuild");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(PAGE);
        assertThat(index.rebuilt).isEqualTo(1);
        assertThat(trail.newest(OptionalLong.empty(), 10))
                .singleElement()
                .extracting(AuditRecord::action)
                .isEqualTo("search.index-rebuilt");
    }

    @Test
    void nobody_else_sees_it_or_has_it_built() {
        for (String role : List.of("officer", "author", "translator", "reviewer", "publisher", "liaison-coordinator")) {
            Client other = server.as(person(role));
            assertThat(other.get(PAGE).status()).as(role).isEqualTo(403);
            assertThat(other.form(PAGE + "/rebuild").status()).as(role).isEqualTo(403);
        }
        assertThat(server.signedOut().form(PAGE + "/rebuild").status()).isNotIn(200, 303);
        assertThat(index.rebuilt).isZero();
    }

    private static Person person(String role) {
        return new Person(new UUID(0, 1), "Fictional Person", List.of(role), "comity", "INT", Optional.of("en"));
    }
}
