package org.comity.exchange.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.comity.exchange.AskedRound;
import org.comity.exchange.ExchangeHouse;
import org.comity.platform.access.Role;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class PlaceResourceTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client host = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client officer = house.as(Role.OFFICER, "other-police", "FR");
    private final String round = house.published();

    @Test
    void an_incomplete_draft_is_saved_resumed_and_published_when_nothing_is_missing() {
        String place = host.form(round + "/places", "unit", "Cybercrime laboratory", "capacity", "many")
                .location();
        assertThat(host.get(place).body()).contains("Cybercrime laboratory", "still missing or wrong");
        assertThat(host.get(place + "/form").body())
                .as("as it was left, faults and all")
                .contains("value=\"Cybercrime laboratory\"", "value=\"many\"")
                .doesNotContain("field-error");

        Answer refused = host.form(place + "/publication");

        assertThat(refused.status()).isEqualTo(422);
        for (String field : List.of(
                "specialism", "language-1", "rank", "clearance", "from", "to", "capacity", "may", "may-not", "basis")) {
            assertThat(refused.body()).contains("id=\"" + field + "-error\"", "href=\"#" + field + "\"");
        }
        assertThat(refused.body()).doesNotContain("unit-error").contains("value=\"Cybercrime laboratory\"");
        assertThat(officer.get(round + "/places").body()).doesNotContain(place);

        assertThat(host.form(place, ExchangeHouse.place()).location()).isEqualTo(place);
        assertThat(host.form(place + "/publication").location()).isEqualTo(place);

        assertThat(officer.get(round + "/places").body()).contains(place, "Cybercrime laboratory", "Kenya");
        assertThat(officer.get(place).body())
                .contains("Follow investigations", "No coercive powers", "/knowledge/instruments/untoc")
                .contains("English, at least B2", "from 3 May 2027 to 14 May 2027")
                .doesNotContain("Withdraw");
        assertThat(house.actions()).startsWith("exchange.place-published", "exchange.place-drafted");
    }

    @Test
    void the_form_leads_to_its_parts_and_has_one_row_for_what_belongs_together() {
        String form = host.get(round + "/places/form").body();

        for (String part : List.of("place.asked", "priority.title", "place.stay", "place.guest")) {
            assertThat(form).contains("<a href=\"#" + part + "\">", "id=\"" + part + "\"");
        }
        for (int row = 1; row <= 5; row++) {
            assertThat(form)
                    .containsPattern("<tr><th scope=\"row\"[^>]*>" + row
                            + "</th>\\s*<td[^>]*><label[^>]* for=\"priority-" + row
                            + "\">(?:(?!</tr>)[\\s\\S])*<label[^>]* for=\"priority-level-" + row + "\">");
        }
        for (int row = 1; row <= 4; row++) {
            assertThat(form)
                    .containsPattern("<tr>\\s*<td[^>]*><label[^>]* for=\"language-" + row
                            + "\">(?:(?!</tr>)[\\s\\S])*<label[^>]* for=\"level-" + row + "\">");
        }
    }

    @Test
    void a_place_lies_within_the_window_of_its_round() {
        String place = host.form(round + "/places", ExchangeHouse.place("from", "2027-04-30"))
                .location();
        assertThat(host.form(place + "/publication").body()).contains("id=\"from-error\"");
        host.form(place, ExchangeHouse.place("to", "2027-07-01"));
        assertThat(host.form(place + "/publication").body()).contains("id=\"to-error\"");
        host.form(place, ExchangeHouse.place("to", "2027-05-02"));
        assertThat(host.form(place + "/publication").body()).contains("id=\"to-error\"");
    }

    @Test
    void a_long_text_is_kept_whole_and_counted_as_the_browser_counts_it() {
        String longest = "- no arrests\r\n".repeat(230) + "x".repeat(10);
        assertThat(longest.replace("\r\n", "\n")).hasSize(3000);
        String place = house.place(round, host, "may", longest, "may-not", longest + "\r\n");
        JsonNode terms = officer.get("/api" + place).json().get("terms");
        assertThat(terms.get("may").asText()).isEqualTo(longest.replace("\r\n", "\n"));
        assertThat(terms.get("mayNot").asText()).endsWith("x".repeat(10));

        String draft = host.form(round + "/places", ExchangeHouse.place("may", longest + "y", "support", longest + "z"))
                .location();
        Answer refused = host.form(draft + "/publication");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"may-error\"", "id=\"support-error\"", "at most 3000 characters")
                .contains("x".repeat(10) + "y", "x".repeat(10) + "z")
                .doesNotContain("Please say what the guest may do");
    }

    @Test
    void lines_that_were_typed_stand_on_lines() {
        String place = house.place(round, host, "may-not", "- no arrests\r\n- no weapon", "support", "a\r\nb");
        assertThat(officer.get(place).body())
                .contains("<p class=\"typed\" dir=\"auto\">- no arrests\n- no weapon</p>")
                .contains("<p class=\"typed\" dir=\"auto\">a\nb</p>");
    }

    @Test
    void a_course_or_an_instrument_that_nobody_has_is_named_before_the_place_is_public() {
        String place = host.form(
                        round + "/places",
                        ExchangeHouse.place("courses", "legal-limts, first-contact frist", "instrument", "untok"))
                .location();

        Answer refused = host.form(place + "/publication");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"courses-error\"", "\u2068legal-limts frist\u2069")
                .contains("id=\"instrument-error\"", "\u2068untok\u2069")
                .doesNotContain("\u2068first-contact", "from-error");
        JsonNode errors = host.post("/api" + place + "/publication", "").json().get("errors");
        assertThat(errors.findValuesAsText("field")).containsExactlyInAnyOrder("courses", "instrument");
        assertThat(errors.toString()).contains("legal-limts frist", "untok");
        assertThat(officer.get(place).status()).isEqualTo(404);

        host.form(place, ExchangeHouse.place("courses", "legal-limits、first-contact"));

        assertThat(host.get("/api" + place).json().at("/terms/courses")).hasSize(2);
        assertThat(host.form(place + "/publication").status()).isEqualTo(303);
    }

    @Test
    void each_language_has_a_level_and_stands_once() {
        String place = host.form(
                        round + "/places",
                        ExchangeHouse.place(
                                "level-1",
                                "",
                                "language-2",
                                "fr",
                                "level-2",
                                "b1",
                                "language-3",
                                "fr",
                                "level-3",
                                "c1",
                                "level-4",
                                "a1"))
                .location();

        assertThat(host.form(place + "/publication").body())
                .contains("id=\"level-1-error\"", "id=\"language-3-error\"", "id=\"language-4-error\"")
                .doesNotContain("id=\"language-2-error\"");
    }

    @Test
    void whom_the_host_prefers_is_checked_kept_and_shown_to_officers_before_they_apply() {
        String place = host.form(
                        round + "/places",
                        ExchangeHouse.place(
                                "rank", "supervisory",
                                "rank", "operational",
                                "priority-1", "language:en",
                                "priority-level-1", "b1",
                                "priority-2", "rank:senior",
                                "priority-3", "experience:8-to-15",
                                "priority-4", "experience:8-to-15",
                                "priority-5", "jurisdiction:KE"))
                .location();
        Answer refused = host.form(place + "/publication");
        assertThat(refused.status()).isEqualTo(422);
        for (String field : List.of("priority-level-1", "priority-2", "priority-4", "priority-5")) {
            assertThat(refused.body()).contains("id=\"" + field + "-error\"", "href=\"#" + field + "\"");
        }
        assertThat(refused.body()).doesNotContain("priority-1-error", "priority-3-error");

        host.form(
                place,
                ExchangeHouse.place(
                        "rank", "supervisory",
                        "rank", "operational",
                        "priority-1", "experience:8-to-15",
                        "priority-2", "language:en",
                        "priority-level-2", "c1",
                        "priority-3", "rank:supervisory"));
        assertThat(host.form(place + "/publication").location()).isEqualTo(place);

        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            assertThat(officer.in(language).get(place).body())
                    .doesNotContain("priority.")
                    .contains("<ol>");
        }
        assertThat(officer.get(place).body())
                .containsSubsequence(
                        "Whom the host office prefers",
                        "At least 8 years of service",
                        "English at level C1 or better",
                        "Band of ranks: Supervisory")
                .contains("This round is matched without it.");
        assertThat(officer.get(house.place(round, host)).body()).doesNotContain("Whom the host office prefers");
    }

    @Test
    void a_place_says_whether_its_round_heeds_whom_the_host_prefers() {
        String[] prefers = {"priority-1", "experience:8-to-15"};
        String balanced = new AskedRound(house, "tier-4", "priorities").round;
        assertThat(officer.get(house.place(balanced, host, prefers)).body())
                .contains("only where the rules that stand before it in the policy leave it open");
        String stable = new AskedRound(house, "mechanism", "deferred-acceptance").round;
        assertThat(officer.get(house.place(stable, host, prefers)).body())
                .contains("together with the lottery, who gets a seat here");
        String swaps = new AskedRound(house, "mechanism", "swaps", "tier-4", "priorities").round;
        assertThat(officer.get(house.place(swaps, host, prefers)).body()).contains("This round is matched without it.");
    }

    @Test
    void a_program_says_whom_the_host_prefers() {
        String whole = """
                {"unit": "Border unit", "specialisms": ["un18-trafficking-in-persons"], "ranks": ["operational"],
                 "languages": [{"language": "sw", "level": "b1"}], "clearance": "none", "from": "2027-05-03",
                 "to": "2027-05-14", "capacity": "1", "may": "Observe.", "mayNot": "Carry arms.",
                 "basis": "A memorandum.", "priorities": [%s]}""";
        String language = "{\"kind\": \"language\", \"value\": \"sw\", \"level\": \"c1\"}";
        List<String> six = List.of(
                language,
                "{\"kind\": \"experience\", \"value\": \"3-to-7\"}",
                "{\"kind\": \"experience\", \"value\": \"8-to-15\"}",
                "{\"kind\": \"experience\", \"value\": \"over-15\"}",
                "{\"kind\": \"specialism\", \"value\": \"un18-terrorism\"}",
                "{\"kind\": \"specialism\", \"value\": \"un18-sea-piracy\"}");
        String place = "/api/exchange/places/"
                + host.post("/api" + round + "/places", whole.formatted(String.join(",", six)))
                        .json()
                        .get("id")
                        .asText();
        Answer faulty = host.post(place + "/publication", "");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.json().at("/errors/0/field").asText()).isEqualTo("priorities[4]");
        host.put(place, whole.formatted(language.replace("c1", "a1")));
        assertThat(host.post(place + "/publication", "")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("priorities[0].level");

        host.put(place, whole.formatted(String.join(",", six.subList(0, 5))));
        assertThat(host.post(place + "/publication", "").json().get("state").asText())
                .isEqualTo("published");
        JsonNode said = officer.get(place).json().at("/terms/priorities");
        assertThat(said).hasSize(5);
        assertThat(said.get(0).toString()).isEqualTo("{\"kind\":\"language\",\"value\":\"sw\",\"level\":\"c1\"}");
        assertThat(said.get(4).toString()).isEqualTo("{\"kind\":\"specialism\",\"value\":\"un18-terrorism\"}");
    }

    @Test
    void a_published_place_does_not_change_and_is_withdrawn_until_the_round_is_closed() {
        String place = house.place(round, host);
        String other = house.place(round, host);
        assertThat(host.form(place, ExchangeHouse.place("unit", "Elsewhere")).status())
                .isEqualTo(409);
        assertThat(host.form(place + "/publication").status()).isEqualTo(409);
        assertThat(host.form(place + "/removal").status()).isEqualTo(409);
        assertThat(host.get(place + "/form").status()).isEqualTo(409);
        assertThatThrownBy(() -> house.database.change(
                        handle -> handle.createUpdate("UPDATE exchange.place SET fields = '{\"fields\": {}}'")
                                .execute()))
                .hasMessageContaining("is refused");

        assertThat(host.form(place + "/withdrawal").location()).isEqualTo(place);

        assertThat(officer.get(place).status()).isEqualTo(404);
        assertThat(officer.get(round + "/places").body()).doesNotContain(place).contains(other);
        assertThat(host.get(place).body()).contains("Withdrawn");
        assertThat(host.form(place + "/withdrawal").status()).isEqualTo(409);
        house.programme.form(round + "/closing");
        assertThat(host.form(other + "/withdrawal").status()).isEqualTo(409);
    }

    @Test
    void places_are_offered_only_while_the_round_takes_them() {
        String draft = host.form(round + "/places", ExchangeHouse.place()).location();
        house.clock.to(LocalDate.of(2027, 2, 1));
        assertThat(host.get(round + "/places/form").status()).isEqualTo(200);
        house.clock.to(LocalDate.of(2027, 2, 2));

        assertThat(host.form(round + "/places", ExchangeHouse.place()).status()).isEqualTo(409);
        assertThat(host.get(round + "/places/form").status()).isEqualTo(409);
        assertThat(host.form(draft + "/publication").status()).isEqualTo(409);
        assertThat(host.get(draft).body()).contains("cannot be published any more");
        assertThat(host.form(draft + "/removal").location()).isEqualTo(round + "/places");
        String unpublished = house.draft();
        assertThat(host.form(unpublished + "/places", ExchangeHouse.place()).status())
                .isEqualTo(404);
        assertThat(host.get(unpublished + "/places").status()).isEqualTo(404);
    }

    @Test
    void nobody_else_sees_or_changes_a_draft_or_changes_a_place() {
        String draft = host.form(round + "/places", ExchangeHouse.place()).location();
        String place = house.place(round, host);
        List<String> steps = List.of("", "/publication", "/withdrawal", "/removal");
        for (Client other : List.of(
                house.as(Role.LIAISON_COORDINATOR, "example-police", "TZ"),
                house.as(Role.LIAISON_COORDINATOR, "other-police", "KE"))) {
            assertThat(other.get(draft).status()).isEqualTo(404);
            assertThat(other.get(draft + "/form").status()).isEqualTo(404);
            assertThat(other.get(place + "/form").status()).isEqualTo(404);
            for (String step : steps) {
                assertThat(other.form(draft + step, ExchangeHouse.place()).status())
                        .as(step)
                        .isEqualTo(404);
                assertThat(other.form(place + step, ExchangeHouse.place()).status())
                        .as(step)
                        .isEqualTo(403);
            }
        }
        for (Role role : Role.values()) {
            if (role != Role.LIAISON_COORDINATOR) {
                Client wrong = house.as(role, "example-police", "KE");
                assertThat(wrong.get(draft).status()).as(role.claim()).isEqualTo(404);
                assertThat(wrong.form(round + "/places", ExchangeHouse.place()).status())
                        .as(role.claim())
                        .isEqualTo(403);
                for (String step : steps) {
                    assertThat(wrong.form(draft + step, ExchangeHouse.place()).status())
                            .as(role + step)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(host.get(draft).body()).contains("Draft");
        assertThat(officer.get(place).status()).isEqualTo(200);
    }

    @Test
    void more_languages_than_a_place_has_are_refused_and_not_dropped() {
        String skill = "{\"language\": \"en\", \"level\": \"b1\"}";
        String five = "{\"languages\": [" + String.join(", ", Collections.nCopies(5, skill)) + "]}";

        Answer refused = host.post("/api" + round + "/places", five);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("languages");
    }

    @Test
    void a_program_offers_a_place() {
        String list = "/api" + round + "/places";
        Answer drafted = host.post(list, "{\"unit\": \"Border unit\"}");
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(200);
        String place = "/api/exchange/places/" + drafted.json().get("id").asText();
        Answer faulty = host.post(place + "/publication", "");
        assertThat(faulty.status()).isEqualTo(422);
        List<String> fields = new ArrayList<>();
        faulty.json()
                .get("errors")
                .forEach(error -> fields.add(error.get("field").asText()));
        assertThat(fields)
                .contains("specialisms", "ranks", "languages[0].language", "mayNot", "basis")
                .doesNotContain("unit");
        String whole = """
                {"unit": "Border unit", "specialisms": ["un18-trafficking-in-persons"], "ranks": ["operational"],
                 "languages": [{"language": "sw", "level": "b1"}], "clearance": "none", "from": "2027-05-03",
                 "to": "2027-05-14", "capacity": "1", "may": "Observe.", "mayNot": "Carry arms.", "basis": "A memorandum."}""";

        assertThat(host.put(place, whole).status()).isEqualTo(200);
        JsonNode published = host.post(place + "/publication", "").json();

        assertThat(published.get("state").asText()).isEqualTo("published");
        assertThat(officer.get(place).json().at("/terms/languages/0/language").asText())
                .isEqualTo("sw");
        assertThat(officer.get(list).json().at("/places")).hasSize(1);
        assertThat(host.delete(place).status()).isEqualTo(409);
        assertThat(host.post(place + "/withdrawal", "").json().get("state").asText())
                .isEqualTo("withdrawn");
        assertThat(host.get(list).json().at("/places")).hasSize(1);
        assertThat(officer.get(list).json().at("/places")).isEmpty();
    }
}
