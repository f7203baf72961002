package org.comity.content.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion.Source;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.comity.content.figure.Picture;
import org.comity.content.figure.PictureCheck;
import org.comity.content.files.CourseFiles;
import org.comity.content.files.CoursePath;
import org.comity.content.files.CoursePath.Kind;
import org.comity.content.manuscript.Manuscript;
import org.comity.content.manuscript.Manuscript.Imprint;
import org.comity.content.manuscript.Manuscript.PictureKey;
import org.comity.content.manuscript.Outline;
import org.comity.content.manuscript.Outline.LessonOutline;
import org.comity.content.manuscript.Outline.PoolOutline;
import org.comity.content.manuscript.PictureFile;
import org.comity.content.manuscript.Translation;
import org.comity.content.markdown.LanguageTags;
import org.comity.content.markdown.LessonFile.Section;
import org.comity.content.yaml.YamlFile;
import org.comity.content.yaml.YamlMap;

/// Reads a whole course and notes everything that is wrong with it.
public final class CourseReader {

    private static final String COURSE = "course.yaml";
    private static final String QUESTIONS = "questions.yaml";
    private static final int MOST_LANGUAGES = 40;

    private final CourseFiles files;
    private final Faults faults;
    private final Map<PictureKey, PictureFile> pictures = new LinkedHashMap<>();

    private CourseReader(CourseFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    /// The manuscript, or empty when anything was noted that refuses it, here or before.
    public static Optional<Manuscript> read(CourseFiles files, Faults faults) {
        return new CourseReader(files, faults).read();
    }

    private Optional<Manuscript> read() {
        pictures();
        Optional<Front> front = yaml(COURSE).map(FrontReader::read);
        Optional<YamlMap> questions = yaml(QUESTIONS);
        if (front.isEmpty()) {
            return Optional.empty();
        }
        List<PoolOutline> pools = questions
                .map(yaml -> PoolsReader.read(yaml, front.get().lessonIds()))
                .orElse(List.of());
        Map<String, TranslationReader.Read> languages = languages(front.get(), pools);
        unused(front.get(), pools, languages);
        if (faults.refuse()) {
            return Optional.empty();
        }
        return Optional.of(manuscript(front.get(), pools, languages));
    }

    /// A required YAML file.
    private Optional<YamlMap> yaml(String path) {
        if (!files.has(path)) {
            faults.add(path, FaultKind.FILE_MISSING, Map.of("file", path));
        }
        return files.text(path).flatMap(text -> YamlFile.read(path, text, faults));
    }

    private void pictures() {
        for (String path : files.paths()) {
            CoursePath place = CoursePath.of(path).orElseThrow();
            if (place.kind() == Kind.PICTURE) {
                byte[] content = files.content(path).orElseThrow();
                Optional<Picture> picture = PictureCheck.check(path, content, faults);
                picture.ifPresent(checked -> pictures.put(
                        new PictureKey(place.language(), place.name()), new PictureFile(checked, content)));
            }
        }
    }

    private Map<String, TranslationReader.Read> languages(Front front, List<PoolOutline> pools) {
        String original = front.profile().original();
        Set<String> tags = new TreeSet<>();
        files.paths().forEach(path -> tags.add(CoursePath.of(path).orElseThrow().language()));
        tags.remove("");
        tags.stream()
                .filter(tag -> !LanguageTags.isCanonical(tag))
                .forEach(tag -> faults.add(tag, FaultKind.LANGUAGE_TAG, Map.of("tag", tag)));
        if (tags.size() > MOST_LANGUAGES) {
            faults.add("", FaultKind.TOO_MANY, Map.of("key", "languages", "limit", MOST_LANGUAGES));
        }
        if (!original.isEmpty() && !tags.contains(original)) {
            faults.add(COURSE, FaultKind.ORIGINAL_MISSING, Map.of("language", original));
        }
        Map<String, TranslationReader.Read> read = new LinkedHashMap<>();
        TranslationReader reader = new TranslationReader(files, faults, front, pools);
        Map<String, List<Section>> units = Map.of();
        if (tags.remove(original)) {
            TranslationReader.Read first = reader.original(visible(original), yaml(original + "/" + COURSE));
            read.put(original, first);
            units = first.lessons();
        }
        for (String tag : tags) {
            read.put(tag, reader.translation(tag, visible(tag), yaml(tag + "/" + COURSE), units));
        }
        return read;
    }

    /// The pictures that a reader of the language sees. A picture that was refused counts: its own fault was noted.
    private Set<String> visible(String language) {
        return files.paths().stream()
                .map(path -> CoursePath.of(path).orElseThrow())
                .filter(place -> place.kind() == Kind.PICTURE)
                .filter(place -> place.language().isEmpty() || place.language().equals(language))
                .map(CoursePath::name)
                .collect(Collectors.toSet());
    }

    private void unused(Front front, List<PoolOutline> pools, Map<String, TranslationReader.Read> languages) {
        Set<String> cited = new HashSet<>();
        Set<PictureKey> shown = new HashSet<>();
        languages.forEach((language, read) -> {
            cited.addAll(read.references().cited());
            read.references().shown().forEach(name -> {
                shown.add(new PictureKey("", name));
                shown.add(new PictureKey(language, name));
            });
        });
        front.sources().stream()
                .map(Source::id)
                .filter(id -> !cited.contains(id))
                .forEach(id -> faults.add(COURSE, FaultKind.SOURCE_UNCITED, Map.of("source", id)));
        pictures.keySet().stream()
                .filter(key -> !shown.contains(key))
                .forEach(key -> faults.add(
                        new CoursePath(Kind.PICTURE, key.language(), key.name()).path(),
                        FaultKind.PICTURE_UNUSED,
                        Map.of()));
        Set<String> asked = pools.stream()
                .flatMap(pool -> pool.questions().stream())
                .map(Outline.QuestionOutline::lesson)
                .collect(Collectors.toSet());
        front.lessonIds().stream()
                .filter(lesson -> !asked.contains(lesson))
                .forEach(lesson -> faults.add(QUESTIONS, FaultKind.LESSON_WITHOUT_QUESTION, Map.of("lesson", lesson)));
    }

    private Manuscript manuscript(Front front, List<PoolOutline> pools, Map<String, TranslationReader.Read> languages) {
        Map<String, List<Section>> original = java.util.Objects.requireNonNull(
                        languages.get(front.profile().original()))
                .lessons();
        List<LessonOutline> lessons = new ArrayList<>();
        front.lessons()
                .forEach((lesson, minutes) -> lessons.add(new LessonOutline(
                        lesson,
                        minutes,
                        original.getOrDefault(lesson, List.of()).stream()
                                .map(Section::id)
                                .toList())));
        Map<String, Translation> translations = new LinkedHashMap<>();
        languages.forEach((language, read) -> translations.put(language, read.translation()));
        return new Manuscript(
                new CourseId(front.id()),
                front.profile(),
                new Imprint(front.owner().organisation(), front.owner().licence(), files.digest()),
                new Outline(lessons, pools, front.sources(), front.assessment()),
                translations,
                pictures);
    }
}
