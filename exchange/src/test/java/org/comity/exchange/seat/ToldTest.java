package org.comity.exchange.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.exchange.seat.Told.Count;
import org.junit.jupiter.api.Test;

/// What is told of those who did not get a place tells of nobody alone.
final class ToldTest {

    private static final List<String> RULES = List.of("language", "rank", "stay");
    private static final int FEW = 7;
    private static final int MANY = 11;

    private final Set<List<Count>> few = new HashSet<>();
    private final Map<List<Count>, List<Set<Integer>>> possible = new HashMap<>();

    @Test
    void a_number_under_three_is_not_told() {
        assertThat(Told.of(List.of(), 4, Map.of("preferred", 2, "kept-lottery", 3)))
                .containsExactly(new Count("kept-lottery", 3));
        assertThat(Told.of(excluded(2, "language"), 4, Map.of())).isEmpty();
    }

    @Test
    void no_sum_stands_beside_a_rule_that_all_but_two_fail() {
        List<Set<String>> excluded = excluded(4, "language");
        excluded.addAll(excluded(2, "rank"));
        assertThat(Told.of(excluded, 6, Map.of())).containsExactly(new Count("excluded-language", 4));
        excluded.addAll(excluded(1, "rank"));
        assertThat(Told.of(excluded, 6, Map.of()))
                .containsExactly(
                        new Count("excluded", 7), new Count("excluded-language", 4), new Count("excluded-rank", 3));
    }

    /// By all ways in which officers can fail three rules: whatever is told of seven or fewer, it was told of others
    /// too, so that no number of those whom one rule keeps out, or lets pass, is for sure one or two.
    @Test
    void nothing_follows_about_one_or_two() {
        List<Set<String>> ways = new ArrayList<>();
        for (int mask = 1; mask < 1 << RULES.size(); mask++) {
            Set<String> way = new HashSet<>();
            for (int rule = 0; rule < RULES.size(); rule++) {
                if ((mask >> rule & 1) == 1) {
                    way.add(RULES.get(rule));
                }
            }
            ways.add(way);
        }
        each(ways, 0, new ArrayList<>());
        assertThat(few).anyMatch(counts -> counts.contains(new Count("excluded", 7)));
        for (List<Count> counts : few) {
            List<Set<Integer>> numbers = possible.getOrDefault(counts, List.of());
            assertThat(numbers).as("%s", counts).hasSize(2 * RULES.size()).doesNotContain(Set.of(1), Set.of(2));
        }
    }

    /// Draws who fails which rules, officers in the order of the ways.
    private void each(List<Set<String>> ways, int from, List<Set<String>> drawn) {
        List<Count> told = Told.of(drawn, RULES.size(), Map.of());
        if (drawn.size() <= FEW) {
            few.add(told);
        }
        List<Set<Integer>> numbers = possible.computeIfAbsent(told, counts -> {
            List<Set<Integer>> none = new ArrayList<>();
            for (int number = 0; number < 2 * RULES.size(); number++) {
                none.add(new HashSet<>());
            }
            return none;
        });
        for (int rule = 0; rule < RULES.size(); rule++) {
            String its = RULES.get(rule);
            int kept = (int) drawn.stream().filter(way -> way.contains(its)).count();
            numbers.get(rule).add(kept);
            numbers.get(RULES.size() + rule).add(drawn.size() - kept);
        }
        if (drawn.size() < MANY) {
            for (int way = from; way < ways.size(); way++) {
                drawn.add(ways.get(way));
                each(ways, way, drawn);
                drawn.removeLast();
            }
        }
    }

    private static List<Set<String>> excluded(int many, String rule) {
        List<Set<String>> all = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            all.add(Set.of(rule));
        }
        return all;
    }
}
