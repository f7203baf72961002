package org.comity.exchange.rematch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.Placed;
import org.comity.platform.access.Role;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// Nobody waits for ever for an answer, and none comes too late.
final class EndingWaitsTest {

    private static final LocalDate TIME_IS_OVER = ExchangeHouse.FIRST_DAY.plusDays(14);

    private final ExchangeHouse house = new ExchangeHouse();
    private final AskedRound asked = new AskedRound(house);
    private final Client host = asked.office("example-police", "KE");
    private final String place = house.place(asked.round, host, "capacity", "1");
    private final Client second = asked.office("second-police", "TZ");
    private final String other = house.place(asked.round, second, "capacity", "1");
    private final String page = asked.round + "/rematches";

    @Test
    void nobody_agrees_any_more_once_the_first_day_has_come() {
        Placed placed = Placed.announced();
        placed.house.clock.to(Placed.FIRST.minusDays(1));
        assertThat(placed.host.form(placed.match + "/acceptance").status()).isEqualTo(303);
        placed.house.clock.to(Placed.FIRST);
        assertThat(placed.officer.get(placed.match).body())
                .contains("Nobody can agree to this match any more", placed.match + "/refusal")
                .doesNotContain(placed.match + "/acceptance");
        assertThat(placed.officer.form(placed.match + "/acceptance").status()).isEqualTo(409);
        assertThat(placed.officer
                        .post("/api" + placed.match + "/acceptance", "")
                        .status())
                .isEqualTo(409);
        assertThat(placed.officer.get("/api" + placed.match).json().get("late").asBoolean())
                .isTrue();
        assertThat(placed.officer.form(placed.match + "/refusal").status())
                .as("there is a way out")
                .isEqualTo(303);
    }

    @Test
    void the_programme_ends_what_nobody_answered_for_two_weeks_and_both_are_free_for_others() {
        Applicant silent = asked.nominated("Abe", "home-police", "FR", List.of(place, other));
        asked.announce();
        String match = asked.address(silent);
        assertThat(house.programme.get(page).body())
                .contains("Matches that wait", "You can end it from 24 January 2027", silent.pseudonym())
                .doesNotContain(match + "/end");
        assertThat(house.programme.form(match + "/end").status()).isEqualTo(409);

        house.clock.to(TIME_IS_OVER);
        JsonNode wait = house.programme.get("/api" + page).json().at("/waits/0");
        assertThat(wait.get("state").asText()).isEqualTo("announced");
        assertThat(wait.get("endFrom").asText()).isEqualTo("2027-01-24");
        assertThat(house.programme.get(page).body()).contains(match + "/end");
        assertThat(house.programme.form(match + "/end").location()).isEqualTo(page);
        assertThat(house.actions().getFirst()).isEqualTo("exchange.match-ended");
        assertThat(asked.match(silent)).isEmpty();
        for (Client party : List.of(silent.client(), silent.home(), host)) {
            assertThat(party.get(match).body()).contains("Nobody answered in time");
            assertThat(party.get(ExchangePaths.NOTICES).body()).contains("Nobody answered in time");
        }
        assertThat(house.programme.get(page).body()).contains("One place fell free");

        assertThat(house.programme.form(page).status()).isEqualTo(303);
        assertThat(asked.match(silent).orElseThrow().at("/place/id").asText())
                .as("not the place whose office is silent")
                .isEqualTo(AskedRound.id(other));
    }

    @Test
    void the_time_begins_anew_for_the_officer_and_ends_with_the_first_day() {
        Applicant silent = asked.nominated("Abe", "home-police", "FR", List.of(place));
        asked.announce();
        String match = asked.address(silent);
        LocalDate later = LocalDate.of(2027, 4, 28);
        house.clock.to(later);
        AskedRound.ended(host.form(match + "/acceptance"));
        assertThat(house.programme.form(match + "/end").status()).isEqualTo(409);
        house.clock.to(Placed.FIRST);
        JsonNode ended = house.programme.post("/api" + match + "/end", "").json();
        assertThat(ended.get("waits")).isEmpty();
        assertThat(ended.get("vacancies"))
                .as("nobody comes on the first day any more")
                .isEmpty();
        assertThat(house.programme.post("/api" + match + "/end", "").status()).isEqualTo(409);
    }

    @Test
    void what_was_agreed_to_is_ended_by_nobody_and_others_end_nothing() {
        Applicant agreed = asked.nominated("Abe", "home-police", "FR", List.of(place));
        Applicant silent = asked.nominated("Bea", "home-police", "FR", List.of(other));
        asked.announce();
        asked.agree(agreed, host);
        house.clock.to(TIME_IS_OVER);
        assertThat(house.programme.form(asked.address(agreed) + "/end").status())
                .isEqualTo(409);
        String match = asked.address(silent);
        for (Client no :
                List.of(silent.client(), silent.home(), second, house.as(Role.PUBLISHER, "other-academy", "CH"))) {
            assertThat(no.form(match + "/end").status()).isEqualTo(403);
            assertThat(no.post("/api" + match + "/end", "").status()).isEqualTo(403);
        }
        assertThat(asked.match(silent)).isPresent();
    }
}
