package org.comity.exchange.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.Placed;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class StayTest {

    @Test
    void the_host_office_says_on_the_last_day_that_a_stay_took_place_and_not_before() {
        Placed placed = Placed.ready();
        String held = placed.placement + "/stay/held";
        placed.house.clock.to(Placed.LAST.minusDays(1));
        assertThat(placed.host.get(placed.placement + "/stay").body()).doesNotContain(held);
        assertThat(placed.host.form(held).status()).isEqualTo(409);

        placed.house.clock.to(Placed.LAST);
        assertThat(placed.host.get(placed.placement + "/stay").body()).contains(held);
        assertThat(placed.host.form(held).status()).isEqualTo(303);
        assertThat(placed.house.actions().getFirst()).isEqualTo("exchange.stay-concluded");
        for (Client party : placed.parties()) {
            JsonNode stay = stay(party, placed);
            assertThat(stay.at("/entry/outcome").asText()).isEqualTo("held");
            assertThat(stay.at("/entry/days").asInt()).as("3 to 14 May").isEqualTo(12);
            assertThat(stay.get("outcomes")).isEmpty();
            assertThat(party.get(placed.placement + "/stay").body()).contains("Took place", "12 days");
        }
    }

    @Test
    void what_came_of_a_stay_is_said_once() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        placed.host.form(placed.placement + "/stay/held");
        for (Client office : List.of(placed.home, placed.host)) {
            assertThat(office.form(placed.placement + "/stay/not-held").status())
                    .isEqualTo(409);
        }
        assertThat(placed.host.form(placed.placement + "/stay/held").status()).isEqualTo(409);
        for (String change : List.of(
                "UPDATE exchange.ledger_entry SET held = false, days = 0",
                "DELETE FROM exchange.ledger_entry",
                "UPDATE exchange.match_step SET at = now()",
                "DELETE FROM exchange.match_step")) {
            assertThatThrownBy(() -> placed.house.database.change(
                            handle -> handle.createUpdate(change).execute()))
                    .as(change)
                    .hasMessageContaining("is refused");
        }
    }

    @Test
    void a_stay_on_which_the_offices_never_signed_is_not_said_to_have_taken_place() {
        Placed placed = Placed.agreed();
        placed.house.clock.to(Placed.LAST.plusDays(30));
        assertThat(placed.host.form(placed.placement + "/stay/held").status()).isEqualTo(409);
        assertThat(stay(placed.host, placed).get("outcomes")).hasSize(1);
        assertThat(placed.host.form(placed.placement + "/stay/not-held").status())
                .isEqualTo(303);
    }

    @Test
    void either_office_says_from_the_first_day_on_that_nobody_came() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.FIRST.minusDays(1));
        for (Client office : List.of(placed.home, placed.host)) {
            assertThat(office.form(placed.placement + "/stay/not-held").status())
                    .isEqualTo(409);
        }
        placed.house.clock.to(Placed.FIRST);
        assertThat(placed.home.form(placed.placement + "/stay/not-held").status())
                .isEqualTo(303);
        assertThat(stay(placed.host, placed).at("/entry/days").asInt(-1)).isZero();
        assertThat(placed.officer.get(placed.placement + "/stay").body()).contains("counts for neither office");
    }

    @Test
    void each_party_says_what_is_its_to_say() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        String api = "/api" + placed.placement + "/stay";
        assertThat(placed.home.form(placed.placement + "/stay/held").status()).isEqualTo(403);
        assertThat(placed.home.post(api, "{\"outcome\": \"held\"}").status()).isEqualTo(403);
        for (String outcome : List.of("held", "not-held")) {
            assertThat(placed.officer
                            .form(placed.placement + "/stay/" + outcome)
                            .status())
                    .isEqualTo(403);
            assertThat(placed.officer
                            .post(api, "{\"outcome\": \"" + outcome + "\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(stay(placed.host, placed).has("entry")).isFalse();
    }

    @Test
    void a_program_says_it_and_hears_what_is_wrong() {
        Placed placed = Placed.ready();
        String api = "/api" + placed.placement + "/stay";
        assertThat(placed.host.post(api, "{\"outcome\": \"held\"}").status()).isEqualTo(409);
        placed.house.clock.to(Placed.LAST);
        assertThat(placed.host.post(api, "{\"outcome\": \"danced\"}").status()).isEqualTo(422);
        assertThat(placed.host.post(api, "").status()).isEqualTo(422);
        assertThat(placed.host.form(placed.placement + "/stay/danced").status()).isEqualTo(404);
        assertThat(placed.host
                        .post(api, "{\"outcome\": \"held\"}")
                        .json()
                        .at("/entry/outcome")
                        .asText())
                .isEqualTo("held");
    }

    @Test
    void nobody_else_sees_a_stay_or_says_what_came_of_it() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        String stay = placed.placement + "/stay";
        for (Client stranger : placed.strangers()) {
            for (String path : List.of(stay, "/api" + stay, stay + ".ics")) {
                Answer answer = stranger.get(path);
                assertThat(answer.status()).as(path).isIn(403, 404);
                assertThat(answer.body()).doesNotContain(Placed.MARK);
            }
            for (String outcome : List.of("held", "not-held")) {
                assertThat(stranger.form(stay + "/" + outcome).status()).isIn(403, 404);
                assertThat(stranger.post("/api" + stay, "{\"outcome\": \"" + outcome + "\"}")
                                .status())
                        .isIn(403, 404);
            }
        }
        assertThat(stay(placed.host, placed).has("entry")).isFalse();
    }

    @Test
    void there_is_no_stay_before_the_third_consent() {
        Placed placed = Placed.announced();
        placed.host.form(placed.match + "/acceptance");
        placed.house.clock.to(Placed.LAST);
        for (Client party : placed.parties()) {
            assertThat(party.get(placed.placement + "/stay").status()).isEqualTo(404);
            assertThat(party.get(placed.placement + "/stay.ics").status()).isEqualTo(404);
            assertThat(party.form(placed.placement + "/stay/not-held").status()).isEqualTo(404);
        }
        String id = placed.match.substring(placed.match.lastIndexOf('/') + 1);
        assertThatThrownBy(() -> placed.house.database.change(handle -> handle.createUpdate(
                                "INSERT INTO exchange.ledger_entry VALUES (CAST(:match AS uuid), true, 1, 'host', now())")
                        .bind("match", id)
                        .execute()))
                .hasMessageContaining("is refused");
    }

    @Test
    void the_timeline_has_every_step_in_the_order_of_time() {
        Placed placed = Placed.announced();
        List<Runnable> steps = List.of(
                () -> placed.host.form(placed.match + "/acceptance"),
                () -> placed.officer.form(placed.match + "/acceptance"),
                () -> placed.home.form(placed.placement + "/steps/signature"),
                () -> placed.host.form(placed.placement + "/steps/signature"),
                () -> placed.home.form(placed.placement + "/steps/language-proof"),
                () -> {
                    placed.officer.get(placed.placement + "/briefing");
                    placed.officer.form(placed.placement + "/steps/briefing");
                },
                () -> placed.home.form(placed.placement + "/steps/ready"));
        LocalDate day = ExchangeHouse.FIRST_DAY;
        for (Runnable step : steps) {
            day = day.plusDays(1);
            placed.house.clock.to(day);
            step.run();
        }
        placed.house.clock.to(Placed.FIRST);
        placed.officer.form(placed.placement + "/report", "text", "What I saw.");
        placed.house.clock.to(Placed.LAST);
        placed.host.form(placed.placement + "/stay/held");
        assertThat(events(placed.officer, placed))
                .containsExactly(
                        "nominated by home",
                        "announced",
                        "host-accepted by host",
                        "accepted by officer",
                        "signature by home",
                        "signature by host",
                        "language-proof by home",
                        "briefing by officer",
                        "ready by home",
                        "first-day",
                        "report by officer",
                        "last-day",
                        "held by host");
        assertThat(events(placed.home, placed))
                .as("who may not read the report")
                .doesNotContain("report by officer")
                .hasSize(12);
        JsonNode events = stay(placed.home, placed).get("events");
        assertThat(events.at("/3/at").asText()).startsWith("2027-01-12T");
        assertThat(events.at("/9/day").asText()).isEqualTo("2027-05-03");
    }

    @Test
    void a_stay_goes_into_a_calendar_without_a_name_in_the_reader_s_language() {
        Placed placed = Placed.agreed();
        String file = placed.placement + "/stay.ics";
        Answer answer = placed.officer.get(file);
        assertThat(answer.headers().toString())
                .contains(
                        "text/calendar",
                        file.replaceFirst("/exchange/placements/(.{8}).*", "\"comity-stay-$1.ics\""),
                        "no-store");
        assertThat(answer.body())
                .contains(
                        "DTSTART;VALUE=DATE:20270503\r\n",
                        "DTEND;VALUE=DATE:20270515\r\n",
                        "STATUS:TENTATIVE\r\n",
                        "SUMMARY;LANGUAGE=en:Liaison exchange: France to Kenya\r\n")
                .doesNotContain(Placed.MARK, "Zyxwvut");
        assertThat(placed.officer
                        .with("Accept", "text/calendar")
                        .get("/api" + file)
                        .body())
                .contains("SUMMARY;LANGUAGE=en:Liaison exchange: France to Kenya\r\n");
        assertThat(placed.host.in(InterfaceLanguage.ARABIC).get(file).body())
                .contains("SUMMARY;LANGUAGE=ar:تبادل ارتباط")
                .doesNotContain(Placed.MARK);
    }

    @Test
    void the_calendar_follows_the_placement() {
        Placed placed = Placed.ready();
        assertThat(placed.host.get(placed.placement + "/stay.ics").body()).contains("STATUS:CONFIRMED\r\n");
        placed.house.clock.to(Placed.FIRST);
        placed.host.form(placed.placement + "/stay/not-held");
        assertThat(placed.officer.get(placed.placement + "/stay.ics").body())
                .contains("STATUS:CANCELLED\r\n", "DTSTAMP:20270503T120000Z\r\n");
    }

    @Test
    void the_timeline_tells_who_opened_the_agreement_once_a_day() {
        Placed placed = Placed.ready();
        placed.host.get(placed.placement + "/agreement.pdf");
        placed.host.get(placed.placement + "/agreement.pdf?first=fr");
        assertThat(placed.house.actions().subList(0, 2)).containsOnly("exchange.agreement-read");
        placed.house.clock.to(ExchangeHouse.FIRST_DAY.plusDays(9));
        placed.officer.get(placed.placement + "/agreement.pdf");
        for (Client party : placed.parties()) {
            assertThat(events(party, placed))
                    .containsSubsequence("ready by home", "agreement-read by host", "agreement-read by officer")
                    .containsOnlyOnce("agreement-read by host");
        }
    }

    @Test
    void the_timeline_keeps_the_seal_of_the_evaluations_and_the_certificate_to_the_officer() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        placed.host.form(placed.placement + "/stay/held");
        placed.officer.form(placed.placement + "/certificate");
        evaluate(placed.officer, placed);
        assertThat(events(placed.officer, placed)).contains("certified by officer", "evaluated by officer");
        assertThat(events(placed.host, placed)).doesNotContain("certified by officer", "evaluated by officer");
        evaluate(placed.host, placed);
        assertThat(events(placed.home, placed))
                .contains("evaluated by officer", "evaluated by host")
                .doesNotContain("certified by officer");
    }

    @Test
    void no_office_steps_back_from_a_stay_that_has_begun() {
        Placed placed = Placed.ready();
        String withdrawal = placed.match + "/withdrawal";
        placed.house.clock.to(Placed.FIRST);
        for (Client office : List.of(placed.home, placed.host)) {
            assertThat(office.get(placed.match).body())
                    .contains("The stay has begun")
                    .doesNotContain(withdrawal);
            assertThat(office.form(withdrawal).status()).isEqualTo(409);
            assertThat(office.post("/api" + withdrawal, "").status()).isEqualTo(409);
        }
        placed.house.clock.to(Placed.LAST);
        assertThat(placed.host.form(placed.placement + "/stay/held").status()).isEqualTo(303);
        assertThat(placed.home.form(withdrawal).status()).isEqualTo(409);
    }

    @Test
    void the_officer_steps_back_until_the_first_day_and_then_nothing_of_the_stay_is_lost() {
        Placed placed = Placed.ready();
        String withdrawal = placed.match + "/withdrawal";
        placed.house.clock.to(Placed.FIRST.minusDays(1));
        assertThat(placed.officer.get(placed.match).body()).contains(withdrawal);
        assertThat(placed.officer.get(placed.application).body()).contains(placed.application + "/withdrawal");
        placed.house.clock.to(Placed.FIRST);
        placed.officer.form(placed.placement + "/report", "text", "What I saw.");
        kept(placed, "The first day of the stay has come");
        placed.house.clock.to(Placed.LAST);
        placed.host.form(placed.placement + "/stay/held");
        placed.officer.form(placed.placement + "/certificate");
        kept(placed.in(InterfaceLanguage.FRENCH), "Le premier jour du séjour est venu");
        assertThat(placed.officer.get(placed.placement + "/report").body()).contains("What I saw.");
        assertThat(placed.officer.get(placed.placement + "/certificate.pdf").status())
                .isEqualTo(200);
        assertThat(events(placed.home, placed)).contains("held by host");
    }

    @Test
    void the_officer_steps_back_no_more_from_a_stay_that_was_to_begin_and_never_was_ready() {
        Placed placed = Placed.agreed();
        placed.house.clock.to(Placed.FIRST);
        kept(placed, "The first day of the stay has come");
        placed.home.form(placed.placement + "/stay/not-held");
        kept(placed, "ask one of the offices");
        assertThat(placed.officer
                        .form(placed.placement + "/stay/contradiction", "why", "I was there.")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_match_that_was_not_agreed_to_in_time_is_taken_back_after_its_first_day() {
        Placed placed = Placed.announced();
        placed.house.clock.to(Placed.FIRST);
        assertThat(placed.officer.get(placed.match).body()).contains(placed.match + "/withdrawal");
        assertThat(placed.officer.form(placed.application + "/withdrawal").status())
                .isEqualTo(303);
    }

    /// Neither match nor application is taken back any more, by page and by program, and both pages say why.
    private static void kept(Placed placed, String why) {
        for (String address : List.of(placed.match, placed.application)) {
            String withdrawal = address + "/withdrawal";
            assertThat(placed.officer.get(address).body()).doesNotContain(withdrawal);
            Answer refused = placed.officer.form(withdrawal);
            assertThat(refused.status()).as(withdrawal).isEqualTo(409);
            Answer toProgram = placed.officer.post("/api" + withdrawal, "");
            assertThat(toProgram.status()).as("/api" + withdrawal).isEqualTo(409);
            assertThat(toProgram.headers().toString()).contains("application/problem+json");
            if (address.equals(placed.match)) {
                assertThat(placed.officer.get(address).body()).contains(why);
                assertThat(refused.body()).contains(why);
                assertThat(toProgram.json().get("detail").asText()).contains(why);
            } else {
                assertThat(toProgram.json().get("detail").asText()).isNotBlank();
                assertThat(placed.officer.get(address).body())
                        .contains(toProgram.json().get("detail").asText());
                assertThat(refused.body())
                        .contains(toProgram.json().get("detail").asText());
            }
        }
        assertThat(stay(placed.host, placed).get("officer").asText()).contains(Placed.MARK);
    }

    @Test
    void an_office_steps_back_until_the_stay_begins() {
        Placed ready = Placed.ready();
        ready.house.clock.to(Placed.FIRST.minusDays(1));
        assertThat(ready.home.form(ready.match + "/withdrawal").status()).isEqualTo(303);
    }

    @Test
    void each_party_is_told_what_waits_for_it_until_it_is_done() {
        Placed placed = Placed.ready();
        assertThat(waiting(placed.officer)).isEmpty();
        placed.house.clock.to(Placed.LAST);
        assertThat(waiting(placed.officer)).containsExactly("Write your field report", "Evaluate the stay");
        assertThat(waiting(placed.host)).containsExactly("Did the stay take place?", "Evaluate the stay");
        assertThat(waiting(placed.home)).isEmpty();

        placed.host.form(placed.placement + "/stay/held");
        placed.officer.form(placed.placement + "/report", "text", "What I saw.", "see", "home", "until", "2027-09-01");
        evaluate(placed.officer, placed);
        assertThat(waiting(placed.officer)).isEmpty();
        assertThat(waiting(placed.host)).containsExactly("Evaluate the stay");
        assertThat(waiting(placed.home)).containsExactly("A field report is open to your office");
        placed.home.get(placed.placement + "/report");
        assertThat(waiting(placed.home)).isEmpty();
        placed.house.clock.later(Duration.ofHours(1));
        placed.officer.form(placed.placement + "/report", "text", "And more.", "see", "home", "until", "2027-09-01");
        assertThat(waiting(placed.home)).containsExactly("A field report is open to your office");
        placed.house.clock.later(Duration.ofHours(1));
        placed.home.get(placed.placement + "/report");
        assertThat(waiting(placed.home)).as("read again on that day").isEmpty();
        placed.house.clock.to(Placed.LAST.plusMonths(3).plusDays(1));
        assertThat(waiting(placed.host)).as("the time to evaluate is over").isEmpty();
    }

    @Test
    void nothing_waits_after_a_stay_that_did_not_take_place() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        placed.home.form(placed.placement + "/stay/not-held");
        for (Client party : placed.parties()) {
            assertThat(waiting(party)).isEmpty();
        }
    }

    @Test
    void what_waits_is_told_in_the_reader_s_language() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        assertThat(placed.host
                        .in(InterfaceLanguage.FRENCH)
                        .get("/exchange/matches")
                        .body())
                .contains("Le séjour a-t-il eu lieu");
    }

    private static void evaluate(Client side, Placed placed) {
        side.form(
                placed.placement + "/evaluation",
                "preparation",
                "4",
                "cooperation",
                "4",
                "language",
                "4",
                "usefulness",
                "4");
    }

    /// The titles of the notices on her matches.
    private static List<String> waiting(Client party) {
        return Pattern.compile("class=\"notice-title\"><a [^>]*>([^<]*)</a>")
                .matcher(party.get("/exchange/matches").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static JsonNode stay(Client party, Placed placed) {
        return party.get("/api" + placed.placement + "/stay").json();
    }

    private static List<String> events(Client party, Placed placed) {
        List<String> events = new ArrayList<>();
        stay(party, placed)
                .get("events")
                .forEach(event -> events.add(event.get("what").asText()
                        + (event.has("party") ? " by " + event.get("party").asText() : "")));
        return events;
    }
}
