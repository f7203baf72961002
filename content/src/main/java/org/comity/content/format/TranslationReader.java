package org.comity.content.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.content.CourseVersion.Source;
import org.comity.content.Review;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.comity.content.files.CourseFiles;
import org.comity.content.files.CoursePath;
import org.comity.content.files.CoursePath.Kind;
import org.comity.content.format.HeadingReader.Head;
import org.comity.content.manuscript.Outline.PoolOutline;
import org.comity.content.manuscript.Outline.QuestionOutline;
import org.comity.content.manuscript.Translation;
import org.comity.content.manuscript.Translation.Heading;
import org.comity.content.manuscript.Translation.QuestionSource;
import org.comity.content.manuscript.Translation.UnitKey;
import org.comity.content.manuscript.Translation.UnitSource;
import org.comity.content.markdown.LessonFile.Section;
import org.comity.content.markdown.References;
import org.comity.content.yaml.YamlFile;
import org.comity.content.yaml.YamlMap;

/// Reads everything of one language. The original language must be complete, a translation need not be.
final class TranslationReader {

    /// @param lessons the units of each lesson as they stand in the files
    /// @param references what the texts cite and show
    record Read(Translation translation, Map<String, List<Section>> lessons, References references) {}

    private final CourseFiles files;
    private final Faults faults;
    private final Front front;
    private final List<QuestionOutline> questions;

    TranslationReader(CourseFiles files, Faults faults, Front front, List<PoolOutline> pools) {
        this.files = files;
        this.faults = faults;
        this.front = front;
        this.questions =
                pools.stream().flatMap(pool -> pool.questions().stream()).toList();
    }

    /// Reads the original; what is missing there is a fault.
    Read original(Set<String> pictures, Optional<YamlMap> head) {
        String language = front.profile().original();
        References references = references(pictures);
        Map<String, List<Section>> lessons = lessons(language, references);
        front.lessonIds().stream()
                .map(lesson -> new CoursePath(Kind.LESSON, language, lesson).path())
                .filter(path -> !files.has(path))
                .forEach(path -> faults.add(path, FaultKind.FILE_MISSING, Map.of("file", path)));
        Map<String, QuestionSource> texts = questions(language, references, true);
        return read(lessons, texts, head, references);
    }

    /// Reads a translation; what is missing there is a warning.
    Read translation(
            String language, Set<String> pictures, Optional<YamlMap> head, Map<String, List<Section>> original) {
        References references = references(pictures);
        Map<String, List<Section>> lessons = lessons(language, references);
        new LessonsReader(files, faults, language, references).compare(lessons, original);
        Map<String, QuestionSource> texts = questions(language, references, false);
        return read(lessons, texts, head, references);
    }

    private References references(Set<String> pictures) {
        Set<String> sources = front.sources().stream().map(Source::id).collect(Collectors.toSet());
        return new References(sources, front.lessonIds(), pictures);
    }

    private Map<String, List<Section>> lessons(String language, References references) {
        for (String path : files.paths()) {
            CoursePath place = CoursePath.of(path).orElseThrow();
            if (place.kind() == Kind.LESSON
                    && place.language().equals(language)
                    && !front.lessonIds().contains(place.name())) {
                faults.add(path, FaultKind.LESSON_UNLISTED, Map.of("lesson", place.name()));
            }
        }
        return new LessonsReader(files, faults, language, references).read(front.lessonIds());
    }

    private Map<String, QuestionSource> questions(String language, References references, boolean complete) {
        String path = new CoursePath(Kind.QUESTIONS, language, "questions.yaml").path();
        Optional<String> text = files.text(path);
        if (text.isEmpty()) {
            FaultKind kind = complete ? FaultKind.FILE_MISSING : FaultKind.QUESTIONS_UNTRANSLATED;
            faults.add(path, kind, Map.of("file", path, "language", language));
            return Map.of();
        }
        Optional<YamlMap> yaml = YamlFile.read(path, text.get(), faults);
        if (yaml.isEmpty()) {
            return Map.of();
        }
        for (QuestionOutline question : questions) {
            if (yaml.get().find(question.id()).isEmpty()) {
                FaultKind kind = complete ? FaultKind.KEY_MISSING : FaultKind.QUESTION_UNTRANSLATED;
                faults.add(
                        path, 1, kind, Map.of("key", question.id(), "question", question.id(), "language", language));
            }
        }
        return new QuestionTextsReader(path, references, faults).read(yaml.get(), questions);
    }

    private static Read read(
            Map<String, List<Section>> lessons,
            Map<String, QuestionSource> texts,
            Optional<YamlMap> yaml,
            References references) {
        Set<String> reviewable = new LinkedHashSet<>();
        LessonsReader.keys(lessons).forEach(key -> reviewable.add(key.lesson() + "/" + key.unit()));
        texts.keySet().forEach(question -> reviewable.add("q/" + question));
        Head head = yaml.map(map -> HeadingReader.read(map, reviewable))
                .orElse(new Head(new Heading("", "", List.of()), Map.of()));
        return new Read(
                new Translation(head.heading(), units(lessons, head.reviews()), reviewed(texts, head.reviews())),
                lessons,
                references);
    }

    private static Map<UnitKey, UnitSource> units(Map<String, List<Section>> lessons, Map<String, Review> reviews) {
        Map<UnitKey, UnitSource> units = new LinkedHashMap<>();
        lessons.forEach((lesson, sections) -> sections.forEach(section -> units.put(
                new UnitKey(lesson, section.id()),
                new UnitSource(
                        section.title().markdown(),
                        section.body().markdown(),
                        reviews.get(lesson + "/" + section.id())))));
        return units;
    }

    private static Map<String, QuestionSource> reviewed(
            Map<String, QuestionSource> texts, Map<String, Review> reviews) {
        Map<String, QuestionSource> reviewed = new LinkedHashMap<>();
        texts.forEach((question, text) -> reviewed.put(
                question,
                new QuestionSource(
                        text.prompt(),
                        text.choices(),
                        text.matches(),
                        text.entry(),
                        text.remarks(),
                        reviews.get("q/" + question))));
        return reviewed;
    }
}
