package org.comity.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The measures, against values worked out by hand with the formulas.
final class MeasuresTest {

    private static final Offset<Double> FOUR_DIGITS = within(0.00005);

    private static List<String> others(int count) {
        return IntStream.range(0, count).mapToObj(i -> "other-" + i).toList();
    }

    private static List<String> ranking(List<String> first, String... then) {
        return Stream.concat(first.stream(), Stream.of(then)).toList();
    }

    @Test
    void gain_is_the_grade_and_the_discount_the_logarithm_of_the_rank_plus_one() {
        Map<String, Integer> grades = Map.of("a", 3, "b", 2, "c", 3, "d", 0, "e", 1, "f", 2);

        Measures measures = Measures.of(List.of("a", "b", "c", "d", "e", "f"), grades);

        // 3 + 2/1.58496 + 3/2 + 0 + 1/2.58496 + 2/2.80735 = 6.86113
        // 3 + 3/1.58496 + 2/2 + 2/2.32193 + 1/2.58496 + 0 = 7.14100
        assertThat(measures.ndcg10()).isCloseTo(0.96081, FOUR_DIGITS);
    }

    @Test
    void the_ideal_is_made_of_all_judgements_found_or_not() {
        Map<String, Integer> grades = Map.of("a", 3, "b", 2, "c", 3, "d", 0, "e", 1, "f", 2, "g", 3, "h", 2);

        Measures measures = Measures.of(List.of("a", "b", "c", "d", "e", "f"), grades);

        // 6.86113 / (3 + 3/1.58496 + 3/2 + 2/2.32193 + 2/2.58496 + 2/2.80735 + 1/3) = 6.86113 / 9.07348
        assertThat(measures.ndcg10()).isCloseTo(0.75617, FOUR_DIGITS);
        assertThat(measures.recall10()).isCloseTo(5.0 / 7, FOUR_DIGITS);
    }

    @Test
    void the_ideal_has_ten_places_as_well() {
        List<String> twelve = others(12);
        Map<String, Integer> grades = twelve.stream().collect(java.util.stream.Collectors.toMap(id -> id, id -> 1));

        Measures measures = Measures.of(twelve, grades);

        assertThat(measures.ndcg10()).isCloseTo(1, FOUR_DIGITS);
        assertThat(measures.recall10()).isCloseTo(10.0 / 12, FOUR_DIGITS);
        assertThat(measures.recall100()).isEqualTo(1);
    }

    @Test
    void one_answer_at_the_third_rank() {
        Measures measures = Measures.of(ranking(others(2), "answer"), Map.of("answer", 1));

        assertThat(measures).isEqualTo(new Measures(0.5, 1, 1, 1.0 / 3));
    }

    @Test
    void the_tenth_rank_counts_and_the_eleventh_does_not() {
        Measures tenth = Measures.of(ranking(others(9), "answer"), Map.of("answer", 1));
        Measures eleventh = Measures.of(ranking(others(10), "answer"), Map.of("answer", 1));

        assertThat(tenth.ndcg10()).isCloseTo(1 / 3.45943, FOUR_DIGITS);
        assertThat(tenth.mrr10()).isEqualTo(0.1);
        assertThat(tenth.recall10()).isEqualTo(1);
        assertThat(eleventh).isEqualTo(new Measures(0, 0, 1, 0));
    }

    @Test
    void the_hundredth_rank_counts_and_the_next_does_not() {
        assertThat(Measures.of(ranking(others(99), "answer"), Map.of("answer", 1))
                        .recall100())
                .isEqualTo(1);
        assertThat(Measures.of(ranking(others(100), "answer"), Map.of("answer", 1))
                        .recall100())
                .isZero();
    }

    @Test
    void equal_grades_may_stand_in_any_order() {
        Map<String, Integer> grades = Map.of("a", 2, "b", 2, "c", 1);

        assertThat(Measures.of(List.of("b", "a", "c"), grades))
                .isEqualTo(Measures.of(List.of("a", "b", "c"), grades))
                .isEqualTo(new Measures(1, 1, 1, 1));
    }

    @Test
    void grade_0_and_no_judgement_are_both_not_relevant() {
        Measures judged = Measures.of(List.of("bad", "good"), Map.of("bad", 0, "good", 1));
        Measures unjudged = Measures.of(List.of("bad", "good"), Map.of("good", 1));

        assertThat(judged).isEqualTo(unjudged);
        assertThat(judged.mrr10()).isEqualTo(0.5);
    }

    @Test
    void nothing_found_is_nothing_earned() {
        assertThat(Measures.of(List.of(), Map.of("answer", 1))).isEqualTo(new Measures(0, 0, 0, 0));
    }

    @Test
    void without_a_relevant_document_there_is_nothing_to_measure() {
        assertThatThrownBy(() -> Measures.of(List.of("a"), Map.of("a", 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Measures.of(List.of("a"), Collections.emptyMap()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_row_of_a_table_has_the_same_weight_in_its_mean() {
        Averages many = new Averages();
        many.add(new Measures(1, 1, 1, 1));
        many.add(new Measures(1, 1, 1, 1));
        many.add(new Measures(0.4, 0.4, 0.4, 0.4));
        Averages few = new Averages();
        few.add(new Measures(0.2, 0, 0, 0));
        Averages none = new Averages();
        none.leaveOut();

        assertThat(many.mean().orElseThrow().ndcg10()).isCloseTo(0.8, FOUR_DIGITS);
        assertThat(none.mean()).isEmpty();
        assertThat(Averages.ofRows(List.of(many, few, none))
                        .mean()
                        .orElseThrow()
                        .ndcg10())
                .isCloseTo(0.5, FOUR_DIGITS);
    }
}
