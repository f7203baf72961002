package org.comity.exchange.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.exchange.AskedRound;
import org.comity.exchange.AskedRound.Applicant;
import org.comity.exchange.ExchangeHouse;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.Office;
import org.comity.exchange.Placed;
import org.comity.platform.web.TestServer.Client;
import org.junit.jupiter.api.Test;

/// From the first day of an agreed stay on nothing that the sending side does takes away what it owes for it.
final class BegunStayTest {

    private static final Map<Office, Long> ONE_STAY =
            Map.of(new Office("example-police", "KE"), 1L, new Office("home-police", "FR"), -1L);

    @Test
    void the_sending_office_cannot_keep_a_stay_out_of_the_ledger_by_not_calling_it_ready() {
        Placed placed = signed();
        placed.house.clock.to(Placed.FIRST);
        for (Client office : List.of(placed.home, placed.host)) {
            assertThat(office.get(placed.match).body()).contains("nobody steps back any more");
            assertThat(office.form(placed.match + "/withdrawal").status()).isEqualTo(409);
        }
        assertThatThrownBy(() -> placed.house.database.change(handle -> handle.createUpdate("""
                                UPDATE exchange.match SET state = 'withdrawn', ended_by = 'home', state_at = :now
                                """)
                        .bind("now", placed.house.clock.instant())
                        .execute()))
                .hasMessageContaining("A stay that has begun stands");

        placed.house.clock.to(Placed.LAST);
        assertThat(placed.host.form(placed.placement + "/stay/held").status()).isEqualTo(303);
        assertThat(balances(placed.house)).isEqualTo(ONE_STAY);
        assertThat(placed.officer
                        .form(placed.placement + "/report", "text", "What I saw.")
                        .status())
                .isEqualTo(303);
        assertThat(placed.officer.get(placed.placement + "/stay.ics").body()).contains("STATUS:CONFIRMED");
    }

    @Test
    void who_never_signed_owes_the_stay_if_the_programme_decides_so() {
        Placed placed = Placed.agreed();
        placed.house.clock.to(Placed.FIRST);
        assertThat(placed.home.form(placed.match + "/withdrawal").status()).isEqualTo(409);
        assertThat(placed.home.form(placed.placement + "/stay/not-held").status())
                .isEqualTo(303);
        assertThat(placed.host
                        .form(placed.placement + "/stay/contradiction", "why", "She is here.")
                        .status())
                .isEqualTo(303);
        assertThat(decided(placed)).as("before the last day").isEqualTo(409);
        placed.house.clock.to(Placed.LAST);
        assertThat(decided(placed)).isEqualTo(303);
        assertThat(balances(placed.house)).isEqualTo(ONE_STAY);
        assertThat(placed.officer.get(placed.placement + "/report").body())
                .doesNotContain("from the first day of a stay");
    }

