package org.comity.courses;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.comity.content.Label;
import org.comity.content.Pool;
import org.comity.content.Question;
import org.comity.content.Question.Task;
import org.comity.content.QuestionText;
import org.comity.content.QuestionText.Entry;
import org.comity.content.QuestionText.Feedback;

/// A question of each type, in English and, all but `number`, in Traditional Chinese and Arabic. Each
/// question's id is the name of its type.
public final class ExampleQuestions {

    private static final Map<String, Task> TASKS = new TreeMap<>(Map.of(
            "single", new Task.SingleChoice(List.of("a", "b", "c"), "b"),
            "multiple", new Task.MultipleChoice(List.of("a", "b", "c", "d"), Set.of("a", "b")),
            "matching",
                    new Task.Matching(
                            List.of("untoc", "uncac"),
                            List.of("palermo", "merida", "vienna"),
                            Map.of("untoc", "palermo", "uncac", "merida")),
            "ordering", new Task.Ordering(List.of("placement", "layering", "integration")),
            "text", new Task.ShortText(),
            "number", new Task.NumberEntry(new BigDecimal("2.5"), new BigDecimal("0.1"))));

    private ExampleQuestions() {}

    /// The ids of all of them.
    public static List<String> ids() {
        return List.copyOf(TASKS.keySet());
    }

    /// One question, worth so many points.
    public static Question question(String id, int points) {
        Map<String, QuestionText> texts = new HashMap<>();
        texts.put("en", text(id, "en"));
        if (!id.equals("number")) {
            texts.put("zh-Hant", text(id, "zh-Hant"));
            texts.put("ar", text(id, "ar"));
        }
        return new Question(id, "first", points, true, task(id), texts);
    }

    /// A pool that draws all of these.
    public static Pool pool(String id, String... questions) {
        List<Question> all =
                List.of(questions).stream().map(each -> question(each, 1)).toList();
        return new Pool(id, all.size(), all);
    }

    private static Task task(String id) {
        return Objects.requireNonNull(TASKS.get(id));
    }

    private static QuestionText text(String id, String language) {
        Map<String, Label> choices = new HashMap<>();
        Map<String, Label> matches = new HashMap<>();
        Map<String, String> byOption = new HashMap<>();
        switch (task(id)) {
            case Task.SingleChoice task ->
                task.options().forEach(option -> {
                    choices.put(option, label(option, language));
                    byOption.put(option, "<p>Feedback on %s in %s</p>".formatted(option, language));
                });
            case Task.MultipleChoice task ->
                task.options().forEach(option -> {
                    choices.put(option, label(option, language));
                    byOption.put(option, "<p>Feedback on %s in %s</p>".formatted(option, language));
                });
            case Task.Matching task -> {
                task.left().forEach(left -> choices.put(left, label(left, language)));
                task.right().forEach(right -> matches.put(right, label(right, language)));
            }
            case Task.Ordering task -> task.items().forEach(item -> choices.put(item, label(item, language)));
            case Task.ShortText ignored -> {}
            case Task.NumberEntry ignored -> {}
        }
        return new QuestionText(
                "<p>Prompt of %s in %s</p>".formatted(id, language),
                choices,
                matches,
                new Entry(
                        id.equals("text") ? List.of(language.equals("en") ? "extradition" : "引渡") : List.of(),
                        id.equals("number") ? "years" : ""),
                new Feedback(
                        byOption,
                        byOption.isEmpty() ? "<p>Well done in " + language + "</p>" : "",
                        byOption.isEmpty() ? "<p>Look again in " + language + "</p>" : "",
                        "<p>Because in %s <a class=\"cite\" href=\"#source-untoc\">1</a></p>".formatted(language)),
                null);
    }

    private static Label label(String id, String language) {
        String name = id + " in " + language;
        return new Label("<em>" + name + "</em>", name);
    }
}
