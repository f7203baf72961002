package org.comity.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The right answers of a course of the starter library, read from its files, so that a test can pass an
/// examination
/// by knowing the answers and not by looking into the server.
final class AnswerKey {

    private final Map<String, Map<String, Object>> questions = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> texts;

    /// @param language whose accepted words answer the short texts
    AnswerKey(String course, String language) {
        Path folder = RunningSystem.home().resolve("library/courses").resolve(course);
        for (Map<String, Object> pool :
                listOfMaps(yaml(folder.resolve("questions.yaml")).get("pools"))) {
            for (Map<String, Object> question : listOfMaps(pool.get("questions"))) {
                questions.put(String.valueOf(question.get("id")), question);
            }
        }
        this.texts = mapOfMaps(yaml(folder.resolve(language).resolve("questions.yaml")));
    }

    /// Fills the form of the question that the page shows with the right answer.
    void fillIn(Page page) {
        String question = page.url().replaceAll("[?#].*", "").replaceAll(".*/", "");
        Map<String, Object> known = Objects.requireNonNull(questions.get(question), question);
        switch (String.valueOf(known.get("type"))) {
            case "single" -> choose(page, String.valueOf(known.get("answer")));
            case "multiple" -> list(known.get("answers")).forEach(answer -> choose(page, answer));
            case "matching" ->
                map(known.get("pairs")).forEach((left, right) -> select(page, "m-" + left, String.valueOf(right)));
            case "ordering" -> {
                List<String> items = list(known.get("items"));
                items.forEach(item -> select(page, "o-" + item, Integer.toString(items.indexOf(item) + 1)));
            }
            case "text" ->
                page.locator("#answer")
                        .fill(list(Objects.requireNonNull(texts.get(question)).get("accept"))
                                .getFirst());
            case "number" -> page.locator("#answer").fill(String.valueOf(known.get("answer")));
            default -> throw new IllegalStateException("Unknown type of question " + question);
        }
    }

    private static void choose(Page page, String option) {
        page.locator("input[name=answer][value='" + option + "']").check();
    }

    private static void select(Page page, String field, String value) {
        Locator select = page.locator("select[name='" + field + "']");
        select.selectOption(value);
    }

    private static Map<String, Object> yaml(Path file) {
        try {
            return map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(value))
                .forEach((key, entry) -> copy.put(String.valueOf(key), Objects.requireNonNull(entry)));
        return copy;
    }

    private static Map<String, Map<String, Object>> mapOfMaps(Map<String, Object> value) {
        Map<String, Map<String, Object>> copy = new LinkedHashMap<>();
        value.forEach((key, entry) -> copy.put(key, map(entry)));
        return copy;
    }

    private static List<Map<String, Object>> listOfMaps(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(AnswerKey::map).toList();
    }

    private static List<String> list(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(String::valueOf).toList();
    }
}
