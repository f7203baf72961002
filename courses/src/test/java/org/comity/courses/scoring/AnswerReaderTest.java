package org.comity.courses.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.comity.courses.scoring.Reading.Flaw;
import org.comity.courses.scoring.Reading.Flaw.Kind;
import org.comity.platform.json.Json;
import org.junit.jupiter.api.Test;

final class AnswerReaderTest {

    private static final Question SINGLE = Questions.of(new Task.SingleChoice(List.of("a", "b"), "b"));
    private static final Question MULTIPLE = Questions.of(new Task.MultipleChoice(List.of("a", "b", "c"), Set.of("a")));
    private static final Question MATCHING = Questions.of(
            new Task.Matching(List.of("l1", "l2"), List.of("r1", "r2", "r3"), Map.of("l1", "r1", "l2", "r2")));
    private static final Question ORDERING = Questions.of(new Task.Ordering(List.of("x", "y", "z")));
    private static final Question TEXT = Questions.shortText(Map.of());
    private static final Question NUMBER = Questions.number("2.5", "0");

    @Test
    void well_formed_answers_are_read() {
        assertThat(read(SINGLE, chosen("a"))).isEqualTo(new Reading.WellFormed(new Answer.Choice("a")));
        assertThat(read(MULTIPLE, chosen("c", "a")))
                .isEqualTo(new Reading.WellFormed(new Answer.Choices(new TreeSet<>(Set.of("a", "c")))));
        assertThat(read(MATCHING, placed(Map.of("l1", "r3", "l2", "r3"))))
                .isEqualTo(new Reading.WellFormed(new Answer.Pairs(Map.of("l1", "r3", "l2", "r3"))));
        assertThat(read(ORDERING, placed(Map.of("x", "3", "y", "1", "z", "2"))))
                .isEqualTo(new Reading.WellFormed(new Answer.Order(List.of("y", "z", "x"))));
        assertThat(read(TEXT, typed(" central authority ")))
                .isEqualTo(new Reading.WellFormed(new Answer.Words("central authority")));
        assertThat(AnswerReader.read(NUMBER, typed("2,5"), "fr"))
                .isEqualTo(new Reading.WellFormed(new Answer.Quantity("2,5", new BigDecimal("2.5"))));
    }

    @Test
    void nothing_is_no_answer() {
        assertThat(flaws(SINGLE, RawAnswer.EMPTY)).containsExactly(new Flaw(Kind.NOTHING_CHOSEN, ""));
        assertThat(flaws(MULTIPLE, RawAnswer.EMPTY)).containsExactly(new Flaw(Kind.NOTHING_CHOSEN, ""));
        assertThat(flaws(TEXT, typed(" … "))).containsExactly(new Flaw(Kind.NOTHING_WRITTEN, ""));
        assertThat(flaws(NUMBER, typed(" "))).containsExactly(new Flaw(Kind.NOTHING_WRITTEN, ""));
        assertThat(flaws(MATCHING, placed(Map.of("l1", "r1", "l2", ""))))
                .containsExactly(new Flaw(Kind.PARTNER_MISSING, "l2"));
        assertThat(flaws(ORDERING, placed(Map.of("x", "1", "y", "2"))))
                .containsExactly(new Flaw(Kind.PLACE_MISSING, "z"));
    }

    @Test
    void a_place_is_given_once() {
        assertThat(flaws(ORDERING, placed(Map.of("x", "1", "y", "2", "z", "2"))))
                .containsExactly(new Flaw(Kind.PLACE_TWICE, "y"), new Flaw(Kind.PLACE_TWICE, "z"));
    }

    @Test
    void words_are_not_a_number_and_an_essay_is_not_a_word() {
        assertThat(flaws(NUMBER, typed("two and a half"))).containsExactly(new Flaw(Kind.NOT_A_NUMBER, ""));
        assertThat(flaws(TEXT, typed("x".repeat(201)))).containsExactly(new Flaw(Kind.TOO_LONG, ""));
    }

    @Test
    void what_the_question_does_not_offer_is_refused() {
        assertThat(flaws(SINGLE, chosen("z"))).containsExactly(new Flaw(Kind.UNKNOWN_OPTION, ""));
        assertThat(flaws(SINGLE, chosen("a", "b"))).containsExactly(new Flaw(Kind.MORE_THAN_ONE, ""));
        assertThat(flaws(MULTIPLE, chosen("a", "z"))).containsExactly(new Flaw(Kind.UNKNOWN_OPTION, ""));
        assertThat(flaws(MATCHING, placed(Map.of("l1", "r1", "l2", "r9"))))
                .containsExactly(new Flaw(Kind.UNKNOWN_OPTION, "l2"));
        assertThat(flaws(MATCHING, placed(Map.of("l1", "r1", "l2", "r2", "l9", "r1"))))
                .containsExactly(new Flaw(Kind.UNKNOWN_OPTION, ""));
        assertThat(flaws(ORDERING, placed(Map.of("x", "1", "y", "2", "z", "4"))))
                .containsExactly(new Flaw(Kind.UNKNOWN_OPTION, "z"));
    }

    @Test
    void answers_survive_the_way_through_json() {
        for (Answer answer : List.of(
                new Answer.Choice("a"),
                new Answer.Choices(new TreeSet<>(Set.of("b", "a"))),
                new Answer.Pairs(Map.of("l", "r")),
                new Answer.Order(List.of("z", "y")),
                new Answer.Words("引渡"),
                new Answer.Quantity("٢٫٥٠", new BigDecimal("2.50")),
                new Answer.Quantity("1000", new BigDecimal("1000")))) {
            assertThat(Json.read(Json.write(answer), Answer.class)).isEqualTo(answer);
        }
        assertThat(Json.write(new Answer.Choices(new TreeSet<>(Set.of("b", "a")))))
                .isEqualTo("{\"type\":\"choices\",\"options\":[\"a\",\"b\"]}");
    }

    private static RawAnswer chosen(String... options) {
        return new RawAnswer(List.of(options), Map.of(), "");
    }

    private static RawAnswer placed(Map<String, String> placed) {
        return new RawAnswer(List.of(), placed, "");
    }

    private static RawAnswer typed(String text) {
        return new RawAnswer(List.of(), Map.of(), text);
    }

    private static Reading read(Question question, RawAnswer raw) {
        return AnswerReader.read(question, raw, "en");
    }

    private static List<Flaw> flaws(Question question, RawAnswer raw) {
        return read(question, raw) instanceof Reading.Malformed malformed ? malformed.flaws() : List.of();
    }
}
