package org.comity.exchange.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.People;
import org.comity.platform.access.Role;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// Everybody with an account sees what the announced rounds came to, and nobody sees a single officer.
final class StatisticsResourceTest {

    private final ExchangeHouse house = new ExchangeHouse();
    private final Client kenya = house.as(Role.LIAISON_COORDINATOR, "example-police", "KE");
    private final Client reader = house.as(Role.AUTHOR, "any-academy", "ES");

    @Test
    void small_counts_are_kept_back_until_enough_have_agreed() {
        String round = roundOf(5);
        agreed(round, 4);
        JsonNode few = reader.get("/api/exchange/statistics").json();
        assertThat(few.get("least").asInt()).isEqualTo(5);
        assertThat(few.get("flows")).isEmpty();
        assertThat(few.get("balances")).isEmpty();
        assertThat(few.at("/coverage/0").toString()).isEqualTo("{\"crime\":\"un18-computer-crime\",\"seats\":5}");
        assertThat(reader.get(ExchangePaths.STATISTICS).body()).contains("too few stays", "None or too few");

        agreed(round, 1);
        JsonNode enough = reader.get("/api/exchange/statistics").json();
        assertThat(enough.get("flows").toString()).isEqualTo("[{\"from\":\"FR\",\"to\":\"KE\",\"officers\":5}]");
        assertThat(enough.at("/balances/0/jurisdiction").asText()).isEqualTo("FR");
        assertThat(enough.at("/balances/0/after/0/balance").asInt()).isEqualTo(-5);
        assertThat(enough.at("/balances/1/after/0/balance").asInt()).isEqualTo(5);
        assertThat(enough.at("/coverage/0/officers").asInt()).isEqualTo(5);
        String page = reader.get(ExchangePaths.STATISTICS).body();
        assertThat(page).contains("<svg", "class=\"flow\"", "France to Kenya: 5", "groups of at least 5");
        assertThat(reader.in(InterfaceLanguage.ARABIC)
                        .get(ExchangePaths.STATISTICS)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_empty_house_says_so_and_nobody_without_an_account_reads() {
        assertThat(reader.get(ExchangePaths.STATISTICS).body()).contains("too few stays");
        assertThat(house.server.signedOut().get("/api/exchange/statistics").status())
                .isEqualTo(401);
        assertThat(reader.get(ExchangePaths.HOME).body()).contains(ExchangePaths.STATISTICS);
    }

    /// An announced round in which so many officers have a place.
    private String roundOf(int officers) {
        String round = house.programme
                .form(ExchangePaths.PROGRAMME, ExchangeHouse.fields("tolerance", "9"))
                .location();
        house.programme.form(round + "/publication");
        String place = house.place(round, kenya, "capacity", Integer.toString(officers));
        Client france = house.as(Role.LIAISON_COORDINATOR, "home-police", "FR");
        for (int at = 0; at < officers; at++) {
            Client officer = officer(at);
            officer.form(round + "/application", ExchangeHouse.application(place));
            Answer submitted = officer.form(round + "/application/submission");
            assertThat(submitted.status()).as(submitted.body()).isEqualTo(303);
            String id = officer.get("/api" + round + "/application")
                    .json()
                    .get("id")
                    .asText();
            france.form(ExchangePaths.nomination(UUID.fromString(id)) + "/nomination");
        }
        house.programme.form(round + "/closing");
        house.programme.form(round + "/run");
        house.programme.form(round + "/announcement");
        return round;
    }

    /// So many more officers of the round agree, after the host office.
    private void agreed(String round, int officers) {
        int left = officers;
        for (int at = 0; at < 5 && left > 0; at++) {
            JsonNode match = officer(at).get("/api/exchange/matches").json().at("/matches/0");
            assertThat(match.get("round").asText()).isEqualTo(round.substring(round.lastIndexOf('/') + 1));
            if (match.get("state").asText().equals("announced")) {
                String path = "/api/exchange/matches/" + match.get("id").asText() + "/acceptance";
                kenya.post(path, "");
                assertThat(officer(at).post(path, "").status()).isEqualTo(200);
                left--;
            }
        }
        assertThat(left).isZero();
    }

    private Client officer(int number) {
        return house.server.as(People.named("Officer " + number, Role.OFFICER, "home-police", "FR"));
    }
}
