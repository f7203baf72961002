package org.comity.exchange.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.comity.exchange.Office;
import org.comity.exchange.Placed;
import org.comity.exchange.report.ErasingReports;
import org.junit.jupiter.api.Test;

final class LedgerTest {

    private static final Map<Office, Long> ONE_STAY =
            Map.of(new Office("example-police", "KE"), 1L, new Office("home-police", "FR"), -1L);

    @Test
    void what_is_agreed_on_counts_until_the_offices_say_what_came_of_it() {
        Placed placed = Placed.ready();
        assertThat(balances(placed)).isEqualTo(ONE_STAY);
        placed.house.clock.to(Placed.LAST);
        placed.host.form(placed.placement + "/stay/held");
        assertThat(balances(placed)).isEqualTo(ONE_STAY);
    }

    @Test
    void a_stay_that_did_not_take_place_counts_for_neither_office() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.FIRST);
        placed.home.form(placed.placement + "/stay/not-held");
        assertThat(balances(placed)).isEmpty();
        erase(placed);
        assertThat(balances(placed)).as("also without the officer").isEmpty();
    }

    @Test
    void nobody_steps_back_from_a_stay_that_took_place_and_it_counts() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        placed.host.form(placed.placement + "/stay/held");
        assertThat(placed.officer.form(placed.match + "/withdrawal").status()).isEqualTo(409);
        assertThat(placed.officer.form(placed.application + "/withdrawal").status())
                .isEqualTo(409);
        assertThat(placed.host.get(placed.placement + "/stay").status()).isEqualTo(200);
        assertThat(balances(placed)).isEqualTo(ONE_STAY);
    }

    @Test
    void the_ledger_keeps_its_numbers_when_the_officer_is_erased() {
        Placed placed = Placed.ready();
        placed.house.clock.to(Placed.LAST);
        placed.host.form(placed.placement + "/stay/held");
        erase(placed);
        assertThat(balances(placed)).isEqualTo(ONE_STAY);
        int days = placed.house.database.query(handle -> handle.createQuery("SELECT days FROM exchange.ledger_entry")
                .mapTo(Integer.class)
                .one());
        assertThat(days).isEqualTo(12);
    }

    private static void erase(Placed placed) {
        placed.house.database.change(handle -> {
            new ErasingReports(placed.house.reports).erase(handle, Placed.PERSON.subject());
            placed.house.erasing.erase(handle, Placed.PERSON.subject());
        });
    }

    private static Map<Office, Long> balances(Placed placed) {
        return placed.house.database.query(
                handle -> placed.house.outcomes.balances(handle, new Office("example-academy", "CH")));
    }
}
