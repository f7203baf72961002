package org.comity.exchange.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.comity.exchange.ExchangeHouse;
import org.junit.jupiter.api.Test;

/// The database itself refuses to change what officers and offices rely on, whatever the code does.
final class FrozenRoundTest {

    private final ExchangeHouse house = new ExchangeHouse();

    @Test
    void a_published_round_keeps_its_terms_its_seed_and_its_place() {
        house.published();

        for (String change : List.of(
                "UPDATE exchange.round SET tolerance = 5",
                "UPDATE exchange.round SET least = 5",
                "UPDATE exchange.round SET mechanism = 'deferred-acceptance'",
                "UPDATE exchange.round SET mechanism = 'swaps', ways = 2, swap_order = 'robust'",
                "UPDATE exchange.round SET tiers = 'placements'",
                "UPDATE exchange.round SET texts = '{}'",
                "UPDATE exchange.round SET applications_until = applications_until + 1",
                "UPDATE exchange.round SET seed = sha256('x'), commitment = encode(sha256(sha256('x')), 'hex')",
                "UPDATE exchange.round SET state = 'closed', tolerance = 5",
                "UPDATE exchange.round SET state = 'run'",
                "UPDATE exchange.round SET organisation = 'other'",
                "DELETE FROM exchange.round",
                "TRUNCATE exchange.round CASCADE")) {
            assertThatThrownBy(() -> execute(change)).as(change).hasMessageContaining("is refused");
        }
    }

    @Test
    void a_round_never_goes_back() {
        house.published();
        execute("UPDATE exchange.round SET state = 'closed'");

        assertThatThrownBy(() -> execute("UPDATE exchange.round SET state = 'published'"))
                .hasMessageContaining("is refused");
        assertThatThrownBy(() -> execute("UPDATE exchange.round SET state = 'draft'"))
                .hasMessageContaining("is refused");
    }

    @Test
    void a_commitment_is_the_digest_of_its_seed() {
        house.draft();

        assertThatThrownBy(
                        () -> execute(
                                "UPDATE exchange.round SET state = 'published', seed = sha256('x'), commitment = repeat('0', 64)"))
                .hasMessageContaining("check");
        assertThat(execute("UPDATE exchange.round SET tolerance = 5")).isEqualTo(1);
    }

    @Test
    void a_mechanism_is_known_and_has_its_own_settings_alone() {
        house.draft();

        for (String change : List.of(
                "UPDATE exchange.round SET mechanism = 'auction'",
                "UPDATE exchange.round SET mechanism = 'swaps'",
                "UPDATE exchange.round SET ways = 2, swap_order = 'robust'",
                "UPDATE exchange.round SET mechanism = 'swaps', ways = 4, swap_order = 'robust'",
                "UPDATE exchange.round SET mechanism = 'swaps', ways = 2, swap_order = 'any'")) {
            assertThatThrownBy(() -> execute(change)).as(change).hasMessageContaining("check");
        }
        assertThat(execute("UPDATE exchange.round SET mechanism = 'swaps', ways = 3, swap_order = 'placements'"))
                .isEqualTo(1);
    }

    private int execute(String sql) {
        return house.database.transaction(handle -> handle.createUpdate(sql).execute());
    }
}
