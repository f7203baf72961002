package org.comity.exchange.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.platform.access.Role;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class RoundResourceTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client officer = house.as(Role.OFFICER, "example-police", "KE");

    @Test
    void a_draft_is_seen_by_its_programme_alone_and_a_published_round_by_all() {
        String round = house.draft();

        assertThat(programme.get(ExchangePaths.HOME).body()).contains(round, "Draft");
        assertThat(programme.get(round).body()).contains("Cybercrime units, spring", "Publish the round");
        assertThat(officer.get(ExchangePaths.HOME).body()).doesNotContain(round).contains("No round yet");
        assertThat(officer.get(round).status()).isEqualTo(404);
        assertThat(house.as(Role.PUBLISHER, "example-academy", "KE").get(round).status())
                .as("another jurisdiction with the same code of an organisation")
                .isEqualTo(404);
        assertThat(house.as(Role.OFFICER, "example-academy", "CH").get(round).status())
                .as("a colleague with another role")
                .isEqualTo(404);

        assertThat(programme.form(round + "/publication").location()).isEqualTo(round);

        assertThat(officer.get(ExchangePaths.HOME).body()).contains(round);
        assertThat(officer.get(round).body())
                .contains("Two years of service.", "Offices offer places", "1 March 2027", "off zero by one officer")
                .doesNotContain("Close the round");
        assertThat(officer.in(InterfaceLanguage.ARABIC).get(round).body())
                .contains("<h1 lang=\"ar\" dir=\"rtl\">وحدات الجريمة السيبرانية</h1>");
        assertThat(house.server.signedOut().get(round).status()).isEqualTo(303);
    }

    @Test
    void every_fault_stands_at_its_field_and_what_was_typed_stays() {
        Answer answer = programme.form(
                ExchangePaths.PROGRAMME,
                ExchangeHouse.fields(
                        "title-en",
                        "",
                        "title-ar",
                        "",
                        "places-until",
                        "soon",
                        "floor",
                        "-1",
                        "format",
                        "cruise",
                        "tier-3",
                        "balance",
                        "tier-4",
                        "placements"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"title-en-error\"", "id=\"places-until-error\"", "id=\"floor-error\"")
                .contains("id=\"format-error\"", "id=\"tier-3-error\"", "id=\"tier-4-error\"")
                .contains("Two years of service.", "value=\"soon\"", "<a href=\"#places-until\">");
        assertThat(programme.get(ExchangePaths.HOME).body()).contains("No round yet");
    }

    @Test
    void a_day_in_a_year_that_no_calendar_of_the_database_has_is_a_fault_at_its_field() {
        for (String day : List.of("+5874898-01-01", "-0001-01-01", "0000-01-01")) {
            Answer answer = programme.form(ExchangePaths.PROGRAMME, ExchangeHouse.fields("to", day));
            assertThat(answer.status()).as(day).isEqualTo(422);
            assertThat(answer.body()).as(day).contains("id=\"to-error\"");
        }
        assertThat(programme
                        .form(ExchangePaths.PROGRAMME, ExchangeHouse.fields("to", "9999-12-31"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void the_mechanism_is_chosen_and_shown_with_what_it_can_and_cannot_before_anybody_applies() {
        String usual = house.published();
        assertThat(officer.get(usual).body())
                .contains("Balanced: as many places", "off zero by one officer")
                .doesNotContain("Not used by this mechanism");

        String stable = published("mechanism", "deferred-acceptance");
        assertThat(officer.get(stable).body())
                .contains("Deferred acceptance: nobody is passed over", "What offices owe each other is not looked at")
                .contains("Not used by this mechanism: tolerated imbalance (1), floor (3), and the order")
                .doesNotContain("off zero by one officer", "As many officers as possible get a place");
        assertThat(officer.get("/api" + stable).json().get("policy").toString())
                .isEqualTo("{\"mechanism\":\"deferred-acceptance\",\"tolerance\":1,\"floor\":3,\"tiers\":"
                        + "[\"placements\",\"balance\",\"preferences\",\"lottery\"],"
                        + "\"unused\":[\"tolerance\",\"floor\",\"tiers\"]}");
        assertThat(officer.get(published("mechanism", "2s-ttc")).body())
                .contains("every office hosts exactly as many officers as it sends");
        String swaps = published("mechanism", "swaps", "ways", "3", "order", "placements");
        assertThat(officer.get(swaps).body())
                .contains("Exchanges of two or three officers", "As many places as possible, then")
                .contains("Whoever finds nobody to exchange with gets no place.");
        Map<InterfaceLanguage, String> says = Map.of(
                InterfaceLanguage.FRENCH, "Qui ne trouve personne avec qui échanger",
                InterfaceLanguage.SPANISH, "Quien no encuentra con quién cambiar",
                InterfaceLanguage.ARABIC, "من لا يجد من يتبادل معه",
                InterfaceLanguage.TRADITIONAL_CHINESE, "找不到對象交換的人員就沒有名額");
        says.forEach((language, text) ->
                assertThat(officer.in(language).get(swaps).body()).contains(text));
    }

    @Test
    void a_bilateral_round_is_matched_by_swaps_unless_its_programme_says_otherwise() {
        JsonNode left =
                officer.get("/api" + published("format", "bilateral")).json().get("policy");
        assertThat(left.get("mechanism").asText()).isEqualTo("swaps");
        assertThat(left.get("ways").asInt()).isEqualTo(2);
        assertThat(left.get("order").asText()).isEqualTo("robust");
        assertThat(officer.get("/api" + published("format", "bilateral", "mechanism", "balanced"))
                        .json()
                        .at("/policy/mechanism")
                        .asText())
                .isEqualTo("balanced");
        assertThat(officer.get("/api" + published("format", "posting"))
                        .json()
                        .at("/policy/mechanism")
                        .asText())
                .isEqualTo("balanced");
    }

    @Test
    void a_draft_keeps_its_mechanism_in_the_form_and_an_unknown_one_is_refused_in_the_reader_s_language() {
        String draft = programme
                .form(
                        ExchangePaths.PROGRAMME,
                        ExchangeHouse.fields("mechanism", "swaps", "ways", "3", "order", "placements"))
                .location();
        assertThat(programme.get(draft + "/form").body())
                .containsPattern("<option value=\"swaps\" selected")
                .containsPattern("<option value=\"3\" selected")
                .containsPattern("<option value=\"placements\" selected");
        for (List<String> wrong : List.of(
                List.of("mechanism", "auction", "mechanism"),
                List.of("ways", "3", "ways"),
                List.of("order", "robust", "order"))) {
            Answer answer = programme.form(draft, ExchangeHouse.fields(wrong.get(0), wrong.get(1)));
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"" + wrong.get(2) + "-error\"");
        }
        for (List<String> wrong : List.of(List.of("ways", "4"), List.of("ways", "two"), List.of("order", "any"))) {
            Answer answer = programme.form(
                    draft, ExchangeHouse.fields("mechanism", "swaps", wrong.getFirst(), wrong.getLast()));
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"" + wrong.getFirst() + "-error\"");
        }
        assertThat(programme
                        .in(InterfaceLanguage.FRENCH)
                        .form(draft, ExchangeHouse.fields("mechanism", "auction"))
                        .body())
                .contains("Ce mécanisme n’existe pas");
        assertThat(programme.get("/api" + draft).json().at("/policy/mechanism").asText())
                .isEqualTo("swaps");
    }

    private String published(String... terms) {
        String round = programme
                .form(ExchangePaths.PROGRAMME, ExchangeHouse.fields(terms))
                .location();
        programme.form(round + "/publication");
        return round;
    }

    @Test
    void lines_of_the_eligibility_count_once_and_stand_on_lines() {
        String longest = "a\r\n".repeat(1_499) + "bc";
        assertThat(longest.replace("\r\n", "\n")).hasSize(3_000);
        String draft = house.programme
                .form(ExchangePaths.PROGRAMME, ExchangeHouse.fields("eligibility-en", longest))
                .location();
        assertThat(house.programme.get(draft).body())
                .containsPattern("<p class=\"typed\" lang=\"en\" dir=\"ltr\">a\na\na");
    }

    @Test
    void dates_must_follow_each_other() {
        for (List<String> wrong : List.of(
                List.of("applications-until", "2027-02-01"),
                List.of("from", "2027-03-01"),
                List.of("to", "2027-04-30"))) {
            Answer answer =
                    programme.form(ExchangePaths.PROGRAMME, ExchangeHouse.fields(wrong.getFirst(), wrong.getLast()));
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"" + wrong.getFirst() + "-error\"");
        }
    }

    @Test
    void a_draft_is_revised_and_deleted_and_a_published_round_is_not() {
        String round = house.draft();
        assertThat(programme.get(round + "/form").body()).contains("value=\"Cybercrime units, spring\"");
        assertThat(programme
                        .form(round, ExchangeHouse.fields("title-en", "Autumn"))
                        .location())
                .isEqualTo(round);
        assertThat(programme.get(round).body()).contains("Autumn");
        assertThat(programme.form(house.draft() + "/removal").location()).isEqualTo(ExchangePaths.HOME);
        programme.form(round + "/publication");

        assertThat(programme
                        .form(round, ExchangeHouse.fields("title-en", "Winter"))
                        .status())
                .isEqualTo(409);
        assertThat(programme.form(round + "/removal").status()).isEqualTo(409);
        assertThat(programme.form(round + "/publication").status()).isEqualTo(409);
        assertThat(programme.form(round + "/run").status()).isEqualTo(409);
        assertThat(programme.get(round).body()).contains("Autumn");
        assertThat(house.actions())
                .containsExactly(
                        "exchange.round-published",
                        "exchange.round-deleted",
                        "exchange.round-drafted",
                        "exchange.round-drafted");
    }

    @Test
    void a_round_whose_last_day_for_places_is_over_is_not_published() {
        String round = house.draft();
        house.clock.to(LocalDate.of(2027, 2, 2));

        Answer answer = programme.form(round + "/publication");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"places-until-error\"");
        assertThat(programme.get(round).body()).contains("Draft");
    }

    @Test
    void the_seed_is_committed_to_when_the_round_is_published_and_shown_when_it_runs() throws Exception {
        String round = house.published();
        String api = "/api" + round;
        JsonNode before = officer.get(api).json();
        assertThat(before.get("commitment").asText()).matches("[0-9a-f]{64}");
        assertThat(before.has("seed")).isFalse();
        programme.form(round + "/closing");
        assertThat(programme.get(api).json().has("seed")).isFalse();

        programme.form(round + "/run");

        JsonNode after = officer.get(api).json();
        byte[] seed = HexFormat.of().parseHex(after.get("seed").asText());
        assertThat(seed).hasSize(Lottery.SEED_BYTES);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed)))
                .isEqualTo(after.get("commitment").asText())
                .isEqualTo(before.get("commitment").asText());
        assertThat(officer.get(round).body()).contains(after.get("seed").asText());
    }

    @Test
    void nobody_else_changes_a_round() {
        String draft = house.draft();
        String round = house.published();
        for (Client other : List.of(
                house.as(Role.PUBLISHER, "example-academy", "KE"), house.as(Role.PUBLISHER, "other-academy", "CH"))) {
            for (String step : List.of("", "/publication", "/closing", "/run", "/removal")) {
                assertThat(other.form(draft + step, ExchangeHouse.fields()).status())
                        .as(step)
                        .isEqualTo(404);
                assertThat(other.form(round + step, ExchangeHouse.fields()).status())
                        .as(step)
                        .isEqualTo(403);
            }
            assertThat(other.get(round + "/form").status()).isEqualTo(403);
        }
        for (Role role : Role.values()) {
            if (role != Role.PUBLISHER) {
                Client wrong = house.as(role, "example-academy", "CH");
                for (String step : List.of("", "/publication", "/closing", "/run", "/removal")) {
                    assertThat(wrong.form(draft + step, ExchangeHouse.fields()).status())
                            .as(role + step)
                            .isEqualTo(403);
                }
                assertThat(wrong.form(ExchangePaths.PROGRAMME, ExchangeHouse.fields())
                                .status())
                        .as(role.claim())
                        .isEqualTo(403);
                assertThat(wrong.delete("/api" + draft).status())
                        .as(role.claim())
                        .isEqualTo(403);
            }
        }
        assertThat(programme.get(draft).body()).contains("Draft");
        assertThat(programme.get(round).body()).contains("Offices offer places");
    }

    @Test
    void a_program_leads_a_round_from_the_draft_to_the_run() {
        String body = """
                {"texts": {"fr": {"title": "Printemps"}}, "format": "posting", "placesUntil": "2027-02-01",
                 "applicationsUntil": "2027-03-01", "from": "2027-05-01", "to": "2027-06-30", "tolerance": 0,
                 "floor": 2, "tiers": ["preferences", "lottery"]}""";
        Answer drafted = programme.post("/api/exchange/rounds", body);
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(200);
        String round = "/api/exchange/rounds/" + drafted.json().get("id").asText();
        assertThat(drafted.json().at("/policy/tiers"))
                .extracting(JsonNode::asText)
                .containsExactly("placements", "preferences", "lottery");
        assertThat(programme
                        .put(round, body.replace("Printemps", "Été"))
                        .json()
                        .at("/texts/fr/title")
                        .asText())
                .isEqualTo("Été");
        Answer faulty = programme.put(round, body.replace("2027-06-30", "2027-04-30"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.json().at("/errors/0/field").asText()).isEqualTo("to");
        assertThat(programme.put(round, "{}").status()).isIn(400, 422);
        for (List<String> wrong : List.of(
                List.of(body.replace("\"fr\"", "\"de\""), "texts.de"),
                List.of(body.replace("\"Printemps\"", "\"" + "x".repeat(201) + "\""), "texts.fr.title"),
                List.of(body.replace("\"placesUntil\": \"2027-02-01\"", "\"placesUntil\": \"soon\""), "placesUntil"),
                List.of(body.replace("\"lottery\"", "\"preferences\""), "tiers[1]"),
                List.of(body.replace("\"floor\": 2", "\"floor\": null"), "floor"))) {
            assertThat(programme
                            .put(round, wrong.getFirst())
                            .json()
                            .at("/errors/0/field")
                            .asText())
                    .as(wrong.getFirst())
                    .isEqualTo(wrong.getLast());
        }
        assertThat(drafted.json().at("/policy/mechanism").asText()).isEqualTo("balanced");
        Answer unknown = programme.put(round, body.replace("\"floor\"", "\"mechanism\": \"auction\", \"floor\""));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/errors/0/field").asText()).isEqualTo("mechanism");
        Answer misplaced = programme.put(round, body.replace("\"floor\"", "\"ways\": 3, \"floor\""));
        assertThat(misplaced.status()).isEqualTo(422);
        assertThat(misplaced.json().at("/errors/0/field").asText()).isEqualTo("ways");
        String swaps = body.replace("posting", "bilateral").replace("\"floor\"", "\"ways\": 3, \"floor\"");
        assertThat(programme.put(round, swaps).json().at("/policy/ways").asInt())
                .isEqualTo(3);
        assertThat(programme.put(round, body).json().at("/policy/mechanism").asText())
                .isEqualTo("balanced");
        assertThat(programme
                        .post(round + "/publication", "")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("published");
        assertThat(programme.put(round, body).status()).isEqualTo(409);
        assertThat(programme.delete(round).status()).isEqualTo(409);
        assertThat(programme.post(round + "/closing", "").json().get("state").asText())
                .isEqualTo("closed");
        assertThat(programme.post(round + "/run", "").json().get("state").asText())
                .isEqualTo("run");
        assertThat(officer.get("/api/exchange/rounds").json().at("/rounds")).hasSize(1);
    }
}
