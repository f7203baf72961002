package org.comity.content.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.comity.content.files.CourseFiles;
import org.comity.content.files.CoursePath;
import org.comity.content.manuscript.Translation.UnitKey;
import org.comity.content.markdown.LessonFile;
import org.comity.content.markdown.LessonFile.Section;
import org.comity.content.markdown.MarkdownCheck;
import org.comity.content.markdown.MarkdownCheck.Role;
import org.comity.content.markdown.References;
import org.comity.content.markdown.TextLength;

/// Reads the lessons of one language.
final class LessonsReader {

    private static final int MOST_UNITS = 1000;
    private static final int LONGEST_TITLE = 200;

    private final CourseFiles files;
    private final Faults faults;
    private final String language;
    private final References references;

    LessonsReader(CourseFiles files, Faults faults, String language, References references) {
        this.files = files;
        this.faults = faults;
        this.language = language;
        this.references = references;
    }

    /// The units of every lesson that has a file, by lesson, in the order of the file.
    Map<String, List<Section>> read(Set<String> lessons) {
        Map<String, List<Section>> all = new LinkedHashMap<>();
        int count = 0;
        for (String lesson : lessons) {
            String path = path(lesson);
            Optional<String> text = files.text(path);
            if (text.isPresent()) {
                List<Section> sections = LessonFile.read(path, text.get(), faults);
                sections.forEach(this::check);
                unique(path, sections);
                all.put(lesson, sections);
                count += sections.size();
            }
        }
        if (count > MOST_UNITS) {
            faults.add(language, FaultKind.TOO_MANY, Map.of("key", "units", "limit", MOST_UNITS));
        }
        return all;
    }

    private String path(String lesson) {
        return new CoursePath(CoursePath.Kind.LESSON, language, lesson).path();
    }

    private void check(Section section) {
        String file = section.title().file();
        MarkdownCheck.check(section.title(), Role.LABEL, references, faults);
        MarkdownCheck.check(section.body(), Role.UNIT, references, faults);
        if (section.title().markdown().length() > LONGEST_TITLE) {
            faults.add(
                    file, section.title().line(), FaultKind.TEXT_TOO_LONG, Map.of("key", "#", "limit", LONGEST_TITLE));
        }
        TextLength length = MarkdownCheck.length(section.body(), language);
        boolean nothing = section.body().markdown().isBlank()
                || section.title().markdown().isBlank();
        if (nothing) {
            faults.add(file, section.title().line(), FaultKind.UNIT_EMPTY, Map.of("unit", section.id()));
        } else if (length.count() < length.least()) {
            Map<String, Object> arguments =
                    Map.of("unit", section.id(), "count", length.count(), "least", length.least());
            faults.add(file, section.title().line(), FaultKind.UNIT_SHORT, arguments);
        } else if (length.count() > length.most()) {
            Map<String, Object> arguments =
                    Map.of("unit", section.id(), "count", length.count(), "most", length.most());
            faults.add(file, section.title().line(), FaultKind.UNIT_LONG, arguments);
        }
    }

    private void unique(String path, List<Section> sections) {
        Set<String> seen = new HashSet<>();
        for (Section section : sections) {
            if (!section.id().isEmpty() && !seen.add(section.id())) {
                faults.add(path, section.title().line(), FaultKind.ID_TWICE, Map.of("id", section.id()));
            }
        }
    }

    /// Notes where a translation departs from the original's units and order.
    void compare(Map<String, List<Section>> translated, Map<String, List<Section>> original) {
        original.forEach((lesson, sections) -> {
            List<Section> ours = translated.getOrDefault(lesson, List.of());
            List<String> order = sections.stream().map(Section::id).toList();
            if (!translated.containsKey(lesson)) {
                faults.add(path(lesson), FaultKind.LESSON_UNTRANSLATED, Map.of("lesson", lesson, "language", language));
                return;
            }
            order(ours, order);
            Set<String> have = new HashSet<>(ours.stream().map(Section::id).toList());
            order.stream()
                    .filter(unit -> !unit.isEmpty() && !have.contains(unit))
                    .forEach(unit -> faults.add(
                            path(lesson), FaultKind.UNIT_UNTRANSLATED, Map.of("unit", unit, "language", language)));
        });
    }

    private void order(List<Section> ours, List<String> order) {
        int last = -1;
        for (Section section : ours) {
            if (section.id().isEmpty()) {
                continue;
            }
            int at = order.indexOf(section.id());
            if (at < 0) {
                note(section, FaultKind.UNIT_UNKNOWN);
            } else if (at < last) {
                note(section, FaultKind.UNIT_ORDER);
            }
            last = Math.max(last, at);
        }
    }

    private void note(Section section, FaultKind kind) {
        faults.add(section.title().file(), section.title().line(), kind, Map.of("unit", section.id()));
    }

    /// The keys of all units that were read.
    static List<UnitKey> keys(Map<String, List<Section>> lessons) {
        List<UnitKey> keys = new ArrayList<>();
        lessons.forEach((lesson, sections) -> sections.forEach(section -> keys.add(new UnitKey(lesson, section.id()))));
        return keys;
    }
}
