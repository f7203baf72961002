package org.comity.exchange.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.comity.exchange.Office;
import org.comity.exchange.statistics.Statistics.Coverage;
import org.comity.exchange.statistics.Statistics.Flow;
import org.comity.exchange.statistics.Statistics.Move;
import org.comity.exchange.statistics.Statistics.OfficeBalance;
import org.comity.exchange.statistics.Statistics.Seats;
import org.junit.jupiter.api.Test;

/// What can be told of rounds without telling of one officer.
final class StatisticsTest {

    private static final Office FRANCE = new Office("home-police", "FR");
    private static final Office PARIS = new Office("city-police", "FR");
    private static final Office KENYA = new Office("example-police", "KE");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    @Test
    void flows_of_a_jurisdiction_count_together_and_small_ones_are_kept_back() {
        Statistics statistics = Statistics.of(
                List.of(FIRST),
                List.of(
                        new Move(FIRST, FRANCE, KENYA, 3),
                        new Move(FIRST, PARIS, KENYA, 2),
                        new Move(FIRST, KENYA, FRANCE, 4)),
                List.of());
        assertThat(statistics.flows()).containsExactly(new Flow("FR", "KE", 5));
    }

    @Test
    void a_balance_is_told_only_when_enough_came_and_went_since_the_last() {
        Statistics statistics = Statistics.of(
                List.of(FIRST, SECOND, THIRD),
                List.of(
                        new Move(FIRST, FRANCE, KENYA, 6),
                        new Move(SECOND, FRANCE, KENYA, 4),
                        new Move(THIRD, KENYA, FRANCE, 1)),
                List.of());
        assertThat(statistics.balances())
                .containsExactly(
                        new OfficeBalance(KENYA, List.of(Optional.of(6), Optional.empty(), Optional.of(9))),
                        new OfficeBalance(FRANCE, List.of(Optional.of(-6), Optional.empty(), Optional.of(-9))));
    }

    @Test
    void an_office_of_few_officers_does_not_appear() {
        Statistics statistics =
                Statistics.of(List.of(FIRST), List.of(new Move(FIRST, FRANCE, KENYA, 4)), List.of());
        assertThat(statistics.balances()).isEmpty();
        assertThat(statistics.flows()).isEmpty();
    }

    @Test
    void rounds_before_the_last_ones_are_in_the_sums() {
        List<UUID> rounds = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (int at = 0; at < Statistics.MOST_ROUNDS + 2; at++) {
            rounds.add(new UUID(1, at));
            moves.add(new Move(rounds.get(at), FRANCE, KENYA, 5));
        }
        Statistics statistics = Statistics.of(rounds, moves, List.of());
        assertThat(statistics.rounds()).hasSize(Statistics.MOST_ROUNDS).first().isEqualTo(rounds.get(2));
        assertThat(statistics.balances().getFirst().after().getFirst()).contains(15);
    }

    @Test
    void no_officers_are_told_as_none_and_few_not_at_all() {
        Statistics statistics = Statistics.of(
                List.of(),
                List.of(),
                List.of(new Seats("b", 9, 4), new Seats("a", 3, 0), new Seats("c", 9, 5)));
        assertThat(statistics.coverage())
                .containsExactly(
                        new Coverage("a", 3, Optional.of(0)),
                        new Coverage("b", 9, Optional.empty()),
                        new Coverage("c", 9, Optional.of(5)));
    }

    /// In drawn histories no number and no difference of two numbers after each other comes from few officers.
    @Test
    void differences_of_balances_never_tell_of_few() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<UUID> rounds = new ArrayList<>();
            List<Move> moves = new ArrayList<>();
            List<Integer> turnover = new ArrayList<>();
            for (int at = 0; at < Statistics.MOST_ROUNDS; at++) {
                rounds.add(new UUID(2, at));
                int out = random.nextInt(4);
                int in = random.nextInt(4);
                if (out > 0) {
                    moves.add(new Move(rounds.get(at), FRANCE, KENYA, out));
                }
                if (in > 0) {
                    moves.add(new Move(rounds.get(at), KENYA, FRANCE, in));
                }
                turnover.add(out + in);
            }
            for (OfficeBalance balance : Statistics.of(rounds, moves, List.of()).balances()) {
                int since = 0;
                for (int at = 0; at < rounds.size(); at++) {
                    since += turnover.get(at);
                    if (balance.after().get(at).isPresent()) {
                        assertThat(since).as("seed %d, round %d", seed, at).isGreaterThanOrEqualTo(5);
                        since = 0;
                    }
                }
            }
        }
    }

    @Test
    void bands_are_as_wide_as_flows_are_great_and_mirrored_for_readers_from_the_right() {
        List<Flow> flows = List.of(new Flow("FR", "KE", 10), new Flow("FR", "SN", 5), new Flow("KE", "FR", 5));
        FlowDrawing drawing = FlowDrawing.of(flows, false);
        FlowDrawing mirrored = FlowDrawing.of(flows, true);

        assertThat(drawing.bands()).extracting(FlowDrawing.Band::flow).isEqualTo(flows);
        assertThat(drawing.bands().get(0).width())
                .isEqualTo(2 * drawing.bands().get(1).width());
        assertThat(drawing.nodes()).hasSize(5);
        for (int at = 0; at < drawing.nodes().size(); at++) {
            FlowDrawing.Node node = drawing.nodes().get(at);
            FlowDrawing.Node other = mirrored.nodes().get(at);
            assertThat(node.x() + other.x() + 14).isEqualTo(FlowDrawing.WIDTH);
            assertThat(node.label() + other.label()).isEqualTo(FlowDrawing.WIDTH);
            assertThat(node.y()).isEqualTo(other.y());
            assertThat(node.y() + node.height()).isLessThanOrEqualTo(drawing.height());
        }
        double leaving = drawing.bands().get(0).width() + drawing.bands().get(1).width();
        assertThat(drawing.nodes().getFirst().height()).isCloseTo(leaving, org.assertj.core.data.Offset.offset(1e-9));
    }
}
