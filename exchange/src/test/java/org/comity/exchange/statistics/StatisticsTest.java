package org.comity.exchange.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.comity.exchange.statistics.SmallCounts.Move;
import org.comity.exchange.statistics.Statistics.Balance;
import org.comity.exchange.statistics.Statistics.Coverage;
import org.comity.exchange.statistics.Statistics.Flow;
import org.junit.jupiter.api.Test;

/// What can be told of rounds without telling of one officer.
final class StatisticsTest {

    private static final int SEEDS = 300;
    private static final Set<String> FRAUD = Set.of("fraud");
    private static final Set<String> PIRACY = Set.of("piracy");

    @Test
    void a_flow_is_told_in_groups_of_enough() {
        Statistics statistics = of(
                2,
                new Move(0, "FR", "KE", FRAUD, 6),
                new Move(0, "KE", "FR", FRAUD, 4),
                new Move(1, "FR", "KE", FRAUD, 4),
                new Move(1, "FR", "SN", FRAUD, 9));
        assertThat(statistics.flows()).containsExactly(new Flow("FR", "SN", 9), new Flow("FR", "KE", 6));
    }

    @Test
    void who_is_left_out_of_flows_is_left_out_of_balances_so_that_no_difference_tells_of_her() {
        Statistics statistics = of(1, new Move(0, "FR", "KE", FRAUD, 6), new Move(0, "KE", "FR", FRAUD, 2));
        assertThat(statistics.balances())
                .containsExactly(new Balance("FR", List.of(-6)), new Balance("KE", List.of(6)));
    }

    @Test
    void who_is_left_out_of_coverage_is_not_the_difference_between_it_and_the_flows() {
        Statistics statistics = of(1, new Move(0, "FR", "KE", FRAUD, 5), new Move(0, "FR", "KE", PIRACY, 3));
        assertThat(statistics.coverage()).extracting(Coverage::officers).containsExactly(5, 0);
        assertThat(statistics.flows()).containsExactly(new Flow("FR", "KE", 5));
    }

    @Test
    void who_went_for_different_types_of_crime_waits_together_and_counts_at_what_all_places_were_for() {
        Statistics statistics = of(
                2,
                new Move(0, "FR", "KE", FRAUD, 3),
                new Move(0, "FR", "KE", Set.of("fraud", "piracy"), 1),
                new Move(1, "FR", "KE", FRAUD, 1));
        assertThat(statistics.flows()).containsExactly(new Flow("FR", "KE", 5));
        assertThat(statistics.coverage()).containsExactly(new Coverage("fraud", 9, 5), new Coverage("piracy", 7, 0));
        assertThat(statistics.balances().getFirst()).isEqualTo(new Balance("FR", List.of(0, -5)));
    }

    @Test
    void rounds_before_the_last_ones_are_in_the_sums() {
        List<Move> moves = new ArrayList<>();
        for (int at = 0; at < Statistics.MOST_ROUNDS + 2; at++) {
            moves.add(new Move(at, "FR", "KE", FRAUD, 5));
        }
        List<UUID> rounds = rounds(Statistics.MOST_ROUNDS + 2);
        Statistics statistics = Statistics.of(rounds, moves, Map.of());
        assertThat(statistics.rounds()).isEqualTo(rounds.subList(2, rounds.size()));
        assertThat(statistics.balances().getLast().after())
                .hasSize(Statistics.MOST_ROUNDS)
                .startsWith(15)
                .endsWith(50);
    }

    /// Of each way fewer than five are left out, and the groups of all others are of at least five.
    @Test
    void no_group_is_small_and_no_more_are_left_out_than_must_be() {
        int told = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Move> moves = drawn(new Random(seed));
            List<Move> groups = SmallCounts.groups(moves);
            Map<String, Integer> waiting = byWay(moves);
            byWay(groups).forEach((way, officers) -> waiting.merge(way, -officers, Integer::sum));

            assertThat(groups).as("seed %d", seed).allMatch(group -> group.officers() >= 5);
            assertThat(waiting.values()).as("seed %d", seed).allMatch(officers -> officers >= 0 && officers < 5);
            told += groups.size();
        }
        assertThat(told).isGreaterThan(SEEDS);
    }

    /// One officer more, where she does not fill a group, changes nothing that anybody reads.
    @Test
    void an_officer_who_is_left_out_leaves_no_trace_in_any_table() {
        int left = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Move> moves = drawn(random);
            Map<String, Integer> waiting = byWay(moves);
            byWay(SmallCounts.groups(moves)).forEach((way, officers) -> waiting.merge(way, -officers, Integer::sum));
            Move last = moves.get(random.nextInt(moves.size()));
            Move more = new Move(Statistics.MOST_ROUNDS - 1, last.home(), last.host(), last.crimes(), 1);
            if (waiting.getOrDefault(way(last), 0) < 4) {
                left++;
                List<Move> with = new ArrayList<>(moves);
                with.add(more);
                assertThat(of(Statistics.MOST_ROUNDS, with.toArray(Move[]::new)))
                        .as("seed %d, %s", seed, more)
                        .isEqualTo(of(Statistics.MOST_ROUNDS, moves.toArray(Move[]::new)));
            }
        }
        assertThat(left).isGreaterThan(SEEDS / 2);
    }

    private static List<Move> drawn(Random random) {
        List<String> jurisdictions = List.of("FR", "KE", "SN");
        List<Set<String>> crimes = List.of(FRAUD, PIRACY, Set.of("fraud", "piracy"));
        List<Move> moves = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            int home = random.nextInt(3);
            moves.add(new Move(
                    random.nextInt(Statistics.MOST_ROUNDS - 1),
                    jurisdictions.get(home),
                    jurisdictions.get((home + 1 + random.nextInt(2)) % 3),
                    crimes.get(random.nextInt(3)),
                    1 + random.nextInt(6)));
        }
        return moves;
    }

    private static String way(Move move) {
        return move.home() + ">" + move.host();
    }

    private static Map<String, Integer> byWay(List<Move> moves) {
        Map<String, Integer> officers = new HashMap<>();
        moves.forEach(move -> officers.merge(way(move), move.officers(), Integer::sum));
        return officers;
    }

    private static List<UUID> rounds(int many) {
        List<UUID> rounds = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            rounds.add(new UUID(0, at));
        }
        return rounds;
    }

    private static Statistics of(int rounds, Move... moves) {
        return Statistics.of(rounds(rounds), List.of(moves), Map.of("fraud", 9, "piracy", 7));
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
        assertThat(drawing.nodes().getFirst().height()).isCloseTo(leaving, Offset.offset(1e-9));
    }
}
