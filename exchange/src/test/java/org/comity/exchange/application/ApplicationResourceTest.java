package org.comity.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class ApplicationResourceTest {

    private static final Person MARKED = People.named("Zyxwvut Qqqmarker", Role.OFFICER, "home-police", "FR");

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client host = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client officer = house.server.as(MARKED);
    private final Client office = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final String round = house.published();
    private final String place = house.place(round, host);
    private final String mine = round + "/application";

    @Test
    void a_draft_is_saved_incomplete_resumed_and_submitted_when_nothing_is_missing() {
        assertThat(officer.get(mine).body()).contains("You have not applied");
        assertThat(officer.form(mine, "rank", "operational", "from-1", "soon").location())
                .isEqualTo(mine);
        assertThat(officer.get(mine + "/form").body())
                .contains("value=\"soon\"", "value=\"operational\" selected")
                .doesNotContain("field-error");

        Answer refused = officer.form(mine + "/submission");

        assertThat(refused.status()).isEqualTo(422);
        for (String field : List.of(
                "language-1", "specialism", "experience", "clearance", "from-1", "to-1", "jurisdiction", "places")) {
            assertThat(refused.body()).contains("id=\"" + field + "-error\"", "href=\"#" + field + "\"");
        }
        assertThat(refused.body()).doesNotContain("rank-error");
        assertThat(office.get(round + "/nominations").body()).doesNotContain("Qqqmarker");

        officer.form(mine, ExchangeHouse.application(place));
        assertThat(officer.form(mine + "/submission").location()).isEqualTo(mine);

        assertThat(officer.get(mine).body()).contains("With the office", "Cybercrime laboratory", "Rank 1");
        assertThat(officer.form(mine, ExchangeHouse.application(place)).status())
                .isEqualTo(409);
        assertThat(officer.form(mine + "/submission").status()).isEqualTo(409);
    }

    @Test
    void a_ranked_place_lies_in_an_accepted_jurisdiction_and_never_in_her_own_office() {
        String own = house.place(round, office);
        String ownField = "place-" + own.substring(own.lastIndexOf('/') + 1);
        String tanzania = house.place(round, house.as(Role.LIAISON_COORDINATOR, "example-police", "TZ"));
        String field = "place-" + tanzania.substring(tanzania.lastIndexOf('/') + 1);

        assertThat(officer.get(mine + "/form").body()).doesNotContain(ownField).contains(field);
        officer.form(mine, ExchangeHouse.application(place, field, "1", ownField, "1"));
        assertThat(officer.form(mine + "/submission").body()).contains("id=\"" + field + "-error\"", "did not choose");
        officer.form(mine, ExchangeHouse.application(place, field, "1", "jurisdiction", "KE", "jurisdiction", "TZ"));
        assertThat(officer.form(mine + "/submission").status()).as("ties").isEqualTo(303);
    }

    @Test
    void hundreds_of_places_are_searched_page_by_page_and_no_rank_is_lost() {
        List<String> fields = new ArrayList<>();
        for (int number = 1; number <= 120; number++) {
            String unit = number == 120 ? "Straße laboratory" : "Unit %03d".formatted(number);
            String crime = number == 119 ? "un18-trafficking-in-persons" : "un18-computer-crime";
            fields.add(field(house.place(round, host, "unit", unit, "specialism", crime)));
        }
        String form = officer.get(mine + "/form").body();
        assertThat(form.split("name=\"place-", -1)).hasSize(1 + ApplicationFormPage.LISTED);
        String ranked = fields.get(5);
        officer.form(mine, ExchangeHouse.application(place, ranked, "2"));

        Answer found = officer.form(
                mine, "rank", "senior", "find-page", "1", "find-words", "STRASSE", "find", "1", ranked, "2");

        assertThat(found.location()).startsWith(mine + "/form?").contains("find-words=STRASSE");
        String listed = officer.get(found.location().replaceFirst("#.*", "")).body();
        assertThat(listed)
                .contains(
                        "value=\"senior\" selected", "name=\"" + ranked, "name=\"" + field(place), "Straße laboratory")
                .contains("Places 1 to 1 of 1")
                .doesNotContain("Unit 050");
        assertThat(officer.get(mine + "/form?find-page=1&find-crime=un18-trafficking-in-persons")
                        .body())
                .contains("Unit 119")
                .doesNotContain("Straße");
        assertThat(officer.get(mine + "/form?find-page=1&find-jurisdiction=TZ").body())
                .contains("Places 0 to 0 of 0", ranked);
        String last = officer.get(mine + "/form?find-page=99").body();
        assertThat(last)
                .contains("Places 101 to 119 of 119", "value=\"2\">Save and go back")
                .doesNotContain("go on");

        officer.form(mine, "rank", "senior", "find-page", "3", fields.get(119), "3", ranked, "");

        JsonNode choices = officer.get("/api" + mine).json().at("/terms/choices");
        assertThat(choices.findValuesAsText("place"))
                .as("what stood on another page stays, what was emptied goes")
                .containsExactly(
                        place.substring(place.lastIndexOf('/') + 1),
                        fields.get(119).substring(6));
    }

    private static String field(String place) {
        return "place-" + place.substring(place.lastIndexOf('/') + 1);
    }

    @Test
    void a_program_hears_of_everything_that_an_application_has_no_room_for() {
        String window = "{\"from\": \"2027-05-01\", \"to\": \"2027-05-02\"}";
        String id = place.substring(place.lastIndexOf('/') + 1);
        String choice = "{\"place\": \"" + id + "\", \"rank\": 1}";
        for (List<String> wrong : List.of(
                List.of("{\"windows\": [" + window + "," + window + "," + window + "]}", "windows"),
                List.of("{\"choices\": [" + choice + "," + choice + "]}", "choices[1]"),
                List.of("{\"choices\": [" + choice.replace(": 1", ": 12") + "]}", "choices[0]"))) {
            Answer refused = officer.put("/api" + mine, wrong.getFirst());
            assertThat(refused.status()).as(wrong.getFirst()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(wrong.getLast());
        }
        officer.put(
                "/api" + mine,
                "{\"choices\": [" + choice + "], \"windows\": [" + window.replace("05-02", "04-02") + "]}");
        assertThat(officer.post("/api" + mine + "/submission", "")
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .contains("languages[0].language", "specialisms", "jurisdictions", "windows[0].to", "choices[0]");
    }

    @Test
    void the_office_nominates_or_declines_and_may_change_its_mind_until_the_round_is_closed() {
        String application = submitted(officer);
        assertThat(office.get(round + "/nominations").body()).contains("Zyxwvut Qqqmarker", application);
        assertThat(office.get(application).body()).contains("Zyxwvut Qqqmarker", "Nominate the officer");

        assertThat(office.form(application + "/nomination").location()).isEqualTo(application);
        assertThat(officer.get(mine).body()).contains("Nominated");
        assertThat(office.form(application + "/nomination").status()).isEqualTo(409);
        assertThat(office.form(application + "/refusal").location()).isEqualTo(application);
        assertThat(officer.get(mine).body()).contains("Not nominated");
        assertThat(office.form(application + "/nomination").status()).isEqualTo(409);
        assertThat(officer.form(mine, ExchangeHouse.application(place)).status())
                .isEqualTo(409);

        String other = submitted(house.server.as(People.named("Second", Role.OFFICER, "home-police", "FR")));
        house.programme.form(round + "/closing");
        assertThat(office.form(other + "/nomination").status()).isEqualTo(409);
        assertThat(office.form(other + "/refusal").status()).isEqualTo(409);
        assertThat(house.actions())
                .contains(
                        "exchange.application-drafted",
                        "exchange.application-submitted",
                        "exchange.application-nominated",
                        "exchange.application-declined");
    }

    @Test
    void she_withdraws_at_any_stage_and_applies_anew_while_the_round_is_open() {
        officer.form(mine, "rank", "operational");
        assertThat(officer.form(mine + "/withdrawal").location()).isEqualTo(mine);
        assertThat(officer.form(mine + "/withdrawal").status()).isEqualTo(409);
        String application = submitted(officer);
        office.form(application + "/nomination");
        officer.form(mine + "/withdrawal");
        assertThat(office.get(application).status()).isEqualTo(404);
        assertThat(office.form(application + "/nomination").status()).isEqualTo(404);
        submitted(officer);
        office.form(application + "/nomination");
        house.programme.form(round + "/closing");
        assertThat(officer.form(mine + "/withdrawal").status()).isEqualTo(303);
        assertThat(officer.form(mine, "rank", "operational").status()).isEqualTo(409);
    }

    @Test
    void who_changed_office_applies_through_the_one_that_she_has_now() {
        submitted(officer);
        officer.form(mine + "/withdrawal");
        Person moved =
                new Person(MARKED.subject(), MARKED.name(), MARKED.roles(), "moved-police", "BE", MARKED.language());
        Client now = house.server.as(moved);

        String application = submitted(now);

        assertThat(office.get(round + "/nominations").body()).doesNotContain("Qqqmarker");
        assertThat(office.get(application).status()).isEqualTo(404);
        assertThat(house.as(Role.LIAISON_COORDINATOR, "moved-police", "BE")
                        .get(application)
                        .body())
                .contains("Qqqmarker");
    }

    @Test
    void applications_are_submitted_only_while_the_round_takes_them() {
        officer.form(mine, ExchangeHouse.application(place));
        house.clock.to(LocalDate.of(2027, 3, 2));

        assertThat(officer.form(mine + "/submission").status()).isEqualTo(409);
        assertThat(officer.get(house.draft() + "/application").status()).isEqualTo(404);
        assertThat(officer.form(house.draft() + "/application").status()).isEqualTo(404);
    }

    @Test
    void what_was_submitted_is_read_whatever_became_of_the_places() {
        Client tanzania = house.as(Role.LIAISON_COORDINATOR, "example-police", "TZ");
        String other = house.place(round, tanzania, "unit", "Border unit");
        officer.form(
                mine,
                ExchangeHouse.application(
                        place,
                        "place-" + other.substring(other.lastIndexOf('/') + 1),
                        "2",
                        "jurisdiction",
                        "KE",
                        "jurisdiction",
                        "TZ"));
        assertThat(officer.form(mine + "/submission").status()).isEqualTo(303);
        String desk = ExchangePaths.nomination(java.util.UUID.fromString(
                officer.get("/api" + mine).json().get("id").asText()));
        tanzania.form(other + "/withdrawal");
        for (Answer page : List.of(officer.get(mine), office.get(desk))) {
            assertThat(page.body())
                    .contains("3 to 7", "href=\"" + place + "\"", "Border unit", "Withdrawn")
                    .contains("<li>Kenya</li>", "<li>Tanzania</li>")
                    .doesNotContain("href=\"" + other + "\"", "still missing");
        }
    }

    @Test
    void a_place_that_was_never_on_offer_is_not_told() {
        String draft = host.form(round + "/places", ExchangeHouse.place("unit", "Hidden unit"))
                .location();
        officer.form(
                mine, ExchangeHouse.application(place, "place-" + draft.substring(draft.lastIndexOf('/') + 1), "2"));
        assertThat(officer.form(mine + "/submission").status()).isEqualTo(303);
        assertThat(officer.get(mine).body()).contains("Cybercrime laboratory").doesNotContain("Hidden unit");
    }

    @Test
    void after_the_last_day_nobody_is_led_into_a_form_that_cannot_be_submitted() {
        String form = mine + "/form";
        assertThat(officer.get(mine).body()).contains(form).doesNotContain("takes no more applications");
        Client drafting = house.server.as(People.named("Drafting", Role.OFFICER, "home-police", "FR"));
        drafting.form(mine, "rank", "operational");
        String submitted = submitted(house.server.as(People.named("In time", Role.OFFICER, "home-police", "FR")));
        house.clock.to(LocalDate.of(2027, 3, 2));
        for (Client late : List.of(officer, drafting)) {
            assertThat(late.get(mine).body())
                    .contains("takes no more applications")
                    .doesNotContain(form, mine + "/submission");
        }
        assertThat(office.get(submitted).body()).doesNotContain("takes no more applications");
    }

    @Test
    void nobody_but_her_office_sees_or_decides_on_her() {
        String application = submitted(officer);
        for (Client other : List.of(
                house.as(Role.LIAISON_COORDINATOR, "home-police", "BE"),
                house.as(Role.LIAISON_COORDINATOR, "other-police", "FR"),
                host)) {
            assertThat(other.get(round + "/nominations").body()).doesNotContain("Qqqmarker", application);
            assertThat(other.get(application).status()).isEqualTo(404);
            assertThat(other.form(application + "/nomination").status()).isEqualTo(404);
            assertThat(other.form(application + "/refusal").status()).isEqualTo(404);
        }
        for (Role role : Role.values()) {
            if (role != Role.LIAISON_COORDINATOR) {
                Client wrong = house.as(role, "home-police", "FR");
                assertThat(wrong.get(application).status()).as(role.claim()).isEqualTo(403);
                assertThat(wrong.get(round + "/nominations").status())
                        .as(role.claim())
                        .isEqualTo(403);
                assertThat(wrong.form(application + "/nomination").status())
                        .as(role.claim())
                        .isEqualTo(403);
                assertThat(wrong.form(application + "/refusal").status())
                        .as(role.claim())
                        .isEqualTo(403);
            }
            if (role != Role.OFFICER) {
                Client wrong = house.as(role, "home-police", "FR");
                for (String step : List.of("", "/submission", "/withdrawal")) {
                    assertThat(wrong.form(mine + step).status()).as(role + step).isEqualTo(403);
                }
            }
        }
        Client colleague = house.server.as(People.named("Colleague", Role.OFFICER, "home-police", "FR"));
        assertThat(colleague.get(mine).body()).contains("You have not applied").doesNotContain("Qqqmarker");
        assertThat(colleague.form(mine + "/withdrawal").status()).isEqualTo(404);
        assertThat(office.get(application).body()).contains("Zyxwvut Qqqmarker");
    }

    @Test
    void nobody_nominates_herself() {
        Person both = new Person(
                new java.util.UUID(7, 7),
                "Both Roles",
                List.of(Role.OFFICER.claim(), Role.LIAISON_COORDINATOR.claim()),
                "home-police",
                "FR",
                java.util.Optional.empty());
        String application = submitted(house.server.as(both));

        assertThat(house.server.as(both).get(application).body())
                .contains("a colleague of your office does")
                .doesNotContain(application + "/nomination", application + "/refusal");
        assertThat(house.server.as(both).form(application + "/nomination").status())
                .isEqualTo(403);
        assertThat(office.get(application).body())
                .contains(application + "/nomination")
                .doesNotContain("a colleague of your office does");
        assertThat(office.form(application + "/nomination").status()).isEqualTo(303);
        assertThat(office.get(application).body()).contains(application + "/replacement");
        assertThat(house.server.as(both).get(application).body())
                .doesNotContain(application + "/replacement", application + "/refusal");
    }

    @Test
    void she_gets_her_applications_with_her_file_and_is_erased_from_them() {
        String application = submitted(officer);
        office.form(application + "/nomination");
        ErasingApplications records = house.erasing;

        List<Object> kept = house.database.query(handle -> records.of(handle, MARKED.subject()));
        assertThat(kept).hasSize(1);
        assertThat(org.comity.platform.json.Json.write(kept)).contains("un18-computer-crime", "nominated");

        assertThat(house.database.<Integer>transaction(handle -> records.erase(handle, MARKED.subject())))
                .isEqualTo(1);

        assertThat(house.database.<String>query(
                        handle -> handle.createQuery("SELECT string_agg(a::text, ' ') FROM exchange.application a")
                                .mapTo(String.class)
                                .one()))
                .doesNotContain("Qqqmarker", MARKED.subject().toString(), "un18-computer-crime")
                .contains("withdrawn");
        assertThat(office.get(application).status()).isEqualTo(404);
        assertThat(officer.get(mine).body()).contains("You have not applied");
    }

    @Test
    void a_program_applies_and_nominates() {
        String api = "/api" + mine;
        assertThat(officer.get(api).status()).isEqualTo(404);
        assertThat(officer.put(api, "{\"rank\": \"operational\"}")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("draft");
        assertThat(officer.post(api + "/submission", "").status()).isEqualTo(422);
        String body = """
                {"languages": [{"language": "en", "level": "c1"}], "specialisms": ["un18-computer-crime"],
                 "rank": "operational", "experience": "3-to-7", "clearance": "none", "jurisdictions": ["KE"],
                 "windows": [{"from": "2027-05-01", "to": "2027-05-31"}],
                 "choices": [{"place": "%s", "rank": 1}]}""".formatted(place.substring(place.lastIndexOf('/') + 1));
        Answer saved = officer.put(api, body);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        JsonNode submitted = officer.post(api + "/submission", "").json();
        assertThat(submitted.get("state").asText()).isEqualTo("submitted");
        assertThat(submitted.at("/terms/choices/0/rank").asInt()).isEqualTo(1);
        JsonNode desk = office.get("/api" + round + "/nominations").json();
        assertThat(desk.at("/applications/0/name").asText()).isEqualTo("Zyxwvut Qqqmarker");
        String nomination = "/api/exchange/nominations/" + submitted.get("id").asText();
        assertThat(office.post(nomination + "/nomination", "")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("nominated");
        assertThat(office.post(nomination + "/refusal", "").json().get("state").asText())
                .isEqualTo("declined");
        assertThat(officer.post(api + "/withdrawal", "").json().get("state").asText())
                .isEqualTo("withdrawn");
    }

    private String submitted(Client who) {
        who.form(mine, ExchangeHouse.application(place));
        Answer answer = who.form(mine + "/submission");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        String id = who.get("/api" + mine).json().get("id").asText();
        return ExchangePaths.nomination(java.util.UUID.fromString(id));
    }
}
