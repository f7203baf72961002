package org.comity.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExamQuestionTest {

    private static final String OUTLINE = """
            {"pools": [
              {"id": "a", "draw": 1, "questions": [
                {"id": "one", "points": 1, "task": {"type": "single", "options": ["x", "y"], "answer": "x"}},
                {"id": "some", "points": 2, "task": {"type": "multiple", "options": ["x", "y", "z"], "answers": ["x", "z"]}}]},
              {"id": "b", "draw": 3, "questions": [
                {"id": "pairs", "points": 1, "task": {"type": "matching", "left": ["l", "m"], "right": ["r", "s"],
                    "pairs": {"l": "s", "m": "r"}}},
                {"id": "row", "points": 1, "task": {"type": "ordering", "items": ["u", "v"]}},
                {"id": "word", "points": 1, "task": {"type": "text"}},
                {"id": "number", "points": 1, "task": {"type": "number", "answer": 4, "tolerance": 0}}]}]}
            """;

    @Test
    void the_first_questions_of_each_pool_are_asked() {
        assertThat(ExamQuestion.of(Json.read(OUTLINE)))
                .filteredOn(ExamQuestion::drawn)
                .extracting(ExamQuestion::id)
                .containsExactly("one", "pairs", "row", "word");
    }

    @Test
    void wrong_forms_have_a_field_for_everything_that_is_asked() {
        assertThat(ExamQuestion.of(Json.read(OUTLINE)))
                .extracting(ExamQuestion::wrongForm)
                .containsExactly("answer=y", "answer=y", "m-l=r&m-m=r", "o-v=1&o-u=2", "answer=zzz", "answer=987654");
    }

    @Test
    void stored_answers_have_the_form_of_the_module_courses() {
        assertThat(ExamQuestion.of(Json.read(OUTLINE)))
                .extracting(question -> Json.write(question.response(true)))
                .containsExactly(
                        "{\"type\":\"choice\",\"option\":\"x\"}",
                        "{\"type\":\"choices\",\"options\":[\"x\",\"z\"]}",
                        "{\"type\":\"pairs\",\"pairs\":{\"l\":\"s\",\"m\":\"r\"}}",
                        "{\"type\":\"order\",\"items\":[\"u\",\"v\"]}",
                        "{\"type\":\"words\",\"text\":\"zzz\"}",
                        "{\"type\":\"quantity\",\"typed\":\"4\",\"value\":4}");
        assertThat(ExamQuestion.of(Json.read(OUTLINE)))
                .extracting(question -> Json.write(question.response(false)))
                .first()
                .isEqualTo("{\"type\":\"choice\",\"option\":\"y\"}");
    }
}
