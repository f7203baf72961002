package org.comity.acceptance.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LatenciesTest {

    @Test
    void percentiles_are_values_that_were_measured() {
        Latencies latencies = of(15, 20, 35, 40, 50);

        assertThat(latencies.percentile(5)).isEqualTo(15);
        assertThat(latencies.percentile(30)).isEqualTo(20);
        assertThat(latencies.percentile(40)).isEqualTo(20);
        assertThat(latencies.percentile(50)).isEqualTo(35);
        assertThat(latencies.percentile(100)).isEqualTo(50);
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        assertThat(of(50, 15, 40, 20, 35).percentile(50)).isEqualTo(35);
    }

    @Test
    void the_ninety_ninth_of_a_hundred_leaves_one_above_it() {
        Latencies latencies = of(LongStream.rangeClosed(1, 100).toArray());

        assertThat(latencies.percentile(99)).isEqualTo(99);
        assertThat(latencies.percentile(50)).isEqualTo(50);
    }

    @Test
    void many_values_and_late_ones_count_as_well() {
        Latencies latencies = of(LongStream.rangeClosed(1, 10_000).toArray());
        assertThat(latencies.percentile(100)).isEqualTo(10_000);

        latencies.add(20_000);

        assertThat(latencies.count()).isEqualTo(10_001);
        assertThat(latencies.percentile(100)).isEqualTo(20_000);
    }

    @Test
    void users_are_counted_together() {
        Latencies all = Latencies.together(List.of(of(1, 2), of(), of(9, 10)));

        assertThat(all.count()).isEqualTo(4);
        assertThat(all.percentile(75)).isEqualTo(9);
    }

    @Test
    void nothing_measured_is_no_time_at_all() {
        assertThat(of().percentile(99)).isZero();
    }

    @Test
    void there_is_no_percentile_beyond_all_values() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(1).percentile(101));
        assertThatIllegalArgumentException().isThrownBy(() -> of(1).percentile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> of(1).percentile(Double.NaN));
    }

    private static Latencies of(long... values) {
        Latencies latencies = new Latencies();
        for (long value : values) {
            latencies.add(value);
        }
        return latencies;
    }
}
