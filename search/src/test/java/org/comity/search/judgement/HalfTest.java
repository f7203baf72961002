package org.comity.search.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The split of the library.
final class HalfTest {

    @Test
    void the_halves_are_about_equal() {
        long learned = IntStream.range(0, 10_000)
                .filter(i -> Half.of(Half.SEED, "treaty-" + i) == Half.LEARN)
                .count();

        assertThat(learned / 10_000.0).isCloseTo(0.5, within(0.02));
    }

    @Test
    void an_article_stays_in_its_half_for_ever() {
        // from sha256sum: a first byte below 128 is to learn from
        assertThat(Half.of(20261128, "untoc-18")).isEqualTo(Half.REPORT);
        assertThat(Half.of(20261128, "udhr-3")).isEqualTo(Half.LEARN);
    }

    @Test
    void another_seed_makes_another_split() {
        assertThat(IntStream.range(0, 100).filter(i -> Half.of(1, "a-" + i) == Half.of(2, "a-" + i)))
                .hasSizeBetween(30, 70);
    }
}
