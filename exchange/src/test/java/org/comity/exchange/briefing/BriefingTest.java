package org.comity.exchange.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.knowledge.Briefings.Stay;
import org.comity.knowledge.Briefings.Work;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class BriefingTest {

    private static final String MARK = "Qqqmarker";
    private static final Person MARKED = People.named("Zyxwvut " + MARK, Role.OFFICER, "home-police", "FR");

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client host = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client home = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
    private final Client officer = house.server.as(MARKED);
    private String match = "";

    @Test
    void all_three_read_what_the_guest_may_do_and_what_is_known_with_its_marks() {
        String briefing = agreed() + "/briefing";
        for (Client party : List.of(officer, home, host)) {
            Answer page = party.get(briefing);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Follow investigations.", "No coercive powers.", "Housing.", MARK)
                    .contains(
                            "Convention of Fictional City",
                            "· made reservations or declarations",
                            "Fictional gazette, as of June 2025")
                    .contains("in force since 3 February 2001", "the source does not say when")
                    .contains("7 more treaties", "1 more might bind")
                    .contains("Fictional board", "should be checked again", "Not known yet.")
                    .contains("Offices close at noon.", "Not reviewed", "2 objections", "Confirmed by")
                    .contains("Sikukuu", "Fictional almanac")
                    .contains("computer crime", "no term yet", "reviewed by a speaker");
            JsonNode api = party.get("/api" + briefing).json();
            assertThat(api.at("/placement/officer").asText()).contains(MARK);
            assertThat(api.at("/known/host/notes/0/marks/contested").asInt()).isEqualTo(2);
        }
    }

    @Test
    void knowledge_is_asked_for_this_stay_and_this_reader() {
        String briefing = agreed("language-2", "sw", "level-2", "a2") + "/briefing";
        home.in(InterfaceLanguage.FRENCH).get(briefing);
        assertThat(house.known.asked)
                .containsExactly(new Stay(
                        "FR",
                        "KE",
                        LocalDate.of(2027, 5, 3),
                        LocalDate.of(2027, 5, 14),
                        new Work(List.of("un18-computer-crime"), List.of("en", "sw"), Optional.of("untoc"))));
        var reader = house.known.readers.getFirst();
        assertThat(reader.wishes().getFirst()).isEqualTo("fr");
        assertThat(reader.actor().orElseThrow().organisation()).isEqualTo("home-police");
    }

    @Test
    void it_reads_in_every_language_of_the_interface() {
        String briefing = agreed() + "/briefing";
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Answer page = officer.in(language).get(briefing);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains(
                            new Localizer(ExchangeHouse.MESSAGES, language).text("briefing.title"),
                            "No coercive powers.");
        }
    }

    @Test
    void a_note_that_is_not_in_the_reader_s_language_says_so_and_is_marked() {
        String briefing = agreed() + "/briefing";
        assertThat(officer.get(briefing).body())
                .contains("<h3 lang=\"en\" dir=\"ltr\">")
                .doesNotContain("Not in English yet");
        assertThat(officer.in(InterfaceLanguage.FRENCH).get(briefing).body())
                .contains("<h3 lang=\"en\" dir=\"ltr\">", "<div class=\"prose\" lang=\"en\" dir=\"ltr\">")
                .contains("Pas encore en français\u202f: cette note est dans la langue suivante\u202f: anglais.");
        assertThat(officer.in(InterfaceLanguage.ARABIC).get(briefing).body())
                .contains("لا توجد هذه الملاحظة بالعربية بعد؛ لغتها: الإنجليزية.");
    }

    @Test
    void a_basis_that_does_not_bind_both_and_a_year_without_holidays_are_said() {
        String briefing = agreed() + "/briefing";
        assertThat(officer.get(briefing).body())
                .contains("it binds both, as far as is known here")
                .doesNotContain("It is not known here to bind both", "No list is known here");
        house.known.standing = "unknown";
        house.known.unknownYears = List.of(2027);
        assertThat(officer.get(briefing).body())
                .contains("It is not known here to bind both", "No list is known here for 2027")
                .doesNotContain("it binds both, as far as is known here", "The list has none", "Fictional almanac");
    }

    @Test
    void she_can_call_it_read_only_after_she_has_opened_it() {
        String placement = agreed();
        unread(placement);
        home.get(placement + "/briefing");
        host.get("/api" + placement + "/briefing");
        unread(placement);
        assertThat(house.actions()).doesNotContain("exchange.briefing-opened");

        assertThat(officer.get(placement + "/briefing").body()).contains("/steps/briefing\"");
        assertThat(officer.get(placement).body())
                .contains("/steps/briefing\"", "href=\"" + placement + "/briefing\"")
                .doesNotContain("Open the briefing first");
        officer.get(placement + "/briefing");
        assertThat(Collections.frequency(house.actions(), "exchange.briefing-opened"))
                .isEqualTo(1);
        assertThat(officer.form(placement + "/steps/briefing").status()).isEqualTo(303);
        assertThat(officer.get(placement + "/briefing").body()).doesNotContain("/steps/briefing\"");
        assertThat(officer.form(placement + "/steps/briefing").status()).isEqualTo(409);
    }

    private void unread(String placement) {
        assertThat(officer.get(placement).body())
                .contains("Open the briefing first", "href=\"" + placement + "/briefing\"")
                .doesNotContain("/steps/briefing\"");
        Answer refused = officer.form(placement + "/steps/briefing");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("was not opened yet");
        assertThat(officer.post("/api" + placement + "/steps", "{\"step\": \"briefing\"}")
                        .status())
                .isEqualTo(422);
        assertThat(officer.get("/api" + placement).json().get("steps").toString())
                .doesNotContain("briefing");
    }

    @Test
    void a_program_that_gets_it_for_the_officer_has_opened_it() {
        String placement = agreed();
        officer.get("/api" + placement + "/briefing");
        assertThat(officer.post("/api" + placement + "/steps", "{\"step\": \"briefing\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_database_refuses_to_call_read_what_was_not_opened_and_keeps_the_opening() {
        String placement = agreed();
        assertThatThrownBy(() -> execute("INSERT INTO exchange.placement_step VALUES ('" + match
                        + "', 'briefing', 'officer', false, now())"))
                .hasMessageContaining("was not opened");
        officer.get(placement + "/briefing");
        for (String change :
                List.of("UPDATE exchange.briefing_opening SET at = now()", "DELETE FROM exchange.briefing_opening")) {
            assertThatThrownBy(() -> execute(change)).hasMessageContaining("is refused");
        }
    }

    private void execute(String change) {
        house.database.change(handle -> handle.createUpdate(change).execute());
    }

    @Test
    void nobody_else_reads_it() {
        String placement = agreed();
        List<Client> strangers = new ArrayList<>(List.of(
                house.programme,
                house.as(Role.LIAISON_COORDINATOR, "home-police", "KE"),
                house.as(Role.LIAISON_COORDINATOR, "third-police", "TZ"),
                house.server.as(People.named("Colleague", Role.OFFICER, "home-police", "FR"))));
        for (Role role : Role.values()) {
            if (role != Role.LIAISON_COORDINATOR) {
                strangers.add(house.as(role, "example-police", "KE"));
            }
        }
        for (Client stranger : strangers) {
            for (String path : List.of(placement + "/briefing", "/api" + placement + "/briefing")) {
                Answer answer = stranger.get(path);
                assertThat(answer.status()).isIn(403, 404);
                assertThat(answer.body()).doesNotContain(MARK, "No coercive powers.");
            }
        }
        assertThat(house.server
                        .signedOut()
                        .get("/api" + placement + "/briefing")
                        .status())
                .isEqualTo(401);
        assertThat(house.known.asked).isEmpty();
    }

    @Test
    void there_is_none_before_the_third_consent_and_none_after_somebody_stepped_back() {
        String announced = announced();
        String briefing = ExchangePaths.briefing(UUID.fromString(match));
        host.form(announced + "/acceptance");
        everybodyMisses(briefing);
        officer.form(announced + "/acceptance");
        assertThat(officer.get(briefing).status()).isEqualTo(200);
        officer.form(announced + "/withdrawal");
        everybodyMisses(briefing);
    }

    private void everybodyMisses(String briefing) {
        for (Client party : List.of(officer, home, host)) {
            assertThat(party.get(briefing).status()).isEqualTo(404);
            assertThat(party.get("/api" + briefing).status()).isEqualTo(404);
        }
    }

    /// The address of a match of a round of its own.
    private String announced(String... more) {
        String round = house.published();
        String place = house.place(round, host, more);
        String mine = round + "/application";
        officer.form(mine, ExchangeHouse.application(place));
        officer.form(mine + "/submission");
        String application = officer.get("/api" + mine).json().get("id").asText();
        home.form(ExchangePaths.nomination(UUID.fromString(application)) + "/nomination");
        for (String step : List.of("/closing", "/run", "/announcement")) {
            house.programme.form(round + step);
        }
        match = officer.get("/api/exchange/matches").json().at("/matches/0/id").asText();
        return ExchangePaths.match(UUID.fromString(match));
    }

    /// The address of a placement to which all three have agreed.
    private String agreed(String... more) {
        String announced = announced(more);
        host.form(announced + "/acceptance");
        officer.form(announced + "/acceptance");
        return ExchangePaths.placement(UUID.fromString(match));
    }
}
