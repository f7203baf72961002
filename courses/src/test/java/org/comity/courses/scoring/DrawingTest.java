package org.comity.courses.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.comity.content.CourseId;
import org.comity.content.CourseKind;
import org.comity.content.CourseLevel;
import org.comity.content.CourseSummary;
import org.comity.content.CourseText;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersionId;
import org.comity.content.Pool;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.junit.jupiter.api.Test;

final class DrawingTest {

    private static final List<String> OPTIONS = List.of("a", "b", "c", "d", "e");

    private final CourseVersion version = version(List.of(
            new Pool("first", 2, List.of(single("q1"), single("q2"), single("q3"), single("q4"))),
            new Pool("second", 1, List.of(Questions.of("fixed", new Task.SingleChoice(OPTIONS, "a"), false, Map.of()))),
            new Pool(
                    "third",
                    2,
                    List.of(
                            Questions.of("n", new Task.NumberEntry(BigDecimal.ONE, BigDecimal.ZERO), true, Map.of()),
                            Questions.of("o", new Task.Ordering(OPTIONS), true, Map.of())))));

    @Test
    void as_many_questions_as_each_pool_says_in_the_order_of_the_pools() {
        for (long seed = 0; seed < 50; seed++) {
            List<String> drawn =
                    Drawing.of(version, seed).stream().map(Drawn::question).toList();

            assertThat(drawn).hasSize(5).doesNotHaveDuplicates();
            assertThat(drawn.subList(0, 2)).isSubsetOf("q1", "q2", "q3", "q4");
            assertThat(drawn.get(2)).isEqualTo("fixed");
            assertThat(drawn.subList(3, 5)).containsExactlyInAnyOrder("n", "o");
        }
    }

    @Test
    void the_same_seed_draws_the_same_and_another_one_does_not() {
        assertThat(Drawing.of(version, 42)).isEqualTo(Drawing.of(version, 42));
        assertThat(Drawing.of(version, 42)).isNotEqualTo(Drawing.of(version, 43));
    }

    @Test
    void a_draw_stays_what_it_was_so_that_it_can_be_explained_later() {
        assertThat(Drawing.of(version, 20261122L))
                .containsExactly(
                        new Drawn("q1", List.of("b", "a", "d", "c", "e")),
                        new Drawn("q2", List.of("e", "a", "b", "c", "d")),
                        new Drawn("fixed", OPTIONS),
                        new Drawn("o", List.of("a", "b", "e", "c", "d")),
                        new Drawn("n", List.of()));
    }

    @Test
    void options_are_shuffled_unless_the_author_forbade_it() {
        Set<List<String>> orders = new HashSet<>();
        LongStream.range(0, 50)
                .forEach(seed -> Drawing.of(version, seed).forEach(drawn -> {
                    switch (drawn.question()) {
                        case "fixed" -> assertThat(drawn.order()).isEqualTo(OPTIONS);
                        case "n" -> assertThat(drawn.order()).isEmpty();
                        default -> {
                            assertThat(drawn.order()).containsExactlyInAnyOrderElementsOf(OPTIONS);
                            orders.add(drawn.order());
                        }
                    }
                }));
        assertThat(orders).hasSizeGreaterThan(40);
    }

    @Test
    void every_question_of_a_pool_gets_its_turn_about_as_often() {
        int[] turns = new int[4];
        IntStream.range(0, 4000)
                .forEach(seed -> Drawing.of(version, seed).stream()
                        .limit(2)
                        .forEach(drawn -> turns[drawn.question().charAt(1) - '1']++));

        assertThat(Arrays.stream(turns).boxed()).allMatch(count -> count > 1850 && count < 2150);
    }

    private static Question single(String id) {
        return Questions.of(id, new Task.SingleChoice(OPTIONS, "a"), true, Map.of());
    }

    private static CourseVersion version(List<Pool> pools) {
        return new CourseVersion(
                new CourseSummary(
                        new CourseVersionId(new CourseId("test"), 1),
                        new CourseSummary.Profile(
                                CourseKind.SKILL,
                                CourseLevel.FOUNDATION,
                                new CourseSummary.Topics(List.of(), List.of(), List.of()),
                                60,
                                LocalDate.of(2026, 11, 22),
                                "en"),
                        new CourseSummary.Owner("comity", "INT"),
                        "Apache-2.0",
                        Instant.EPOCH,
                        Map.of("en", new CourseText("Test", "", List.of(), new CourseText.Completeness(1, 1)))),
                "0".repeat(64),
                List.of(),
                pools,
                List.of(),
                new CourseVersion.Assessment(70, 5, 0));
    }
}
