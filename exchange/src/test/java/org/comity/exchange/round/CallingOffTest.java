package org.comity.exchange.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.exchange.job.JobKind;
import org.comity.platform.access.Role;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// A programme ends a round of which nothing was announced, and everybody who took part reads why.
final class CallingOffTest {

    private static final String WHY = "Two offices cannot host this spring.";

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");

    @Test
    void a_round_of_swaps_that_is_too_large_warns_while_it_is_open_and_can_be_ended_when_it_is_closed() {
        AskedRound asked = new AskedRound(house, "mechanism", "swaps");
        Applicant officer = asked.nominated("Ana", "home-police", "FR", List.of(house.place(asked.round, kenya)));
        assertThat(size(asked))
                .isEqualTo("{\"mechanism\":\"swaps\",\"offices\":2,\"officers\":1,\"officersOfAnyOffices\":2500,"
                        + "\"mostOffices\":400,\"mostOfficersTimesOffices\":4000000,\"room\":\"ample\"}");
        assertThat(programme.get(asked.round).body()).doesNotContain("close to what swaps take", "too large to be run");
        officers(asked, 2_500);
        offices(asked, 357);
        assertThat(size(asked)).contains("\"offices\":359", "\"room\":\"ample\"");
        offices(asked, 1);
        assertThat(size(asked)).contains("\"room\":\"scarce\"");
        assertThat(programme.get(asked.round).body()).contains("close to what swaps take");
        offices(asked, 40);
        assertThat(size(asked)).contains("\"offices\":400", "\"room\":\"scarce\"");
        offices(asked, 1);
        assertThat(size(asked)).contains("\"room\":\"none\"");
        assertThat(programme.get(asked.round).body()).contains("too large to be run");
        assertThat(officer.client().get(asked.round).body()).doesNotContain("too large to be run");
        assertThat(officer.client().get("/api" + asked.round + "/size").status())
                .isEqualTo(403);

        AskedRound.ended(programme.form(asked.round + "/closing"));
        // so many officers may take longer to write than an answer waits
        assertThat(programme.form(asked.round + "/run").status()).isIn(422, 303);
        assertThat(programme
                        .get("/api" + asked.round + "/matching")
                        .json()
                        .get("failure")
                        .asText())
                .isEqualTo("too-large");
        assertThat(programme.get(asked.round).body()).contains("too large to be run", "You can call the round off");
        AskedRound.ended(programme.form(asked.round + "/calling-off", "reason", WHY));

        JsonNode round = programme.get("/api" + asked.round).json();
        assertThat(round.get("state").asText()).isEqualTo("called-off");
        assertThat(round.get("calledOff").asText()).isEqualTo(WHY);
        assertThat(round.has("seed")).isFalse();
        assertThat(house.actions()).contains("exchange.round-called-off");
        assertThat(programme.form(asked.round + "/run").status()).isEqualTo(409);
        assertThat(programme.get(asked.round).body()).doesNotContain("/calling-off");
    }

    /// Officer by officer, exchanges are found whatever offices there are.
    @Test
    void a_round_of_swaps_with_few_officers_has_room_for_any_number_of_offices() {
        AskedRound asked = new AskedRound(house, "mechanism", "swaps");
        house.place(asked.round, kenya);
        offices(asked, 450);
        assertThat(size(asked)).contains("\"offices\":451", "\"room\":\"ample\"");
        assertThat(programme.get(asked.round).body()).doesNotContain("close to what swaps take", "too large to be run");
    }

    /// No other mechanism has such limits.
    @Test
    void a_balanced_round_of_any_size_has_room() {
        AskedRound asked = new AskedRound(house);
        house.place(asked.round, kenya);
        offices(asked, 450);
        assertThat(size(asked))
                .isEqualTo("{\"mechanism\":\"balanced\",\"offices\":451,\"officers\":0,\"room\":\"ample\"}");
        assertThat(programme.get(asked.round).body()).doesNotContain("too large to be run");
    }

