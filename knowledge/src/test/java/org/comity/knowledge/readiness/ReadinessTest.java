package org.comity.knowledge.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.knowledge.readiness.Readiness.Warning;
import org.junit.jupiter.api.Test;

final class ReadinessTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void the_weights_of_every_stage_add_up_to_ten_tenths() {
        for (Stage stage : Stage.values()) {
            assertThat(Arrays.stream(Factor.values()).mapToInt(stage::weight).sum())
                    .as(stage.code())
                    .isEqualTo(10);
        }
    }

    @Test
    void what_weighs_most_shifts_from_politics_to_law_to_culture_and_capacity() {
        for (Factor factor : Factor.values()) {
            if (factor != Factor.POLITICS) {
                assertThat(Stage.START.weight(Factor.POLITICS)).isGreaterThan(Stage.START.weight(factor));
            }
            if (factor != Factor.LAW) {
                assertThat(Stage.GROWING.weight(Factor.LAW)).isGreaterThan(Stage.GROWING.weight(factor));
            }
        }
        assertThat(Stage.MATURE.weight(Factor.CULTURE)).isGreaterThan(Stage.MATURE.weight(Factor.LAW));
        assertThat(Stage.MATURE.weight(Factor.CAPACITY)).isGreaterThan(Stage.MATURE.weight(Factor.LAW));
    }

    @Test
    void the_lower_side_of_each_factor_counts() {
        Readiness readiness = Readiness.of(Stage.START, all(4, 4, 4, 4), all(2, 4, 4, 4));

        // 0.4 x 2 + 0.2 x 4 x 3
        assertThat(readiness.whole()).hasValue(3.2);
        assertThat(readiness.weakest()).contains(Factor.POLITICS);
        assertThat(readiness.warnings()).containsExactly(Warning.SIDES_APART);
    }

    @Test
    void the_weakest_link_depends_on_the_stage() {
        assertThat(Readiness.of(Stage.START, all(3, 3, 3, 3), all(3, 3, 3, 3)).weakest())
                .contains(Factor.POLITICS);
        assertThat(Readiness.of(Stage.GROWING, all(3, 3, 3, 3), all(3, 3, 3, 3)).weakest())
                .contains(Factor.LAW);
        assertThat(Readiness.of(Stage.MATURE, all(3, 3, 3, 2), all(3, 3, 3, 3)).weakest())
                .contains(Factor.CAPACITY);
        assertThat(Readiness.of(Stage.MATURE, all(4, 4, 4, 4), all(4, 4, 4, 4)).weakest())
                .isEmpty();
    }

    @Test
    void a_factor_with_too_few_answers_has_no_score_and_there_is_no_whole() {
        Map<String, Integer> scores = new HashMap<>(all(3, 3, 3, 3).scores());
        Factor.LAW.questions().stream().limit(3).forEach(scores::remove);
        Readiness readiness = Readiness.of(Stage.GROWING, new Assessment(scores, NOW), all(3, 3, 3, 3));

        assertThat(readiness.whole()).isEmpty();
        assertThat(readiness.sides())
                .hasEntrySatisfying(
                        Factor.LAW, sides -> assertThat(sides.joint()).isEmpty());
        assertThat(readiness.warnings()).isEmpty();
    }

    @Test
    void each_imbalance_of_the_paper_is_named() {
        assertThat(warnings(all(3, 1, 2, 2))).containsExactly(Warning.POLITICS_TOO_STRONG, Warning.LAW_INCOMPLETE);
        assertThat(warnings(all(2, 1, 2, 2))).containsExactly(Warning.LAW_INCOMPLETE);
        assertThat(warnings(all(2, 3, 1, 2))).containsExactly(Warning.CULTURE_TOO_WEAK);
        assertThat(warnings(all(2, 2, 1, 2))).isEmpty();
        assertThat(warnings(all(2, 2, 2, 1))).containsExactly(Warning.CAPACITY_TOO_POOR);
        assertThat(warnings(all(2, 2, 2, 2))).isEmpty();
    }

    @Test
    void rules_without_room_are_named_where_the_law_is_otherwise_good() {
        Map<String, Integer> scores = new HashMap<>(all(3, 3, 3, 3).scores());
        scores.put("latitude", 1);

        assertThat(warnings(new Assessment(scores, NOW))).containsExactly(Warning.LAW_TOO_RIGID);
    }

    @Test
    void the_next_steps_are_the_lowest_answers_that_weigh_most() {
        Map<String, Integer> scores = new HashMap<>(all(3, 3, 3, 3).scores());
        scores.put("languages", 0);
        scores.put("basis", 1);
        scores.put("occasions", 2);
        Readiness readiness = Readiness.of(Stage.GROWING, all(4, 4, 4, 4), new Assessment(scores, NOW));

        // law: 4 x (4 - 1) = 12, languages: 2 x (4 - 0) = 8, occasions: 2 x (4 - 2) = 4
        assertThat(readiness.steps()).containsExactly("basis", "languages", "occasions");
    }

    @Test
    void a_score_beyond_the_scale_is_refused() {
        assertThatThrownBy(() -> new Assessment(Map.of("basis", 5), NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("basis");
        assertThatThrownBy(() -> new Assessment(Map.of("height", 3), NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Warning> warnings(Assessment both) {
        return Readiness.of(Stage.GROWING, both, both).warnings();
    }

    static Assessment all(int politics, int law, int culture, int capacity) {
        Map<String, Integer> scores = new HashMap<>();
        Factor.POLITICS.questions().forEach(question -> scores.put(question, politics));
        Factor.LAW.questions().forEach(question -> scores.put(question, law));
        Factor.CULTURE.questions().forEach(question -> scores.put(question, culture));
        Factor.CAPACITY.questions().forEach(question -> scores.put(question, capacity));
        return new Assessment(scores, NOW);
    }
}
