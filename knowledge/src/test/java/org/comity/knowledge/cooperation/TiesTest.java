package org.comity.knowledge.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.LibraryDatabase;
import org.comity.knowledge.register.Register;
import org.junit.jupiter.api.Test;

class TiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final Register register = LibraryDatabase.shared().register();

    @Test
    void an_agreement_of_the_union_binds_its_members_to_the_other_side_and_not_to_each_other() {
        Instrument agreement = register.instrument("eu-us-mla").orElseThrow();

        assertThat(Ties.bind(register, agreement, "DE", "US", DAY)).isTrue();
        assertThat(Ties.bind(register, agreement, "US", "FR", DAY)).isTrue();
        assertThat(Ties.bind(register, agreement, "EU", "US", DAY)).isTrue();
        assertThat(Ties.bind(register, agreement, "DE", "FR", DAY)).isFalse();
        assertThat(Ties.bind(register, agreement, "DE", "EU", DAY)).isFalse();
        assertThat(Ties.bind(register, agreement, "CH", "US", DAY)).isFalse();
    }

    @Test
    void an_instrument_that_ended_binds_until_its_last_day() {
        Instrument treaty = register.instrument("ch-de-police-1999").orElseThrow();

        assertThat(Ties.bind(register, treaty, "CH", "DE", LocalDate.of(2024, 4, 30)))
                .isTrue();
        assertThat(Ties.bind(register, treaty, "CH", "DE", LocalDate.of(2024, 5, 1)))
                .isFalse();
    }
}