    @Test
    void whoever_took_part_reads_why_and_the_programme_has_no_news_of_its_own_step() {
        AskedRound asked = new AskedRound(house);
        String place = house.place(asked.round, kenya);
        Applicant officer = asked.nominated("Ana", "home-police", "FR", List.of(place));
        Applicant gone = asked.nominated("Bo", "away-police", "DE", List.of(place));
        gone.client().form(asked.round + "/application/withdrawal");
        asked.nominated(People.named("Cleo", Role.OFFICER, "example-academy", "CH"), List.of(place));
        Client leader =
                house.server.as(People.named("Cleo", List.of(Role.OFFICER, Role.PUBLISHER), "example-academy", "CH"));
        Client stranger = asked.office("third-police", "TZ");

        assertThat(programme
                        .post("/api" + asked.round + "/calling-off", "{\"reason\": \"" + WHY + "\"}")
                        .json()
                        .get("calledOff")
                        .asText())
                .isEqualTo(WHY);

        for (Client told : List.of(officer.client(), officer.home(), kenya)) {
            assertThat(news(told)).contains("called-off " + asked.round).doesNotHaveDuplicates();
        }
        assertThat(List.of(programme, stranger, gone.client(), gone.home()))
                .allSatisfy(other -> assertThat(news(other)).noneMatch(each -> each.startsWith("called-off")));
        assertThat(news(leader)).contains("called-off " + asked.round).doesNotHaveDuplicates();
        assertThat(officer.client().get("/exchange/notices").body())
                .contains("The programme called the round off", officer.pseudonym());
        assertThat(kenya.get("/exchange/notices").body()).contains("The programme called the round off");
        for (String page : List.of(asked.round, asked.round + "/application", asked.round + "/places", place)) {
            assertThat(officer.client().get(page).body()).as(page).contains(WHY);
        }
        assertThat(officer.home().get(ExchangePaths.nominations(id(asked))).body())
                .contains(WHY);
        AskedRound.ended(officer.client().form(asked.round + "/application/withdrawal"));
        AskedRound other = new AskedRound(house);
        other.nominated("Ana", "home-police", "FR", List.of(house.place(other.round, kenya)));
    }

    @Test
    void nothing_goes_on_in_a_round_that_was_called_off() {
        AskedRound asked = new AskedRound(house);
        String place = house.place(asked.round, kenya);
        Applicant officer = asked.nominated("Ana", "home-police", "FR", List.of(place));
        Applicant other = asked.nominated("Bo", "home-police", "FR", List.of(place));
        String replacement = "/api" + officer.desk() + "/replacement";
        String named = "{\"candidate\": \"%s\"}".formatted(AskedRound.id(other.desk()));
        AskedRound.ended(programme.form(asked.round + "/calling-off", "reason", WHY));

        assertThat(officer.home().put(replacement, named).status()).isEqualTo(409);
        for (String step : List.of("/closing", "/run", "/announcement", "/rematches", "/calling-off", "/publication")) {
            assertThat(programme.form(asked.round + step, "reason", "Again").status())
                    .as(step)
                    .isEqualTo(409);
        }
        assertThat(kenya.form(asked.round + "/places", ExchangeHouse.place()).status())
                .isEqualTo(409);
        Client late = house.as(Role.OFFICER, "other-police", "DE");
        assertThat(late.form(asked.round + "/application", ExchangeHouse.application(place))
                        .status())
                .isEqualTo(409);
        assertThat(officer.home().form(officer.desk() + "/refusal").status()).isEqualTo(409);
        assertThat(programme.get(asked.round + "/scenarios").body()).doesNotContain("<form");
        assertThat(programme.get("/api" + asked.round).json().get("calledOff").asText())
                .isEqualTo(WHY);
    }

    @Test
    void a_round_is_called_off_with_words_until_it_is_announced_and_by_its_programme_alone() {
        String draft = house.draft();
        assertThat(programme.form(draft + "/calling-off", "reason", WHY).status())
                .isEqualTo(409);
        AskedRound asked = new AskedRound(house);
        asked.nominated("Ana", "home-police", "FR", List.of(house.place(asked.round, kenya)));
        String long_ = "x".repeat(1001);
        for (String reason : List.of("", " ", long_)) {
            Answer answer = programme.form(asked.round + "/calling-off", "reason", reason);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Give a reason, in at most 1,000 characters.");
            assertThat(programme
                            .post("/api" + asked.round + "/calling-off", "{\"reason\": \"" + reason + "\"}")
                            .status())
                    .isEqualTo(422);
        }
        for (Client other : List.of(kenya, house.as(Role.PUBLISHER, "other-academy", "CH"))) {
            assertThat(other.form(asked.round + "/calling-off", "reason", "").status())
                    .isEqualTo(403);
            assertThat(other.post("/api" + asked.round + "/calling-off", "{}").status())
                    .isEqualTo(403);
        }
        for (String step : List.of("/closing", "/run")) {
            AskedRound.ended(programme.form(asked.round + step));
        }
        assertThat(programme.get(asked.round).body()).contains("/calling-off");
        AskedRound.ended(programme.form(asked.round + "/announcement"));
        assertThat(programme.get(asked.round).body()).doesNotContain("/calling-off");
        assertThat(programme.form(asked.round + "/calling-off", "reason", WHY).status())
                .isEqualTo(409);
    }

