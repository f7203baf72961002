package org.comity.content.versions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersion.Source;
import org.comity.content.Label;
import org.comity.content.Lesson;
import org.comity.content.Lesson.Unit;
import org.comity.content.Pool;
import org.comity.content.Question;
import org.comity.content.QuestionText;
import org.comity.content.QuestionText.Feedback;
import org.comity.content.UnitText;
import org.comity.content.figure.Picture;
import org.comity.content.manuscript.Outline.LessonOutline;
import org.comity.content.manuscript.Outline.PoolOutline;
import org.comity.content.manuscript.Outline.QuestionOutline;
import org.comity.content.manuscript.Translation.QuestionSource;
import org.comity.content.manuscript.Translation.Remarks;
import org.comity.content.manuscript.Translation.UnitKey;
import org.comity.content.manuscript.Translation.UnitSource;
import org.comity.content.markdown.CourseHtml;
import org.comity.content.markdown.Rendering;
import org.jspecify.annotations.Nullable;

/// Turns a stored version into what readers see: its Markdown becomes safe HTML when somebody reads it.
final class Compilation {

    private final StoredVersion stored;
    private final Map<String, CourseHtml> renderers = new LinkedHashMap<>();

    private Compilation(StoredVersion stored) {
        this.stored = stored;
        for (String language : stored.summary().texts().keySet()) {
            renderers.put(language, new CourseHtml(rendering(language)));
        }
    }

    static CourseVersion of(StoredVersion stored) {
        Compilation compilation = new Compilation(stored);
        return new CourseVersion(
                stored.summary(),
                stored.digest(),
                stored.outline().lessons().stream().map(compilation::lesson).toList(),
                stored.outline().pools().stream().map(compilation::pool).toList(),
                stored.outline().sources(),
                stored.outline().assessment());
    }

    private Rendering rendering(String language) {
        Map<String, Integer> sources =
                stored.outline().sources().stream().collect(Collectors.toMap(Source::id, Source::number));
        Map<String, Picture> pictures = new HashMap<>();
        for (String shared : List.of("", language)) {
            stored.pictures().forEach((key, picture) -> {
                if (key.language().equals(shared)) {
                    pictures.put(key.name(), picture);
                }
            });
        }
        return new Rendering(stored.summary().id(), language, sources, pictures);
    }

    private Lesson lesson(LessonOutline outline) {
        return new Lesson(
                outline.id(),
                outline.minutes(),
                outline.units().stream()
                        .map(unit -> unit(new UnitKey(outline.id(), unit)))
                        .toList());
    }

    private Unit unit(UnitKey key) {
        Map<String, UnitSource> sources = new LinkedHashMap<>();
        for (String language : renderers.keySet()) {
            put(
                    sources,
                    language,
                    stored.units().getOrDefault(language, Map.of()).get(key));
        }
        return new Unit(key.unit(), new LazyTexts<>(sources, each -> text(each.getKey(), each.getValue())));
    }

    private static <T> void put(Map<String, T> sources, String language, @Nullable T source) {
        if (source != null) {
            sources.put(language, source);
        }
    }

    private UnitText text(String language, UnitSource source) {
        CourseHtml renderer = renderer(language);
        return new UnitText(renderer.label(source.title()), renderer.block(source.body()), language, source.review());
    }

    private CourseHtml renderer(String language) {
        return Objects.requireNonNull(renderers.get(language), language);
    }

    private Pool pool(PoolOutline outline) {
        return new Pool(
                outline.id(),
                outline.draw(),
                outline.questions().stream().map(this::question).toList());
    }

    private Question question(QuestionOutline outline) {
        Map<String, QuestionSource> sources = new LinkedHashMap<>();
        for (String language : renderers.keySet()) {
            put(
                    sources,
                    language,
                    stored.questions().getOrDefault(language, Map.of()).get(outline.id()));
        }
        return new Question(
                outline.id(),
                outline.lesson(),
                outline.points(),
                outline.shuffle(),
                outline.task(),
                new LazyTexts<>(sources, each -> text(each.getValue(), renderer(each.getKey()))));
    }

    private static QuestionText text(QuestionSource source, CourseHtml renderer) {
        return new QuestionText(
                renderer.block(source.prompt()),
                labels(source.choices(), renderer),
                labels(source.matches(), renderer),
                source.entry(),
                feedback(source.remarks(), renderer),
                source.review());
    }

    private static Map<String, Label> labels(Map<String, String> sources, CourseHtml renderer) {
        return sources.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, label -> renderer.label(label.getValue())));
    }

    private static Feedback feedback(Remarks remarks, CourseHtml renderer) {
        Map<String, String> byOption = remarks.byOption().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> renderer.block(each.getValue())));
        return new Feedback(
                byOption,
                renderer.block(remarks.correct()),
                renderer.block(remarks.incorrect()),
                renderer.block(remarks.explanation()));
    }
}
