package org.comity.courses.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScoringTest {

    private static final Question MULTIPLE =
            Questions.of(new Task.MultipleChoice(List.of("a", "b", "c", "d", "e", "f"), Set.of("a", "b", "c")));
    private static final Question MATCHING = Questions.of(new Task.Matching(
            List.of("untoc", "uncac", "vcdr"),
            List.of("palermo", "merida", "vienna", "geneva"),
            Map.of("untoc", "palermo", "uncac", "merida", "vcdr", "vienna")));
    private static final Question ORDERING = Questions.of(new Task.Ordering(List.of("1", "2", "3", "4")));

    @Test
    void one_of_several_is_all_or_nothing() {
        Question question = Questions.of(new Task.SingleChoice(List.of("a", "b", "c"), "b"));

        assertShare(question, new Answer.Choice("b"), "1");
        assertShare(question, new Answer.Choice("a"), "0");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 1",
        "ab, 0.6666666667",
        "a, 0.3333333333",
        "abcd, 0.6666666667",
        "abd, 0.3333333333",
        "ad, 0",
        "abcdef, 0",
        "d, 0",
        "adef, 0"
    })
    void several_of_several_earn_right_choices_less_wrong_ones_and_never_less_than_nothing(
            String chosen, String share) {
        assertShare(MULTIPLE, new Answer.Choices(new TreeSet<>(List.of(chosen.split("")))), share);
    }

    @ParameterizedTest
    @CsvSource({
        "palermo, merida, vienna, 1",
        "palermo, merida, geneva, 0.6666666667",
        "palermo, palermo, palermo, 0.3333333333",
        "merida, palermo, geneva, 0"
    })
    void matching_earns_the_share_of_right_pairs(String untoc, String uncac, String vcdr, String share) {
        assertShare(MATCHING, new Answer.Pairs(Map.of("untoc", untoc, "uncac", uncac, "vcdr", vcdr)), share);
    }

    @ParameterizedTest
    @CsvSource({
        // six pairs; the number in the right relative order, less one half, doubled
        "1234, 1",
        "2134, 0.6666666667",
        "2143, 0.3333333333",
        "3142, 0",
        "4123, 0",
        "4321, 0",
        "1243, 0.6666666667",
        "1342, 0.3333333333"
    })
    void ordering_earns_kendalls_tau_and_never_less_than_nothing(String order, String share) {
        assertShare(ORDERING, new Answer.Order(List.of(order.split(""))), share);
    }

    @Test
    void a_short_text_is_accepted_in_any_language_of_the_question() {
        Question question = Questions.shortText(Map.of(
                "en", Questions.accepting("mutual legal assistance", "MLA"),
                "es", Questions.accepting("asistencia judicial recíproca"),
                "zh-Hant", Questions.accepting("司法互助")));

        assertShare(question, new Answer.Words("  Mutual  LEGAL assistance. "), "1");
        assertShare(question, new Answer.Words("asistencia judicial reciproca"), "1");
        assertShare(question, new Answer.Words("「司法互助」"), "1");
        assertShare(question, new Answer.Words("mutual assistance"), "0");
    }

    @ParameterizedTest
    @CsvSource({"2003, 0, 2003, 1", "2003, 0, 2004, 0", "2.5, 0.1, 2.6, 1", "2.5, 0.1, 2.4, 1", "2.5, 0.1, 2.61, 0"})
    void a_number_is_right_within_its_tolerance(String answer, String tolerance, String value, String share) {
        assertShare(Questions.number(answer, tolerance), new Answer.Quantity(value, new BigDecimal(value)), share);
    }

    @Test
    void an_answer_of_another_type_is_refused() {
        assertThatThrownBy(() -> Scoring.share(ORDERING, new Answer.Choice("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Order");
    }

    @Test
    void three_thirds_are_a_whole_and_reach_the_pass_mark() {
        BigDecimal third = Scoring.share(MULTIPLE, new Answer.Choices(new TreeSet<>(Set.of("a"))));
        Score score = new Score(third.multiply(BigDecimal.valueOf(3)).add(BigDecimal.valueOf(6)), 10);

        assertThat(score.passes(70)).isTrue();
        assertThat(score.percent()).isEqualTo(70);
    }

    @Test
    void what_is_just_below_the_pass_mark_fails_and_does_not_look_like_it() {
        Score score = new Score(new BigDecimal("6.99"), 10);

        assertThat(score.passes(70)).isFalse();
        assertThat(score.percent()).isEqualTo(69);
    }

    private static void assertShare(Question question, Answer answer, String share) {
        assertThat(Scoring.share(question, answer)).isEqualByComparingTo(share);
    }
}