    @Test
    void the_host_office_says_that_it_took_place_although_the_officer_was_erased() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.FIRST);
        erase(placed.house, Placed.PERSON.subject());
        assertThat(balances(placed.house)).as("agreed on").isEqualTo(ONE_STAY);
        placed.house.clock.to(Placed.LAST);
        assertThat(waiting(placed.host)).containsExactly("Did the stay take place?");
        for (Client office : List.of(placed.home, placed.host)) {
            String page = office.get(placed.placement + "/stay").body();
            assertThat(page)
                    .contains("Erased at the officer", "/stay")
                    .doesNotContain(Placed.MARK, placed.placement + "/evaluation", placed.placement + "/cascade");
            assertThat(office.get("/api" + placed.placement + "/stay").json().has("officer"))
                    .isFalse();
            assertThat(office.get(placed.match).body())
                    .contains(placed.placement + "/stay")
                    .doesNotContain("href=\"" + placed.placement + "\"");
            assertThat(office.form(placed.match + "/withdrawal").status()).isEqualTo(409);
            assertThat(office.get(placed.placement).status())
                    .as("what named her is gone")
                    .isEqualTo(404);
        }
        assertThat(placed.officer.get(placed.placement + "/stay").status()).isEqualTo(404);
        assertThat(placed.host.form(placed.placement + "/stay/held").status()).isEqualTo(303);
        assertThat(balances(placed.house)).isEqualTo(ONE_STAY);
        assertThat(waiting(placed.host)).isEmpty();
    }

    @Test
    void the_host_office_contradicts_although_the_officer_was_erased() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        placed.home.form(placed.placement + "/stay/not-held");
        erase(placed.house, Placed.PERSON.subject());
        assertThat(placed.host
                        .form(placed.placement + "/stay/contradiction", "why", "She was here.")
                        .status())
                .isEqualTo(303);
        assertThat(placed.house
                        .programme
                        .get(ExchangePaths.disputes(
                                UUID.fromString(AskedRound.id(placed.application.replace("/application", "")))))
                        .body())
                .contains("She was here.");
        assertThat(decided(placed)).isEqualTo(303);
        assertThat(balances(placed.house)).isEqualTo(ONE_STAY);
        assertThat(placed.host
                        .get("/api" + placed.placement + "/stay")
                        .json()
                        .get("dispute")
                        .has("why"))
                .as("what was said of her goes once it is decided")
                .isFalse();
    }

    @Test
    void a_stay_that_nobody_held_is_taken_out_although_the_officer_was_erased() {
        Placed placed = Placed.agreed();
        placed.house.clock.to(Placed.FIRST);
        erase(placed.house, Placed.PERSON.subject());
        assertThat(placed.home.form(placed.placement + "/stay/not-held").status())
                .isEqualTo(303);
        assertThat(balances(placed.house)).isEmpty();
    }

    @Test
    void who_is_erased_before_the_first_day_leaves_nothing_and_the_host_office_hears_it() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.FIRST.minusDays(1));
        erase(placed.house, Placed.PERSON.subject());
        assertThat(balances(placed.house)).isEmpty();
        assertThat(placed.house.actions().getFirst()).isEqualTo("exchange.match-withdrawn");
        assertThat(placed.host.get(ExchangePaths.NOTICES).body()).contains("The officer stepped back");
        placed.house.clock.to(Placed.LAST);
        assertThat(placed.host.get(placed.placement + "/stay").status()).isEqualTo(404);
    }

    @Test
    void an_application_that_is_withdrawn_takes_along_a_match_that_was_never_agreed_to_also_after_the_first_day() {
        Placed placed = Placed.announced();
        placed.house.clock.to(Placed.FIRST);
        assertThat(placed.officer.form(placed.application + "/withdrawal").status())
                .isEqualTo(303);
        assertThat(placed.host.get("/api" + placed.match).json().get("state").asText())
                .isEqualTo("withdrawn");
        assertThat(placed.host.get(ExchangePaths.NOTICES).body()).contains("The officer stepped back");
        assertThat(placed.house.actions()).contains("exchange.match-withdrawn");
    }

    @Test
    void a_round_is_matched_again_around_a_stay_whose_officer_was_erased() {
        ExchangeHouse house = new ExchangeHouse();
        AskedRound asked = new AskedRound(house);
        Client host = asked.office("example-police", "KE");
        String begun = house.place(asked.round, host, "capacity", "1");
        Client other = asked.office("second-police", "TZ");
        String later = house.place(asked.round, other, "capacity", "1", "from", "2027-05-17", "to", "2027-05-28");
        Applicant erased = asked.nominated("Abe", "home-police", "FR", List.of(begun));
        Applicant leaves = asked.nominated("Bea", "home-police", "FR", List.of(later));
        asked.announce();
        asked.agree(erased, host);
        house.clock.to(LocalDate.of(2027, 5, 3));
        erase(house, erased.person().subject());
        AskedRound.ended(leaves.client().form(asked.address(leaves) + "/withdrawal"));
        assertThat(house.programme.form(asked.round + "/rematches").status()).isEqualTo(303);
        assertThat(balances(house)).isEqualTo(ONE_STAY);
    }

    private static Placed signed() {
        Placed placed = Placed.agreed();
        placed.home.form(placed.placement + "/steps/signature");
        placed.host.form(placed.placement + "/steps/signature");
        return placed;
    }

    private static int decided(Placed placed) {
        String reason = "reason-" + AskedRound.id(placed.placement);
        return placed.house
                .programme
                .form(placed.placement + "/stay/decision", "outcome", "held", reason, "The register shows her.")
                .status();
    }

    private static void erase(ExchangeHouse house, UUID person) {
        house.database.change(handle -> house.erasing.erase(handle, person));
    }

    /// What the page of her matches says is open.
    private static List<String> waiting(Client party) {
        return Pattern.compile("class=\"notice-title\"><a [^>]*>([^<]*)</a>")
                .matcher(party.get(ExchangePaths.MATCHES).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<Office, Long> balances(ExchangeHouse house) {
        return house.database.query(handle -> house.outcomes.balances(handle, new Office("example-academy", "CH")));
    }
}
