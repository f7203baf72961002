package org.comity.exchange.stay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.AskedRound;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.Office;
import org.comity.exchange.Placed;
import org.comity.platform.access.Role;
import org.comity.platform.identity.Person;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// When neither office says what came of a stay, its programme can.
final class SilentStayTest {

    private static final LocalDate FIRST_DAY = Placed.LAST.plusDays(14);

    @Test
    void the_programme_says_that_a_stay_took_place_from_14_days_after_it_on() {
        Placed placed = Placed.ready();
        Client programme = placed.house.programme;
        placed.house.clock.to(FIRST_DAY.minusDays(1));
        assertThat(conclude(placed, "held")).isEqualTo(409);
        assertThat(listed(placed).get("unconcluded")).isEmpty();
        assertThat(news(programme)).doesNotContain("unconcluded");
        assertThat(programme.get(round(placed)).body()).contains("No stay waits for your decision.");

        placed.house.clock.to(FIRST_DAY);
        assertThat(news(programme)).containsOnlyOnce("unconcluded");
        assertThat(programme.get(round(placed)).body()).contains("One stay waits for your decision.");
        JsonNode silent = listed(placed).at("/unconcluded/0");
        assertThat(silent.get("outcomes").toString()).isEqualTo("[\"held\",\"not-held\"]");
        assertThat(silent.at("/home/jurisdiction").asText()).isEqualTo("FR");
        assertThat(silent.at("/host/jurisdiction").asText()).isEqualTo("KE");
        assertThat(silent.get("to").asText()).isEqualTo(Placed.LAST.toString());
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            String page =
                    programme.in(language).get(round(placed) + "/disputes").body();
            assertThat(page)
                    .contains(ExchangeHouse.MESSAGES.text(language, "dispute.unconcluded", Map.of()))
                    .contains(stay(placed) + "/conclusion")
                    .doesNotContain(Placed.MARK);
        }
        assertThat(conclude(placed, "held")).isEqualTo(303);

