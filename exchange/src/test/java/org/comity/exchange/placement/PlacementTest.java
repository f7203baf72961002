package org.comity.exchange.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.content.CourseId;
import org.comity.content.CourseVersionId;
import org.comity.courses.Completion;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class PlacementTest {

    private static final String MARK = "Qqqmarker";
    private static final Person MARKED = People.named("Zyxwvut " + MARK, Role.OFFICER, "home-police", "FR");
    private static final List<String> STEPS =
            List.of("signature", "clearance-needed", "clearance", "language-proof", "briefing", "ready");

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client programme = house.programme;
    private final Client host = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client home = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final Client officer = house.server.as(MARKED);

    @Test
    void a_placement_gets_ready_when_nothing_is_open_any_more_and_not_before() {
        String placement = agreed("courses", "legal-limits, first-contact");
        assertThat(bolts(placement))
                .containsExactly(
                        "signature by home: open",
                        "signature by host: open",
                        "course legal-limits: open",
                        "course first-contact: open",
                        "language-proof by home: open",
                        "briefing by officer: open");
        take(home, placement, "signature");
        notReady(placement);
        take(host, placement, "signature");
        notReady(placement);
        complete("legal-limits");
        notReady(placement);
        complete("first-contact");
        notReady(placement);
        take(home, placement, "language-proof");
        notReady(placement);
        take(officer, placement, "briefing");
        assertThat(bolts(placement)).allMatch(bolt -> bolt.endsWith(": done"));
        assertThat(host.get(placement).body()).contains("In preparation");

        take(home, placement, "ready");
        assertThat(host.get(placement).body()).contains("Everything is done", "Zyxwvut " + MARK);
        assertThat(officer.get("/api" + placement).json().get("ready").asBoolean())
                .isTrue();
        assertThat(house.actions().subList(0, 6)).containsOnly("exchange.placement-step", "exchange.briefing-opened");
        nothingIsLeft(placement);
    }

    @Test
    void another_version_of_the_course_counts_and_another_course_does_not() {
        String placement = agreed("courses", "legal-limits");
        complete("legal-limits-advanced");
        assertThat(bolts(placement)).contains("course legal-limits: open");
        house.courses.put(
                MARKED.subject(),
                List.of(new Completion(new CourseVersionId(new CourseId("legal-limits"), 12), Instant.EPOCH)));
        assertThat(bolts(placement)).contains("course legal-limits: done");
    }

    @Test
    void an_office_that_needs_a_clearance_holds_the_gate_until_it_is_there() {
        String placement = agreed();
        assertThat(host.form(placement + "/steps/clearance").status())
                .as("nobody needs one")
                .isEqualTo(409);
        take(host, placement, "clearance-needed");
        assertThat(bolts(placement)).contains("clearance by host: open").doesNotContain("clearance by home: open");
        for (Client office : List.of(home, host)) {
            take(office, placement, "signature");
        }
        take(home, placement, "language-proof");
        take(officer, placement, "briefing");
        notReady(placement);
        assertThat(home.form(placement + "/steps/clearance").status())
                .as("it is the host that needs it")
                .isEqualTo(409);
        take(host, placement, "clearance");
        take(home, placement, "ready");
    }

    @Test
    void what_was_done_on_paper_is_recorded_by_the_code_of_the_agreement() {
        String placement = agreed();
        String code = host.get("/api" + placement).json().get("code").asText();
        Answer wrong = host.form(placement + "/steps/signature", "code-signature", "AAAAA-AAAAA");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("not the code of this agreement", "AAAAA-AAAAA");
        assertThat(host.form(placement + "/steps/signature", "code-signature", "")
                        .status())
                .as("an empty field is no signature on the screen")
                .isEqualTo(422);
        assertThat(bolts(placement)).contains("signature by host: open");

        String typed = " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(host.form(placement + "/steps/signature", "code-signature", typed)
                        .status())
                .isEqualTo(303);
        assertThat(host.get(placement).body()).contains("on paper");
        Answer api = home.post("/api" + placement + "/steps", "{\"step\": \"signature\", \"code\": \"" + code + "\"}");
        assertThat(api.json().at("/bolts/0/onPaper").asBoolean()).isTrue();
        assertThat(home.post(
                                "/api" + placement + "/steps",
                                "{\"step\": \"language-proof\", \"code\": \"" + code + "\"}")
                        .status())
                .as("that is not done on paper")
                .isEqualTo(403);
    }

    @Test
    void a_program_takes_steps_and_hears_what_is_wrong() {
        String placement = agreed();
        String api = "/api" + placement + "/steps";
        officer.get("/api" + placement + "/briefing");
        assertThat(officer.post(api, "{\"step\": \"briefing\"}")
                        .json()
                        .at("/bolts/3/done")
                        .asBoolean())
                .isTrue();
        assertThat(officer.post(api, "{\"step\": \"briefing\"}").status()).isEqualTo(409);
        assertThat(officer.post(api, "{\"step\": \"dance\"}").status()).isEqualTo(422);
        assertThat(officer.post(api, "").status()).isEqualTo(422);
        assertThat(home.post(api, "{\"step\": \"signature\", \"code\": \"WRONG\"}")
                        .status())
                .isEqualTo(422);
        assertThat(officer.form(placement + "/steps/dance").status()).isEqualTo(404);
    }

    @Test
    void each_party_takes_its_own_steps_only() {
        String placement = agreed();
        for (String step : List.of("clearance-needed", "clearance", "signature", "language-proof", "ready")) {
            assertThat(officer.form(placement + "/steps/" + step).status())
                    .as(step)
                    .isEqualTo(403);
        }
        for (String step : List.of("language-proof", "briefing", "ready")) {
            assertThat(host.form(placement + "/steps/" + step).status())
                    .as(step)
                    .isEqualTo(403);
        }
        assertThat(home.form(placement + "/steps/briefing").status()).isEqualTo(403);
        assertThat(bolts(placement)).allMatch(bolt -> bolt.endsWith(": open"));
    }

    @Test
    void nobody_else_sees_or_moves_a_placement() {
        String placement = agreed();
        List<Client> strangers = new ArrayList<>(List.of(
                programme,
                house.as(Role.LIAISON_COORDINATOR, "home-police", "KE"),
                house.as(Role.LIAISON_COORDINATOR, "example-police", "FR"),
                house.as(Role.LIAISON_COORDINATOR, "third-police", "TZ"),
                house.server.as(People.named("Colleague", Role.OFFICER, "home-police", "FR"))));
        for (Role role : Role.values()) {
            if (role != Role.LIAISON_COORDINATOR) {
                strangers.add(house.as(role, "example-police", "KE"));
            }
        }
        for (Client stranger : strangers) {
            for (String path : List.of(placement, "/api" + placement, placement + "/agreement.pdf")) {
                Answer answer = stranger.get(path);
                assertThat(answer.status()).as(path).isIn(403, 404);
                assertThat(answer.body()).doesNotContain(MARK);
            }
            for (String step : STEPS) {
                assertThat(stranger.form(placement + "/steps/" + step).status())
                        .as(step)
                        .isIn(403, 404);
                assertThat(stranger.post("/api" + placement + "/steps", "{\"step\": \"" + step + "\"}")
                                .status())
                        .as(step)
                        .isIn(403, 404);
            }
        }
        assertThat(bolts(placement)).allMatch(bolt -> bolt.endsWith(": open"));
    }

    @Test
    void there_is_no_placement_before_the_third_consent() {
        String match = announced();
        String placement = ExchangePaths.placement(UUID.fromString(id(match)));
        host.form(match + "/acceptance");
        for (Client party : List.of(home, host, officer)) {
            assertThat(party.get(placement).status()).isEqualTo(404);
            assertThat(party.get(placement + "/agreement.pdf").status()).isEqualTo(404);
            assertThat(party.form(placement + "/steps/signature").status()).isEqualTo(404);
        }
        assertThatThrownBy(() -> house.database.change(handle ->
                        handle.createUpdate("""
                        INSERT INTO exchange.placement_step VALUES (CAST(:match AS uuid), 'signature', 'home', false, now())
                        """).bind("match", id(match)).execute()))
                .hasMessageContaining("is refused");
    }

    @Test
    void stepping_back_ends_a_placement_at_every_step_and_takes_the_name_along() {
        String placement = agreed();
        String match = ExchangePaths.match(UUID.fromString(id(placement)));
        take(home, placement, "signature");
        take(host, placement, "signature");
        take(home, placement, "language-proof");
        take(officer, placement, "briefing");
        take(home, placement, "ready");
        assertThat(officer.form(match + "/withdrawal").status()).isEqualTo(303);
        for (Client party : List.of(home, host, officer)) {
            assertThat(party.get(placement).status()).isEqualTo(404);
            assertThat(party.form(placement + "/steps/clearance-needed").status())
                    .isEqualTo(404);
        }
        assertThat(host.get(match).body()).contains("Taken back").doesNotContain(MARK);
    }

    @Test
    void an_application_that_is_withdrawn_ends_the_placement() {
        String placement = agreed();
        officer.form(round + "/application/withdrawal");
        assertThat(host.get(placement).status()).isEqualTo(404);
    }

    @Test
    void a_step_that_was_taken_stays() {
        String placement = agreed();
        take(home, placement, "signature");
        assertThat(home.form(placement + "/steps/signature").status()).isEqualTo(409);
        for (String change :
                List.of("UPDATE exchange.placement_step SET on_paper = true", "DELETE FROM exchange.placement_step")) {
            assertThatThrownBy(() -> house.database.change(
                            handle -> handle.createUpdate(change).execute()))
                    .as(change)
                    .hasMessageContaining("is refused");
        }
    }

    @Test
    void the_parties_get_the_agreement() {
        String placement = agreed();
        for (Client party : List.of(home, host, officer)) {
            Answer pdf = party.get(placement + "/agreement.pdf?first=ar&second=zh-Hant");
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.body()).startsWith("%PDF-");
            assertThat(pdf.headers().toString())
                    .contains(
                            placement.replaceFirst("/exchange/placements/(.{8}).*", "\"comity-agreement-$1.pdf\""),
                            "no-store");
            assertThat(party.with("Accept", "application/pdf")
                            .get("/api" + placement + "/agreement.pdf")
                            .body())
                    .startsWith("%PDF-");
        }
    }

    private String round = "";

    private String announced(String... more) {
        round = house.published();
        String place = house.place(round, host, more);
        String mine = round + "/application";
        officer.form(mine, ExchangeHouse.application(place));
        officer.form(mine + "/submission");
        JsonNode application = officer.get("/api" + mine).json();
        home.form(ExchangePaths.nomination(UUID.fromString(application.get("id").asText())) + "/nomination");
        programme.form(round + "/closing");
        programme.form(round + "/run");
        programme.form(round + "/announcement");
        String id =
                officer.get("/api/exchange/matches").json().at("/matches/0/id").asText();
        return ExchangePaths.match(UUID.fromString(id));
    }

    /// The address of a placement to which all three have agreed.
    private String agreed(String... more) {
        String match = announced(more);
        host.form(match + "/acceptance");
        officer.form(match + "/acceptance");
        String placement = ExchangePaths.placement(UUID.fromString(id(match)));
        assertThat(host.get(match).body()).contains("href=\"" + placement + "\"");
        return placement;
    }

    private static void take(Client party, String placement, String step) {
        if (step.equals("briefing")) {
            assertThat(party.get(placement + "/briefing").status()).isEqualTo(200);
        }
        assertThat(party.get(placement).body()).contains("/steps/" + step + "\"");
        assertThat(party.form(placement + "/steps/" + step).status()).as(step).isEqualTo(303);
    }

    private void notReady(String placement) {
        assertThat(home.get(placement).body()).doesNotContain("/steps/ready");
        assertThat(home.form(placement + "/steps/ready").status()).isEqualTo(409);
    }

    private void nothingIsLeft(String placement) {
        for (Client party : List.of(home, host, officer)) {
            assertThat(party.get("/api" + placement).json().get("steps")).isEmpty();
            for (String step : STEPS) {
                assertThat(party.form(placement + "/steps/" + step).status())
                        .as(step)
                        .isIn(403, 409);
            }
        }
    }

    private void complete(String course) {
        List<Completion> all = new ArrayList<>(house.courses.completions(MARKED.subject()));
        all.add(new Completion(new CourseVersionId(new CourseId(course), 1), Instant.EPOCH));
        house.courses.put(MARKED.subject(), all);
    }

    private List<String> bolts(String placement) {
        List<String> bolts = new ArrayList<>();
        host.get("/api" + placement).json().get("bolts").forEach(bolt -> {
            String what = bolt.has("course")
                    ? "course " + bolt.get("course").asText()
                    : bolt.get("step").asText() + " by " + bolt.get("party").asText();
            bolts.add(what + ": " + (bolt.get("done").asBoolean() ? "done" : "open"));
        });
        return bolts;
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
