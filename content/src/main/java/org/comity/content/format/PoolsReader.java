package org.comity.content.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.content.Question.Task;
import org.comity.content.fault.FaultKind;
import org.comity.content.manuscript.Outline.PoolOutline;
import org.comity.content.manuscript.Outline.QuestionOutline;
import org.comity.content.yaml.YamlMap;
import org.comity.content.yaml.YamlValue;

/// Reads `questions.yaml` at the top: structure and right answers.
final class PoolsReader {

    private static final int MOST_QUESTIONS = 1000;
    private static final int MOST_ITEMS = 20;
    private static final List<String> TYPES = List.of("single", "multiple", "matching", "ordering", "text", "number");

    private final Set<String> lessons;
    private final Set<String> pools = new HashSet<>();
    private final Set<String> questions = new HashSet<>();

    private PoolsReader(Set<String> lessons) {
        this.lessons = lessons;
    }

    static List<PoolOutline> read(YamlMap yaml, Set<String> lessons) {
        yaml.only("pools");
        PoolsReader reader = new PoolsReader(lessons);
        List<PoolOutline> pools = new ArrayList<>();
        yaml.get("pools").ifPresent(value -> {
            for (YamlMap pool : FrontReader.maps(value, "pools", MOST_QUESTIONS)) {
                pools.add(reader.pool(pool));
            }
            if (reader.questions.size() > MOST_QUESTIONS) {
                value.note(FaultKind.TOO_MANY, Map.of("key", "questions", "limit", MOST_QUESTIONS));
            }
        });
        return pools;
    }

    private PoolOutline pool(YamlMap yaml) {
        yaml.only("id", "draw", "questions");
        String id = unique(yaml, pools);
        List<QuestionOutline> outlines = new ArrayList<>();
        yaml.get("questions")
                .ifPresent(value -> FrontReader.maps(value, "questions", MOST_QUESTIONS)
                        .forEach(question -> outlines.add(question(question))));
        int draw = yaml.whole("draw", 1, MOST_QUESTIONS);
        if (!outlines.isEmpty() && draw > outlines.size()) {
            yaml.get("draw")
                    .ifPresent(value ->
                            value.note(FaultKind.DRAW_TOO_MANY, Map.of("draw", draw, "count", outlines.size())));
        }
        return new PoolOutline(id, draw, outlines);
    }

    private static String unique(YamlMap yaml, Set<String> taken) {
        Optional<YamlValue> value = yaml.get("id");
        String id = value.map(YamlValue::id).orElse("");
        if (value.isPresent() && !taken.add(id)) {
            value.get().note(FaultKind.ID_TWICE, Map.of("id", id));
        }
        return id;
    }

    private QuestionOutline question(YamlMap yaml) {
        String id = unique(yaml, questions);
        String lesson = yaml.get("lesson").map(this::lesson).orElse("");
        int points = yaml.whole("points", 1, 100, 1);
        boolean shuffle = yaml.find("shuffle").map(YamlValue::flag).orElse(true);
        String type = yaml.get("type").map(value -> value.word(TYPES)).orElse("");
        return new QuestionOutline(id, lesson, points, shuffle, task(yaml, type));
    }

    private String lesson(YamlValue value) {
        String lesson = value.id();
        if (!lessons.contains(lesson)) {
            value.note(FaultKind.LESSON_UNKNOWN, Map.of("lesson", lesson));
        }
        return lesson;
    }

    private static Task task(YamlMap yaml, String type) {
        return switch (type) {
            case "single" -> single(keys(yaml, "options", "answer"));
            case "multiple" -> multiple(keys(yaml, "options", "answers"));
            case "matching" -> matching(keys(yaml, "left", "right", "pairs"));
            case "ordering" -> new Task.Ordering(items(keys(yaml, "items"), "items", 2));
            case "number" -> number(keys(yaml, "answer", "tolerance"));
            case "text" -> {
                keys(yaml);
                yield new Task.ShortText();
            }
            default -> new Task.ShortText();
        };
    }

    private static YamlMap keys(YamlMap yaml, String... own) {
        Set<String> all = new HashSet<>(Set.of("id", "type", "lesson", "points", "shuffle"));
        all.addAll(List.of(own));
        return yaml.only(all);
    }

    private static List<String> items(YamlMap yaml, String key, int least) {
        Optional<YamlValue> value = yaml.get(key);
        List<String> items = value.map(YamlValue::ids).orElse(List.of());
        if (value.isPresent() && items.size() < least) {
            value.get().note(FaultKind.TOO_FEW, Map.of("key", key, "least", least));
        }
        if (items.size() > MOST_ITEMS) {
            value.orElseThrow().note(FaultKind.TOO_MANY, Map.of("key", key, "limit", MOST_ITEMS));
        }
        return items;
    }

    private static void among(YamlValue value, String id, List<String> items, String key) {
        if (!items.contains(id)) {
            value.note(FaultKind.ANSWER_UNKNOWN, Map.of("id", id, "key", key));
        }
    }

    private static Task single(YamlMap yaml) {
        List<String> options = items(yaml, "options", 2);
        Optional<YamlValue> answer = yaml.get("answer");
        answer.ifPresent(value -> among(value, value.id(), options, "options"));
        return new Task.SingleChoice(options, answer.map(YamlValue::id).orElse(""));
    }

    private static Task multiple(YamlMap yaml) {
        List<String> options = items(yaml, "options", 2);
        List<String> answers = items(yaml, "answers", 1);
        yaml.find("answers").ifPresent(value -> answers.forEach(answer -> among(value, answer, options, "options")));
        return new Task.MultipleChoice(options, Set.copyOf(answers));
    }

    private static Task matching(YamlMap yaml) {
        List<String> left = items(yaml, "left", 2);
        List<String> right = items(yaml, "right", 2);
        Map<String, String> pairs = new LinkedHashMap<>();
        yaml.get("pairs").flatMap(YamlValue::map).ifPresent(map -> {
            for (String from : map.keys()) {
                map.get(from).ifPresent(to -> {
                    among(to, from, left, "left");
                    among(to, to.id(), right, "right");
                    pairs.put(from, to.id());
                });
            }
            yaml.find("pairs")
                    .ifPresent(value -> left.stream()
                            .filter(item -> !pairs.containsKey(item))
                            .forEach(item -> value.note(FaultKind.PAIR_MISSING, Map.of("id", item))));
        });
        return new Task.Matching(left, right, pairs);
    }

    private static Task number(YamlMap yaml) {
        BigDecimal answer = yaml.get("answer").map(YamlValue::decimal).orElse(BigDecimal.ZERO);
        Optional<YamlValue> tolerance = yaml.find("tolerance");
        BigDecimal within = tolerance.map(YamlValue::decimal).orElse(BigDecimal.ZERO);
        if (within.signum() < 0) {
            tolerance
                    .orElseThrow()
                    .note(FaultKind.VALUE_RANGE, Map.of("key", "tolerance", "least", 0, "most", 1_000_000));
        }
        return new Task.NumberEntry(answer, within);
    }
}