        assertThat(balance(placed, "KE")).isEqualTo(1);
        assertThat(balance(placed, "FR")).isEqualTo(-1);
        assertThat(listed(placed).get("unconcluded")).isEmpty();
        assertThat(news(programme)).doesNotContain("unconcluded");
        assertThat(placed.house.actions().getFirst()).isEqualTo("exchange.stay-concluded");
        for (Client party : placed.parties()) {
            assertThat(news(party)).containsOnlyOnce("held").doesNotContain("conclude-due");
            assertThat(party.get(ExchangePaths.NOTICES).body())
                    .contains("The programme entered that the stay took place")
                    .doesNotContain("The host office entered");
            JsonNode seen = party.get("/api" + stay(placed)).json();
            assertThat(seen.at("/entry/outcome").asText()).isEqualTo("held");
            assertThat(seen.at("/entry/days").asInt()).isEqualTo(12);
            assertThat(seen.get("contradictUntil").asText())
                    .isEqualTo(FIRST_DAY.plusDays(14).toString());
            assertThat(seen.get("events").toString()).contains("\"what\":\"held\",\"party\":\"programme\"");
        }
        assertThat(conclude(placed, "not-held")).isEqualTo(409);
        assertThat(placed.host.form(stay(placed) + "/held").status()).isEqualTo(409);
    }

    @Test
    void each_party_can_contradict_it_for_14_days_and_then_the_programme_decides() {
        for (int party = 0; party < 3; party++) {
            Placed placed = Placed.ready();
            placed.house.clock.to(FIRST_DAY);
            assertThat(conclude(placed, party == 0 ? "held" : "not-held")).isEqualTo(303);
            Client who = placed.parties().get(party);
            placed.house.clock.to(FIRST_DAY.plusDays(14));
            AskedRound.ended(who.form(stay(placed) + "/contradiction", "why", "It was otherwise."));
            assertThat(balance(placed, "KE")).as("while it is disputed").isZero();
            assertThat(placed.house.programme.get(round(placed) + "/disputes").body())
                    .contains(
                            party == 0
                                    ? "The programme entered that the stay took place."
                                    : "The programme entered that the stay did not take place.");
            assertThat(listed(placed).at("/disputes/0/said").asText()).isEqualTo("programme");
            String reason = "reason-" + AskedRound.id(placed.placement);
            AskedRound.ended(
                    placed.house.programme.form(stay(placed) + "/decision", "outcome", "held", reason, "It was seen."));
            assertThat(balance(placed, "KE")).isEqualTo(1);
        }
        Placed late = Placed.ready();
        late.house.clock.to(FIRST_DAY);
        conclude(late, "held");
        late.house.clock.to(FIRST_DAY.plusDays(15));
        assertThat(late.officer.form(stay(late) + "/contradiction", "why", "x").status())
                .isEqualTo(409);
    }

    @Test
    void that_an_unsigned_stay_took_place_cannot_be_said() {
        Placed placed = Placed.agreed();
        placed.house.clock.to(FIRST_DAY);
        assertThat(listed(placed).at("/unconcluded/0/outcomes").toString()).isEqualTo("[\"not-held\"]");
        assertThat(placed.house.programme.get(round(placed) + "/disputes").body())
                .contains("Not both offices signed the agreement")
                .doesNotContain("value=\"held\"");
        assertThat(conclude(placed, "held")).isEqualTo(409);
        assertThat(conclude(placed, "not-held")).isEqualTo(303);
        assertThat(balance(placed, "KE")).isZero();
    }

    @Test
    void what_an_office_said_stands() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        AskedRound.ended(placed.home.form(stay(placed) + "/not-held"));
        placed.house.clock.to(FIRST_DAY);
        assertThat(conclude(placed, "held")).isEqualTo(409);
        assertThat(listed(placed).get("unconcluded")).isEmpty();

        Placed announced = Placed.announced();
        announced.house.clock.to(FIRST_DAY);
        assertThat(conclude(announced, "not-held")).as("nobody agreed to it").isEqualTo(404);
    }

    @Test
    void only_the_programme_of_the_round_says_it_and_nobody_about_her_own_stay() {
        Placed placed = Placed.ready();
        placed.house.clock.to(FIRST_DAY);
        String path = stay(placed) + "/conclusion";
        for (Client other : List.of(
                placed.home,
                placed.host,
                placed.officer,
                placed.house.as(Role.PUBLISHER, "other-academy", "CH"),
                placed.house.server.as(new Person(
                        Placed.PERSON.subject(),
                        Placed.PERSON.name(),
                        List.of(Role.OFFICER.claim(), Role.PUBLISHER.claim()),
                        "example-academy",
                        "CH",
                        Placed.PERSON.language())))) {
            assertThat(other.form(path, "outcome", "held").status()).isEqualTo(403);
            assertThat(other.post("/api" + path, "{\"outcome\": \"held\"}").status())
                    .isEqualTo(403);
        }
        Client programme = placed.house.programme;
        assertThat(programme.form(path, "outcome", "perhaps").status()).isEqualTo(422);
        assertThat(programme.post("/api" + path, "{}").status()).isEqualTo(422);
        String nowhere = "/exchange/placements/" + new UUID(0, 0) + "/stay/conclusion";
        assertThat(programme.form(nowhere, "outcome", "held").status()).isEqualTo(404);
        JsonNode left = programme.post("/api" + path, "{\"outcome\": \"held\"}").json();
        assertThat(left.get("unconcluded")).isEmpty();
        assertThat(programme.post("/api" + path, "{\"outcome\": \"held\"}").status())
                .isEqualTo(409);
    }

    @Test
    void both_offices_are_reminded_the_home_office_a_week_later() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        assertThat(news(placed.host)).contains("conclude-due");
        placed.house.clock.to(Placed.LAST.plusDays(6));
        assertThat(news(placed.home)).doesNotContain("conclude-due");
        placed.house.clock.to(Placed.LAST.plusDays(7));
        assertThat(news(placed.home)).containsOnlyOnce("conclude-due");
        assertThat(placed.home.get(ExchangePaths.MATCHES).body())
                .contains("The host office has not said yet whether the stay took place");
        assertThat(placed.home.get(ExchangePaths.NOTICES).body())
                .contains("The host office has not said yet whether the stay took place");
        assertThat(placed.host.get(ExchangePaths.NOTICES).body()).contains("Did the stay take place?");
        assertThat(news(placed.officer)).doesNotContain("conclude-due");
        AskedRound.ended(placed.host.form(stay(placed) + "/held"));
        assertThat(news(placed.home)).doesNotContain("conclude-due");
    }

    private static int conclude(Placed placed, String outcome) {
        return placed.house
                .programme
                .form(stay(placed) + "/conclusion", "outcome", outcome)
                .status();
    }

    private static JsonNode listed(Placed placed) {
        return placed.house.programme.get("/api" + round(placed) + "/disputes").json();
    }

    private static String stay(Placed placed) {
        return placed.placement + "/stay";
    }

    private static String round(Placed placed) {
        return placed.application.replace("/application", "");
    }

    private static long balance(Placed placed, String jurisdiction) {
        Map<Office, Long> balances = placed.house.database.query(
                handle -> placed.house.outcomes.balances(handle, new Office("example-academy", "CH")));
        return balances.entrySet().stream()
                .filter(each -> each.getKey().jurisdiction().equals(jurisdiction))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static List<String> news(Client client) {
        List<String> news = new ArrayList<>();
        client.get("/api/exchange/notices")
                .json()
                .get("notices")
                .forEach(each -> news.add(each.get("what").asText()));
        return news;
    }
}
