package org.comity.exchange.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.platform.access.Role;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.web.TestServer.Answer;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

final class TurnsTest {

    @Test
    void no_more_work_at_once_than_may_and_a_turn_comes_back_whatever_came_of_it() {
        Turns turns = new Turns(2, Duration.ZERO);

        assertThat(turns.<String>take(() -> turns.take(() -> "both"))).isEqualTo("both");
        assertThatThrownBy(() -> turns.take(() -> turns.take(() -> turns.take(() -> "a third"))))
                .isInstanceOf(BusyException.class);
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalArgumentException("failed");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(turns.<String>take(() -> turns.take(() -> "again"))).isEqualTo("again");
    }

    @Test
    void whoever_comes_while_others_are_served_is_told_when_to_come_again() {
        ExchangeHouse house = new ExchangeHouse();
        AskedRound asked = new AskedRound(house, "tolerance", "99", "floor", "99");
        Client kenya = asked.office("example-police", "KE");
        String place = house.place(asked.round, kenya);
        Applicant applicant = asked.nominated("Quillfeather", "home-police", "FR", List.of(place));
        asked.announce();
        String reasons = ExchangePaths.reasons(id(asked.round));
        String onDesk = ExchangePaths.reasonsOnDesk(UUID.fromString(applicant.id()));
        Map<String, Client> readers =
                Map.of(reasons, applicant.client(), onDesk, applicant.home(), ExchangePaths.seats(id(place)), kenya);
        readers.forEach((path, reader) -> {
            assertThat(reader.get(path).status()).as(path).isEqualTo(200);
            Answer page =
                    house.turns.take(() -> reader.in(InterfaceLanguage.FRENCH).get(path));
            assertThat(page.status()).as(path).isEqualTo(503);
            assertThat(page.headers().get("Retry-After")).isEqualTo("10");
            assertThat(page.body()).contains("D’autres passent d’abord", "href=\"" + path + "\"");
            Answer program = house.turns.take(() -> reader.get("/api" + path));
            assertThat(program.status()).as(path).isEqualTo(503);
            assertThat(program.headers().get("Retry-After")).isEqualTo("10");
            assertThat(program.json().get("type").asText()).isEqualTo("/problems/busy");
            assertThat(reader.get("/api" + path).status()).as(path).isEqualTo(200);
        });
        assertThat(house.as(Role.OFFICER, "other-police", "DE").get(onDesk).status())
                .isEqualTo(403);
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
