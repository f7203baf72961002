package org.comity.exchange.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.exchange.Placed;
import org.comity.platform.json.Json;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class CascadeTest {

    private static final LocalDate AFTER_THREE_MONTHS = LocalDate.of(2027, 8, 14);
    private static final LocalDate AFTER_TWELVE_MONTHS = LocalDate.of(2028, 5, 14);

    private final Placed placed = Placed.ready();
    private final String cascade = placed.placement + "/cascade";

    @Test
    void the_days_on_which_she_is_asked_stand_in_the_file_for_calendars_without_a_name() {
        String file = placed.placement + "/stay.ics";
        assertThat(placed.officer.get(file).body()).doesNotContain("20270814");
        placed.house.clock.to(Placed.FIRST);
        promise("12");
        for (Client party : placed.parties()) {
            String body = party.get(file).body();
            assertThat(body.split("BEGIN:VEVENT", -1)).hasSize(4);
            assertThat(body.lines().filter(line -> line.startsWith("UID:")).distinct())
                    .hasSize(3);
            assertThat(body)
                    .contains(
                            "DTSTART;VALUE=DATE:20270814\r\nDTEND;VALUE=DATE:20270815\r\n",
                            "DTSTART;VALUE=DATE:20280514\r\n",
                            "SUMMARY;LANGUAGE=en:3 months after the stay: what was taught at home\r\n",
                            "/cascade\r\n")
                    .doesNotContain(Placed.MARK, "Zyxwvut");
        }
        assertThat(placed.officer.in(InterfaceLanguage.ARABIC).get(file).body()).contains("أشهر من الإقامة");
        placed.home.form(placed.placement + "/stay/not-held");
        assertThat(placed.officer.get(file).body().split("STATUS:CANCELLED", -1))
                .as("nothing is asked after a stay that did not take place")
                .hasSize(4);
    }

    @Test
    void an_officer_promises_once_from_the_first_day_on() {
        placed.house.clock.to(Placed.FIRST.minusDays(1));
        assertThat(promise("12").status()).isEqualTo(409);
        assertThat(placed.officer.get(cascade).body())
                .contains("Nothing is promised")
                .doesNotContain("<form");
        placed.house.clock.to(Placed.FIRST);
        assertThat(promise("12").status()).isEqualTo(303);
        assertThat(promise("13").status()).isEqualTo(409);
        assertThat(placed.house.actions().getFirst()).isEqualTo("exchange.cascade-promised");
        for (Client party : placed.parties()) {
            JsonNode said = said(party);
            assertThat(said.get("people").asInt()).isEqualTo(12);
            assertThat(said.at("/questions/0/due").asText()).isEqualTo(AFTER_THREE_MONTHS.toString());
            assertThat(said.at("/questions/1/due").asText()).isEqualTo(AFTER_TWELVE_MONTHS.toString());
        }
    }

    @Test
    void she_is_asked_after_three_and_after_twelve_months_in_her_language() {
        placed.house.clock.to(Placed.LAST);
        promise("12");
        placed.house.clock.to(AFTER_THREE_MONTHS.minusDays(1));
        assertThat(asked()).isFalse();
        assertThat(answer(3, "5").status()).isEqualTo(409);

        placed.house.clock.to(AFTER_THREE_MONTHS);
        assertThat(asked()).isTrue();
        assertThat(placed.officer
                        .in(InterfaceLanguage.SPANISH)
                        .get("/exchange/matches")
                        .body())
                .contains("¿A cuántos compañeros ha enseñado");
        for (Client office : List.of(placed.home, placed.host)) {
            assertThat(office.get("/exchange/matches").body()).doesNotContain(cascade);
        }
        assertThat(answer(12, "5").status()).as("not due").isEqualTo(409);
        assertThat(answer(3, "5").status()).isEqualTo(303);
        assertThat(answer(3, "6").status()).as("said before").isEqualTo(409);
        assertThat(asked()).isFalse();

        placed.house.clock.to(AFTER_TWELVE_MONTHS);
        assertThat(asked()).isTrue();
        assertThat(answer(12, "14").status()).isEqualTo(303);
        assertThat(asked()).isFalse();
        assertThat(said(placed.home).at("/questions/0/taught").asInt()).isEqualTo(5);
        assertThat(said(placed.home).at("/questions/1/taught").asInt()).isEqualTo(14);
    }

    @Test
    void she_is_asked_although_she_would_step_back_after_the_stay() {
        placed.house.clock.to(Placed.LAST);
        promise("12");
        placed.house.clock.to(AFTER_THREE_MONTHS);
        assertThat(placed.officer.form(placed.match + "/withdrawal").status()).isEqualTo(409);
        assertThat(asked()).isTrue();
        assertThat(placed.officer.get(cascade).status()).isEqualTo(200);
    }

    @Test
    void a_stay_that_did_not_take_place_asks_for_no_promise() {
        placed.house.clock.to(Placed.FIRST);
        placed.host.form(placed.placement + "/stay/not-held");
        assertThat(promise("12").status()).isEqualTo(409);
    }

    @Test
    void what_is_no_number_is_refused_with_what_was_typed() {
        placed.house.clock.to(Placed.LAST);
        for (String people : List.of("0", "10001", "-1", "many", "")) {
            Answer answer = promise(people);
            assertThat(answer.status()).as(people).isEqualTo(422);
            assertThat(answer.body()).contains("href=\"#people\"", "value=\"" + people + "\"");
        }
        promise("10000");
        placed.house.clock.to(AFTER_TWELVE_MONTHS);
        assertThat(answer(3, "").status()).isEqualTo(422);
        assertThat(answer(12, "7").status()).isEqualTo(303);
        assertThat(answer(3, "8").status())
                .as("more after three months than after twelve")
                .isEqualTo(422);
        assertThat(answer(3, "7").status()).isEqualTo(303);
        assertThat(answer(4, "7").status()).as("no such question").isEqualTo(404);
    }

    @Test
    void who_was_taught_once_stays_taught() {
        placed.house.clock.to(Placed.LAST);
        promise("12");
        placed.house.clock.to(AFTER_TWELVE_MONTHS);
        answer(3, "7");
        assertThat(answer(12, "6").status()).isEqualTo(422);
        assertThat(answer(12, "7").status()).isEqualTo(303);
    }

    @Test
    void she_says_whom_she_taught_by_where_they_work() {
        placed.house.clock.to(Placed.LAST);
        promise("12");
        placed.house.clock.to(AFTER_THREE_MONTHS);
        String asked = cascade + "/3";
        Answer nowhere = placed.officer.form(asked, "taught-3", "5");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.body()).contains("href=\"#whom-3\"", "value=\"5\"");
        assertThat(placed.officer.form(asked, "taught-3", "0", "whom-3", "unit").status())
                .as("nobody works somewhere")
                .isEqualTo(422);
        assertThat(placed.officer
                        .form(asked, "taught-3", "5", "whom-3", "palace")
                        .status())
                .isEqualTo(422);
        assertThat(answer(3, "5").status()).isEqualTo(303);
        for (Client party : placed.parties()) {
            assertThat(said(party).at("/questions/0/whom").toString()).isEqualTo("[\"unit\",\"authorities\"]");
            assertThat(party.get(cascade).body()).contains("own unit</li>", "other authorities");
        }
        KeepingCascades records = new KeepingCascades(placed.house.cascades);
        List<Object> kept = placed.house.database.query(handle -> records.of(handle, Placed.PERSON.subject()));
        assertThat(Json.write(kept.getFirst())).contains("authorities");
    }

    @Test
    void a_program_promises_and_answers() {
        placed.house.clock.to(Placed.LAST);
        String api = "/api" + cascade;
        assertThat(placed.officer.post(api, "{}").status()).isEqualTo(422);
        assertThat(placed.officer.post(api, "").status()).isEqualTo(400);
        assertThat(placed.officer
                        .post(api, "{\"people\": 3}")
                        .json()
                        .get("people")
                        .asInt())
                .isEqualTo(3);
        placed.house.clock.to(AFTER_THREE_MONTHS);
        assertThat(placed.officer.post(api + "/3", "{}").status()).isEqualTo(422);
        assertThat(placed.officer
                        .post(api + "/3", "{\"taught\": 0}")
                        .json()
                        .at("/questions/0/taught")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void only_the_officer_promises_and_answers_and_only_the_parties_see_it() {
        placed.house.clock.to(Placed.LAST);
        refused(List.of(placed.home, placed.host), List.of(403));
        refused(placed.strangers(), List.of(403, 404));
        promise("12");
        placed.house.clock.to(AFTER_TWELVE_MONTHS);
        refused(List.of(placed.home, placed.host), List.of(403));
        refused(placed.strangers(), List.of(403, 404));
        for (Client stranger : placed.strangers()) {
            for (String path : List.of(cascade, "/api" + cascade)) {
                Answer answer = stranger.get(path);
                assertThat(answer.status()).as(path).isIn(403, 404);
                assertThat(answer.body()).doesNotContain(Placed.MARK);
            }
        }
        assertThat(said(placed.officer).at("/questions/0").has("taught")).isFalse();
    }

    @Test
    void the_timeline_tells_the_promise_and_when_she_is_asked() {
        placed.house.clock.to(Placed.LAST);
        promise("12");
        placed.house.clock.to(AFTER_THREE_MONTHS);
        answer(3, "5");
        List<String> events = new ArrayList<>();
        placed.home
                .get("/api" + placed.placement + "/stay")
                .json()
                .get("events")
                .forEach(event -> events.add(event.get("what").asText()));
        assertThat(events).endsWith("last-day", "promised", "taught", "asked");
    }

    @Test
    void she_gets_the_numbers_with_her_data_and_they_lead_to_nobody_afterwards() {
        placed.house.clock.to(Placed.LAST);
        promise("12");
        KeepingCascades records = new KeepingCascades(placed.house.cascades);
        List<Object> kept = placed.house.database.query(handle -> records.of(handle, Placed.PERSON.subject()));
        assertThat(kept).hasSize(1);
        assertThat(Json.write(kept.getFirst())).contains("\"people\":12", AFTER_THREE_MONTHS.toString());

        placed.house.database.change(handle -> {
            records.erase(handle, Placed.PERSON.subject());
            placed.house.erasing.erase(handle, Placed.PERSON.subject());
        });
        List<Object> left = placed.house.database.query(handle -> records.of(handle, Placed.PERSON.subject()));
        assertThat(left).isEmpty();
        assertThat(placed.host.get(cascade).status()).isEqualTo(404);
    }

    private void refused(List<Client> clients, List<Integer> statuses) {
        for (Client client : clients) {
            assertThat(client.form(cascade, "people", "3").status()).isIn(statuses);
            assertThat(client.post("/api" + cascade, "{\"people\": 3}").status())
                    .isIn(statuses);
            assertThat(client.form(cascade + "/3", "taught-3", "3").status()).isIn(statuses);
            assertThat(client.post("/api" + cascade + "/3", "{\"taught\": 3}").status())
                    .isIn(statuses);
        }
    }

    private boolean asked() {
        return placed.officer.get("/exchange/matches").body().contains("href=\"" + cascade + "\"");
    }

    private Answer promise(String people) {
        return placed.officer.form(cascade, "people", people);
    }

    private Answer answer(int months, String taught) {
        return taught.equals("0")
                ? placed.officer.form(cascade + "/" + months, "taught-" + months, taught)
                : placed.officer.form(
                        cascade + "/" + months,
                        "taught-" + months,
                        taught,
                        "whom-" + months,
                        "unit",
                        "whom-" + months,
                        "authorities");
    }

    private JsonNode said(Client party) {
        return party.get("/api" + cascade).json();
    }
}
