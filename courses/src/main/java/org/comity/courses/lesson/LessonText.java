package org.comity.courses.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.content.CourseId;
import org.comity.content.CourseVersion;
import org.comity.content.CourseVersion.Source;
import org.comity.content.CourseVersionId;
import org.comity.content.Lesson;
import org.comity.content.UnitText;
import org.comity.courses.language.Phrase;
import org.comity.courses.language.Reader;
import org.comity.platform.language.Localizer;

/// A lesson as readers of the same languages see it: everything of the page that does not depend on who reads.
///
/// @param sources those that the lesson cites
public record LessonText(
        Head head, Languages languages, List<Part> parts, List<Entry> contents, List<Source> sources, Lesson lesson) {

    /// @param number counted from 1
    /// @param count how many lessons the course has
    public record Head(CourseVersionId version, Phrase course, Phrase title, int number, int count) {}

    /// @param first the language that the lesson is read in
    /// @param second the language beside it
    /// @param options every language of the course
    /// @param missed the language that was wished for, if the course does not have it
    public record Languages(
            String first, Optional<String> second, List<LanguageOption> options, Optional<String> missed) {}

    /// @param ownName the language's name in itself
    public record LanguageOption(String tag, String ownName) {}

    /// A unit.
    ///
    /// @param beside its other side, when two languages are read
    public record Part(String id, Side main, Optional<Side> beside) {}

    /// A unit in one language.
    ///
    /// @param wanted the language that this side is read in
    /// @param text absent when the second language does not have the unit
    public record Side(String wanted, Optional<UnitText> text) {

        /// Whether another language stands in for the wanted one.
        public boolean replaced() {
            return text.filter(each -> !each.language().equals(wanted)).isPresent();
        }

        public String language() {
            return text.map(UnitText::language).orElse(wanted);
        }

        public String direction() {
            return Localizer.direction(language());
        }
    }

    /// A lesson in the table of contents.
    ///
    /// @param units of the lesson that is being read, otherwise empty
    public record Entry(Lesson lesson, Phrase title, List<UnitEntry> units) {}

    public record UnitEntry(String id, Phrase title) {}

    /// The lesson for a reader; empty when the version has no such lesson.
    ///
    /// @param wish the language she asked for
    static Optional<LessonText> of(CourseVersion version, String lessonId, Reader reader, String wish) {
        return version.lesson(lessonId).map(lesson -> {
            List<Part> parts =
                    lesson.units().stream().map(unit -> part(unit, reader)).toList();
            return new LessonText(
                    new Head(
                            version.id(),
                            reader.courseTitle(),
                            reader.title(lesson),
                            version.lessons().indexOf(lesson) + 1,
                            version.lessons().size()),
                    new Languages(reader.language(), reader.second(), options(version), reader.missed(wish)),
                    parts,
                    contents(version, lesson, reader),
                    cited(version, parts),
                    lesson);
        });
    }

    /// Whether the course has the language.
    public boolean has(String language) {
        return languages.options().stream().anyMatch(option -> option.tag().equals(language));
    }

    /// A language's name in itself.
    public String ownName(String language) {
        return languages.options().stream()
                .filter(option -> option.tag().equals(language))
                .map(LanguageOption::ownName)
                .findFirst()
                .orElse(language);
    }

    public CourseId course() {
        return head.version().course();
    }

    public String id() {
        return lesson.id();
    }

    public boolean parallel() {
        return languages.second().isPresent();
    }

    /// The lesson's title in the second language, when two are read.
    public Optional<Phrase> secondTitle() {
        return parts.getFirst().beside().flatMap(Side::text).map(text -> new Phrase(text.title(), text.language()));
    }

    public Optional<Entry> previous() {
        return head.number() > 1 ? Optional.of(contents.get(head.number() - 2)) : Optional.empty();
    }

    public Optional<Entry> next() {
        return head.number() < contents.size() ? Optional.of(contents.get(head.number())) : Optional.empty();
    }

    private static List<LanguageOption> options(CourseVersion version) {
        return version.summary().texts().keySet().stream()
                .map(tag -> new LanguageOption(tag, Localizer.ownLanguageName(tag)))
                .toList();
    }

    private static Part part(Lesson.Unit unit, Reader reader) {
        return new Part(
                unit.id(),
                new Side(reader.language(), Optional.of(reader.text(unit))),
                reader.second().map(second -> new Side(second, unit.text(second))));
    }

    private static List<Entry> contents(CourseVersion version, Lesson current, Reader reader) {
        return version.lessons().stream()
                .map(lesson -> new Entry(
                        lesson, reader.title(lesson), lesson.equals(current) ? units(lesson, reader) : List.of()))
                .toList();
    }

    private static List<UnitEntry> units(Lesson lesson, Reader reader) {
        return lesson.units().stream()
                .map(unit -> {
                    UnitText text = reader.text(unit);
                    return new UnitEntry(unit.id(), new Phrase(text.title(), text.language()));
                })
                .toList();
    }

    private static List<Source> cited(CourseVersion version, List<Part> parts) {
        return version.sources().stream()
                .filter(source -> parts.stream().anyMatch(part -> cites(part, "#" + source.anchor() + "\"")))
                .toList();
    }

    private static boolean cites(Part part, String anchor) {
        return Stream.concat(part.main().text().stream(), part.beside().flatMap(Side::text).stream())
                .anyMatch(text -> text.html().contains(anchor));
    }
}
