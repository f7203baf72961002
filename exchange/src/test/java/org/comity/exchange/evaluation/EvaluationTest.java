package org.comity.exchange.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.exchange.Placed;
import org.comity.platform.json.Json;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class EvaluationTest {

    private static final LocalDate END = LocalDate.of(2027, 8, 14);

    private final Placed placed = Placed.ready();
    private final String evaluation = placed.placement + "/evaluation";

    @Test
    void neither_side_sees_the_other_before_both_have_spoken() {
        placed.house.clock.to(Placed.LAST);
        assertThat(marks(placed.officer, "4").status()).isEqualTo(303);
        assertThat(seen(placed.officer)).containsExactly("officer 4");
        assertThat(seen(placed.host)).isEmpty();
        assertThat(seen(placed.home)).isEmpty();
        assertThat(placed.host.get(evaluation).body()).doesNotContain("4 – largely</td>");

        assertThat(marks(placed.host, "2").status()).isEqualTo(303);
        for (Client party : placed.parties()) {
            assertThat(seen(party)).containsExactlyInAnyOrder("officer 4", "host 2");
            assertThat(party.get(evaluation).body()).contains("4 – largely</td>", "2 – hardly</td>");
        }
        assertThat(placed.house.actions().subList(0, 2)).containsOnly("exchange.stay-evaluated");
    }

    @Test
    void what_one_side_said_opens_when_the_time_is_over_and_the_other_cannot_answer_in_kind() {
        placed.house.clock.to(Placed.LAST);
        marks(placed.host, "1");
        placed.house.clock.to(END);
        assertThat(seen(placed.officer)).isEmpty();
        placed.house.clock.to(END.plusDays(1));
        assertThat(seen(placed.officer)).containsExactly("host 1");
        assertThat(marks(placed.officer, "1").status()).isEqualTo(409);
    }

    @Test
    void a_stay_is_evaluated_once_by_each_side_from_its_last_day_to_three_months_later() {
        placed.house.clock.to(Placed.LAST.minusDays(1));
        assertThat(marks(placed.officer, "5").status()).isEqualTo(409);
        assertThat(placed.officer.get(evaluation).body()).doesNotContain("<form");
        placed.house.clock.to(END);
        assertThat(placed.officer.get(evaluation).body()).contains("<form");
        assertThat(marks(placed.officer, "5").status()).isEqualTo(303);
        assertThat(marks(placed.officer, "1").status()).isEqualTo(409);
        assertThat(seen(placed.officer)).containsExactly("officer 5");
        for (String change :
                List.of("UPDATE exchange.evaluation SET language = 1", "DELETE FROM exchange.evaluation")) {
            assertThatThrownBy(() -> placed.house.database.change(
                            handle -> handle.createUpdate(change).execute()))
                    .as(change)
                    .hasMessageContaining("is refused");
        }
    }

    @Test
    void nobody_evaluates_a_stay_that_did_not_take_place() {
        placed.house.clock.to(Placed.LAST);
        placed.home.form(placed.placement + "/stay/not-held");
        for (Client side : List.of(placed.officer, placed.host)) {
            assertThat(marks(side, "5").status()).isEqualTo(409);
        }
    }

    @Test
    void every_mark_is_needed_and_a_wrong_one_is_named() {
        placed.house.clock.to(Placed.LAST);
        Answer missing = placed.host.form(evaluation, "preparation", "5", "cooperation", "4", "usefulness", "3");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("href=\"#language\"").doesNotContain("href=\"#usefulness\"");
        for (String mark : List.of("0", "6", "x", "")) {
            assertThat(marks(placed.host, mark).status()).as(mark).isEqualTo(422);
        }
        String api = "/api" + evaluation;
        assertThat(placed.host.post(api, "{\"preparation\": 5}").status()).isEqualTo(422);
        assertThat(placed.host.post(api, "").status()).isEqualTo(400);
        assertThat(seen(placed.host)).isEmpty();
        JsonNode given = placed.host
                .post(api, "{\"preparation\": 1, \"cooperation\": 2, \"language\": 3, \"usefulness\": 4}")
                .json();
        JsonNode marks = given.at("/evaluations/0/marks");
        assertThat(List.of(
                        marks.get("preparation").asInt(),
                        marks.get("cooperation").asInt(),
                        marks.get("language").asInt(),
                        marks.get("usefulness").asInt()))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void the_home_office_was_not_there_and_nobody_else_sees_it() {
        placed.house.clock.to(Placed.LAST);
        assertThat(marks(placed.home, "5").status()).isEqualTo(403);
        marks(placed.officer, "5");
        String body = "{\"preparation\": 1, \"cooperation\": 1, \"language\": 1, \"usefulness\": 1}";
        assertThat(placed.home.post("/api" + evaluation, body).status()).isEqualTo(403);
        for (Client stranger : placed.strangers()) {
            assertThat(marks(stranger, "5").status()).isIn(403, 404);
            assertThat(stranger.post("/api" + evaluation, body).status()).isIn(403, 404);
            for (String path : List.of(evaluation, "/api" + evaluation)) {
                Answer answer = stranger.get(path);
                assertThat(answer.status()).as(path).isIn(403, 404);
                assertThat(answer.body()).doesNotContain(Placed.MARK);
            }
        }
        assertThat(marks(placed.host, "3").status())
                .as("nobody has spoken for the host")
                .isEqualTo(303);
    }

    @Test
    void her_data_do_not_break_the_seal() {
        placed.house.clock.to(Placed.LAST);
        marks(placed.host, "2");
        assertThat(kept()).isEmpty();
        placed.house.clock.to(Placed.LAST.plusDays(1));
        marks(placed.officer, "4");
        assertThat(kept()).hasSize(2);
        assertThat(Json.write(kept().getLast())).contains("\"by\":\"officer\"", "\"language\":4");
    }

    @Test
    void her_data_tell_what_was_said_when_the_time_is_over() {
        placed.house.clock.to(Placed.LAST);
        marks(placed.host, "2");
        placed.house.clock.to(END);
        assertThat(kept()).isEmpty();
        placed.house.clock.to(END.plusDays(1));
        assertThat(kept()).hasSize(1);
    }

    private List<Object> kept() {
        KeepingEvaluations records = new KeepingEvaluations(placed.house.evaluations, placed.house.authority);
        return placed.house.database.query(handle -> records.of(handle, Placed.PERSON.subject()));
    }

    private Answer marks(Client client, String mark) {
        return client.form(evaluation, "preparation", mark, "cooperation", mark, "language", mark, "usefulness", mark);
    }

    /// Who said what, by the mark for the language.
    private List<String> seen(Client party) {
        List<String> seen = new ArrayList<>();
        party.get("/api" + evaluation)
                .json()
                .get("evaluations")
                .forEach(each -> seen.add(each.get("by").asText() + " "
                        + each.at("/marks/language").asInt()));
        return seen;
    }
}
