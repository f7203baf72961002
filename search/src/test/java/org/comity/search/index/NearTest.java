package org.comity.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What counts as a slip of the pen.
final class NearTest {

    @Test
    void a_slip_is_a_letter_left_out_put_in_or_changed_or_two_that_changed_places() {
        assertThat(Near.distance("police", "polce")).isEqualTo(1);
        assertThat(Near.distance("police", "poliice")).isEqualTo(1);
        assertThat(Near.distance("police", "polise")).isEqualTo(1);
        assertThat(Near.distance("police", "polcie")).isEqualTo(1);
        assertThat(Near.distance("police", "polcy")).isEqualTo(2);
        assertThat(Near.distance("警察", "警察")).isZero();
    }

    @Test
    void nearer_words_keep_farther_ones_out_and_frequent_ones_come_first() {
        Map<String, Integer> words = Map.of("extradition", 2, "extraditiom", 5, "extraditiomm", 9, "gone", 0);

        assertThat(Near.to("extraditio", 5, distance -> words)).containsExactly("extraditiom", "extradition");
        assertThat(Near.to("extraditxxm", 5, distance -> words)).containsExactly("extraditiom");
    }

    @Test
    void short_words_have_no_neighbours() {
        assertThat(Near.to("cat", 5, distance -> Map.of("car", 1))).isEmpty();
    }
}