    /// The seed of what was matched stays public.
    @Test
    void a_round_that_has_run_keeps_its_seed_when_it_is_called_off() {
        AskedRound asked = new AskedRound(house);
        AskedRound.ended(programme.form(asked.round + "/closing"));
        AskedRound.ended(programme.form(asked.round + "/run"));
        String seed = programme.get("/api" + asked.round).json().get("seed").asText();
        AskedRound.ended(programme.form(asked.round + "/calling-off", "reason", WHY));
        assertThat(programme.get("/api" + asked.round).json().get("seed").asText())
                .isEqualTo(seed);
    }

    @Test
    void what_is_being_matched_stops_and_nothing_is_kept_of_it() {
        ExchangeHouse still = ExchangeHouse.withoutMatchings();
        AskedRound asked = new AskedRound(still);
        AskedRound.ended(still.programme.form(asked.round + "/closing"));
        AskedRound.ended(still.programme.form(asked.round + "/run"));
        AskedRound.ended(still.programme.form(asked.round + "/calling-off", "reason", WHY));

        assertThat(still.asking.newest(id(asked)).orElseThrow().open()).isFalse();
        assertThat(still.asking.newest(id(asked)).orElseThrow().kind()).isEqualTo(JobKind.RUN);
        assertThat(still.actions()).contains("exchange.matching-stopped", "exchange.round-called-off");
    }

    @Test
    void the_database_ends_a_round_with_a_reason_alone_and_changes_nothing_else_of_it() {
        String round = house.published();
        for (String change : List.of(
                "state = 'called-off'",
                "call_off_reason = 'x'",
                "state = 'closed', call_off_reason = 'x'",
                "state = 'called-off', call_off_reason = 'x', tolerance = 5",
                "state = 'called-off', call_off_reason = ''")) {
            assertThatThrownBy(() -> execute("UPDATE exchange.round SET " + change))
                    .as(change)
                    .hasMessageMatching("(?s).*(is refused|check).*");
        }
        AskedRound.ended(programme.form(round + "/calling-off", "reason", WHY));
        for (String change : List.of(
                "state = 'published', call_off_reason = NULL",
                "call_off_reason = 'Another'",
                "state = 'closed', call_off_reason = NULL")) {
            assertThatThrownBy(() -> execute("UPDATE exchange.round SET " + change))
                    .as(change)
                    .hasMessageContaining("is refused");
        }
    }

    private void execute(String sql) {
        house.database.change(handle -> handle.createUpdate(sql).execute());
    }

    private String size(AskedRound asked) {
        return programme.get("/api" + asked.round + "/size").json().toString();
    }

    /// So many more offices that offer a place.
    private void officers(AskedRound asked, int more) {
        house.database.change(handle -> handle.createUpdate("""
                        INSERT INTO exchange.application
                        SELECT (jsonb_populate_record(CAST(NULL AS exchange.application), to_jsonb(a)
                            || jsonb_build_object('id', gen_random_uuid(), 'person', gen_random_uuid(),
                                'pseudonym', overlay(a.pseudonym PLACING lpad(CAST(number AS text), 4, '0') FROM 1)))).*
                        FROM generate_series(1, :more) number CROSS JOIN (
                            SELECT * FROM exchange.application WHERE round = :round LIMIT 1) a
                        """)
                .bind("more", more)
                .bind("round", id(asked))
                .execute());
    }

    private void offices(AskedRound asked, int more) {
        house.database.change(handle -> handle.createUpdate("""
                        INSERT INTO exchange.place
                        SELECT (jsonb_populate_record(CAST(NULL AS exchange.place), to_jsonb(p) || jsonb_build_object(
                            'id', gen_random_uuid(), 'organisation', 'office-' || gen_random_uuid()))).*
                        FROM generate_series(1, :more) CROSS JOIN (
                            SELECT * FROM exchange.place WHERE round = :round LIMIT 1) p
                        """)
                .bind("more", more)
                .bind("round", id(asked))
                .execute());
    }

    private static UUID id(AskedRound asked) {
        return UUID.fromString(AskedRound.id(asked.round));
    }

    private static List<String> news(Client client) {
        List<String> news = new ArrayList<>();
        client.get("/api/exchange/notices")
                .json()
                .get("notices")
                .forEach(each -> news.add(
                        each.get("what").asText() + " " + each.get("path").asText()));
        return news;
    }
}
