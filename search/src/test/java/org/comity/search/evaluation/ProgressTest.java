package org.comity.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a long piece of work says of itself.
final class ProgressTest {

    private final List<String> said = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final Progress progress = new Progress(() -> now, said::add);

    private void after(long millis, long steps) {
        now = now.plusMillis(millis);
        progress.step(steps);
    }

    @Test
    void what_takes_less_than_two_seconds_says_nothing() {
        progress.begin("indexing", 10);
        after(1_999, 10);
        progress.begin("asking", 10);
        after(1_999, 10);

        assertThat(said).isEmpty();
    }

    @Test
    void what_takes_longer_says_every_two_seconds_how_far_it_is() {
        progress.begin("indexing documents", 300_000);
        after(2_000, 1_200);
        after(1_000, 800);
        after(1_500, 1_000);

        assertThat(said)
                .containsExactly(
                        "indexing documents: 1,200 of 300,000 (2 s)", "indexing documents: 3,000 of 300,000 (4 s)");
    }

    @Test
    void work_of_unknown_length_says_what_is_done() {
        progress.begin("examining documents.tsv");
        after(5_000, 7);

        assertThat(said).containsExactly("examining documents.tsv: 7 (5 s)");
    }
}
