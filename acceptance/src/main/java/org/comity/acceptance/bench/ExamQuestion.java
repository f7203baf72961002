package org.comity.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A question as the outline of a stored version has it, with a right and a wrong answer.
///
/// @param drawn whether the attempts that are filled in by SQL ask it: the first ones of each pool are asked
/// @param task what is asked and what is right
record ExamQuestion(String id, int points, boolean drawn, JsonNode task) {

    private static final String NO_TERM = "zzz";
    private static final String NO_NUMBER = "987654";

    /// All questions of a version.
    ///
    /// @param outline the document in `content.version`
    static List<ExamQuestion> of(JsonNode outline) {
        List<ExamQuestion> questions = new ArrayList<>();
        for (JsonNode pool : outline.path("pools")) {
            int place = 0;
            for (JsonNode question : pool.path("questions")) {
                questions.add(new ExamQuestion(
                        question.path("id").asText(),
                        question.path("points").asInt(),
                        place++ < pool.path("draw").asInt(),
                        question.path("task")));
            }
        }
        return questions;
    }

    /// The order in which options are shown, as an attempt keeps it.
    List<String> order() {
        return switch (type()) {
            case "single", "multiple" -> words(task.path("options"));
            case "matching" -> words(task.path("right"));
            case "ordering" -> words(task.path("items"));
            default -> List.of();
        };
    }

    /// The answer as it is stored.
    Map<String, Object> response(boolean right) {
        return switch (type()) {
            case "single" -> answer("choice", "option", right ? task.path("answer") : wrongOption());
            case "multiple" -> answer("choices", "options", right ? task.path("answers") : List.of(wrongOption()));
            case "matching" -> answer("pairs", "pairs", right ? task.path("pairs") : oneForAll());
            case "ordering" -> answer("order", "items", right ? task.path("items") : order().reversed());
            case "text" -> answer("words", "text", NO_TERM);
            case "number" -> {
                JsonNode value = right ? task.path("answer") : Json.read(NO_NUMBER);
                Map<String, Object> answer = answer("quantity", "typed", value.asText());
                answer.put("value", value);
                yield answer;
            }
            default -> throw new IllegalArgumentException("Unknown type of question: " + type());
        };
    }

    /// The fields of the form of the question's page with a wrong answer, ready to be sent: whoever passes may not try
    /// again.
    String wrongForm() {
        List<String> fields = new ArrayList<>();
        switch (type()) {
            case "single", "multiple" -> fields.add("answer=" + wrongOption());
            case "matching" -> oneForAll().forEach((left, right) -> fields.add("m-" + left + "=" + right));
            case "ordering" -> {
                int place = 0;
                for (String item : order().reversed()) {
                    fields.add("o-" + item + "=" + ++place);
                }
            }
            case "text" -> fields.add("answer=" + NO_TERM);
            default -> fields.add("answer=" + NO_NUMBER);
        }
        return String.join("&", fields);
    }

    private String type() {
        return task.path("type").asText();
    }

    private String wrongOption() {
        List<String> right = task.has("answers")
                ? words(task.path("answers"))
                : List.of(task.path("answer").asText());
        return words(task.path("options")).stream()
                .filter(option -> !right.contains(option))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> oneForAll() {
        String first = task.path("right").path(0).asText();
        Map<String, String> pairs = new LinkedHashMap<>();
        words(task.path("left")).forEach(left -> pairs.put(left, first));
        return pairs;
    }

    private static Map<String, Object> answer(String type, String name, Object value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", type);
        answer.put(name, value);
        return answer;
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }
}
