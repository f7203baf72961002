package org.comity.content.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.content.Question.Task;
import org.comity.content.QuestionText.Entry;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.comity.content.manuscript.Outline.QuestionOutline;
import org.comity.content.manuscript.Translation.QuestionSource;
import org.comity.content.manuscript.Translation.Remarks;
import org.comity.content.markdown.MarkdownCheck;
import org.comity.content.markdown.MarkdownCheck.Role;
import org.comity.content.markdown.Passage;
import org.comity.content.markdown.References;
import org.comity.content.yaml.YamlMap;
import org.comity.content.yaml.YamlValue;

/// Reads `questions.yaml` of a language: the texts. Every question that stands there must be complete.
final class QuestionTextsReader {

    private static final int LONGEST = 4000;
    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_ANSWER = 200;
    private static final int MOST_ANSWERS = 50;

    private final String file;
    private final References references;
    private final Faults faults;

    QuestionTextsReader(String file, References references, Faults faults) {
        this.file = file;
        this.references = references;
        this.faults = faults;
    }

    /// The texts by question, without reviews.
    Map<String, QuestionSource> read(YamlMap yaml, List<QuestionOutline> questions) {
        Map<String, QuestionSource> texts = new LinkedHashMap<>();
        Set<String> known =
                new TreeSet<>(questions.stream().map(QuestionOutline::id).toList());
        for (String key : yaml.keys()) {
            if (!known.contains(key)) {
                yaml.get(key).ifPresent(value -> value.note(FaultKind.QUESTION_UNKNOWN, Map.of("question", key)));
            }
        }
        for (QuestionOutline question : questions) {
            yaml.find(question.id())
                    .flatMap(YamlValue::map)
                    .ifPresent(text -> texts.put(question.id(), text(text, question)));
        }
        return texts;
    }

    private QuestionSource text(YamlMap yaml, QuestionOutline question) {
        String prompt = block(yaml.get("prompt"));
        String explanation = block(yaml.find("explanation"));
        if (explanation.isEmpty()) {
            faults.add(file, yaml.line(), FaultKind.EXPLANATION_MISSING, Map.of("question", question.id()));
        }
        Entry none = new Entry(List.of(), "");
        return switch (question.task()) {
            case Task.SingleChoice task -> choice(yaml, task.options(), prompt, explanation);
            case Task.MultipleChoice task -> choice(yaml, task.options(), prompt, explanation);
            case Task.Matching task -> {
                only(yaml, "left", "right");
                Map<String, String> left = labels(yaml, "left", task.left());
                Map<String, String> right = labels(yaml, "right", task.right());
                yield new QuestionSource(prompt, left, right, none, remarks(yaml, explanation), null);
            }
            case Task.Ordering task -> {
                only(yaml, "items");
                Map<String, String> items = labels(yaml, "items", task.items());
                yield new QuestionSource(prompt, items, Map.of(), none, remarks(yaml, explanation), null);
            }
            case Task.ShortText task -> {
                only(yaml, "accept");
                Entry entry = new Entry(accept(yaml), "");
                yield new QuestionSource(prompt, Map.of(), Map.of(), entry, remarks(yaml, explanation), null);
            }
            case Task.NumberEntry task -> {
                only(yaml, "unit");
                Entry entry = new Entry(
                        List.of(),
                        yaml.find("unit").map(unit -> unit.optionalText(50)).orElse(""));
                yield new QuestionSource(prompt, Map.of(), Map.of(), entry, remarks(yaml, explanation), null);
            }
        };
    }

    private static void only(YamlMap yaml, String... own) {
        Set<String> keys = new TreeSet<>(List.of("prompt", "explanation", "correct", "incorrect"));
        keys.addAll(List.of(own));
        yaml.only(keys);
    }

    private QuestionSource choice(YamlMap yaml, List<String> options, String prompt, String explanation) {
        yaml.only("prompt", "options", "explanation");
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, String> feedback = new LinkedHashMap<>();
        yaml.get("options").flatMap(YamlValue::map).ifPresent(map -> {
            map.only(Set.copyOf(options));
            for (String option : options) {
                map.get(option).flatMap(YamlValue::map).ifPresent(text -> {
                    text.only("text", "feedback");
                    labels.put(option, label(text.get("text")));
                    feedback.put(option, block(text.get("feedback")));
                });
            }
        });
        Remarks remarks = new Remarks(feedback, "", "", explanation);
        return new QuestionSource(prompt, labels, Map.of(), new Entry(List.of(), ""), remarks, null);
    }

    private Map<String, String> labels(YamlMap yaml, String key, List<String> ids) {
        Map<String, String> labels = new LinkedHashMap<>();
        yaml.get(key).flatMap(YamlValue::map).ifPresent(map -> {
            map.only(Set.copyOf(ids));
            ids.forEach(id -> labels.put(id, label(map.get(id))));
        });
        return labels;
    }

    private Remarks remarks(YamlMap yaml, String explanation) {
        return new Remarks(Map.of(), block(yaml.get("correct")), block(yaml.get("incorrect")), explanation);
    }

    private static List<String> accept(YamlMap yaml) {
        return yaml.get("accept")
                .map(value -> {
                    List<YamlValue> answers = value.list();
                    if (answers.isEmpty()) {
                        value.note(FaultKind.TOO_FEW, Map.of("key", "accept", "least", 1));
                    }
                    if (answers.size() > MOST_ANSWERS) {
                        value.note(FaultKind.TOO_MANY, Map.of("key", "accept", "limit", MOST_ANSWERS));
                    }
                    return answers.stream()
                            .map(answer -> answer.text(LONGEST_ANSWER))
                            .toList();
                })
                .orElse(List.of());
    }

    private String block(Optional<YamlValue> value) {
        return markdown(value, Role.QUESTION, LONGEST);
    }

    private String label(Optional<YamlValue> value) {
        return markdown(value, Role.LABEL, LONGEST_LABEL);
    }

    private String markdown(Optional<YamlValue> value, Role role, int longest) {
        if (value.isEmpty()) {
            return "";
        }
        YamlValue at = value.get();
        String text = at.text(longest);
        boolean literal = at.literal();
        MarkdownCheck.check(
                new Passage(file, literal ? at.line() + 1 : at.line(), literal, text), role, references, faults);
        return text;
    }
}
