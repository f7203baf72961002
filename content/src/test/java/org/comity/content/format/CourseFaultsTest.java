package org.comity.content.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;
import org.comity.content.files.FolderReader;
import org.comity.content.sample.Report;
import org.comity.content.sample.SampleCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way in which a course folder can be wrong, with the place where the report must say so.
final class CourseFaultsTest {

    private static final SampleCourse VALID = SampleCourse.valid();

    /// Kinds that need an archive, a link, a person or a hostile size; their tests stand elsewhere.
    private static final Set<FaultKind> ELSEWHERE = EnumSet.of(
            FaultKind.ARCHIVE_UNREADABLE,
            FaultKind.ARCHIVE_TOO_LARGE,
            FaultKind.COURSE_TOO_LARGE,
            FaultKind.TOO_MANY_FILES,
            FaultKind.NAME_UNSAFE,
            FaultKind.NAME_TWICE,
            FaultKind.LINK,
            FaultKind.ENCRYPTED,
            FaultKind.EXPANDS_TOO_MUCH,
            FaultKind.FILE_DAMAGED,
            FaultKind.OWNER_OTHER,
            FaultKind.PICTURE_DIMENSIONS,
            FaultKind.MORE_FAULTS);

    @TempDir
    private Path folder;

    /// One fault in an otherwise valid course.
    record Case(FaultKind kind, String place, UnaryOperator<SampleCourse> spoil) {
        @Override
        public String toString() {
            return kind.code() + " at " + place;
        }
    }

    private static Case at(FaultKind kind, String place, UnaryOperator<SampleCourse> spoil) {
        return new Case(kind, place, spoil);
    }

    private static Case replacing(FaultKind kind, String file, String from, String to) {
        int line = VALID.line(file, from);
        return new Case(kind, file + ":" + line, course -> course.replacing(file, from, to));
    }

    static Stream<Case> cases() {
        return Stream.of(files(), yaml(), course(), lessons(), markdown(), questions(), pictures())
                .flatMap(group -> group);
    }

    private static Stream<Case> files() {
        return Stream.of(
                at(FaultKind.FILE_UNKNOWN, "notes.txt:0", course -> course.with("notes.txt", "x")),
                at(FaultKind.FILE_UNKNOWN, "en/First.md:0", course -> course.with("en/First.md", "x")),
                at(FaultKind.FILE_UNKNOWN, "figures/map.gif:0", course -> course.with("figures/map.gif", "GIF89a")),
                at(FaultKind.TOO_DEEP, "a/b/c/d/e:0", course -> course.with("a/b/c/d/e/x.md", "x")),
                at(
                        FaultKind.FILE_TOO_LARGE,
                        "en/first.md:0",
                        course -> course.appending("en/first.md", "x".repeat(1 << 20))),
                at(FaultKind.FILE_MISSING, "course.yaml:0", course -> course.without("course.yaml")),
                at(FaultKind.FILE_MISSING, "questions.yaml:0", course -> course.without("questions.yaml")),
                at(FaultKind.FILE_MISSING, "en/second.md:0", course -> course.without("en/second.md")),
                at(FaultKind.FILE_MISSING, "en/questions.yaml:0", course -> course.without("en/questions.yaml")),
                at(FaultKind.FILE_MISSING, "zh-Hant/course.yaml:0", course -> course.without("zh-Hant/course.yaml")),
                at(
                        FaultKind.NOT_UTF8,
                        "en/first.md:3",
                        course -> course.with("en/first.md", new byte[] {'#', '\n', '\n', (byte) 0xC3, '('})),
                replacing(FaultKind.CONTROL_CHARACTER, "en/first.md", "officer", "offi\u0007cer"),
                replacing(FaultKind.CONTROL_CHARACTER, "en/first.md", "officer", "offi\u202Ecer"));
    }

    private static Stream<Case> yaml() {
        return Stream.of(
                replacing(FaultKind.YAML_SYNTAX, "course.yaml", "licence: Apache-2.0", "licence: a: b"),
                replacing(FaultKind.YAML_ALIAS, "course.yaml", "licence: Apache-2.0", "licence: &x Apache-2.0"),
                replacing(FaultKind.YAML_ALIAS, "course.yaml", "owner: academy", "owner: *x"),
                replacing(FaultKind.YAML_TAG, "course.yaml", "owner: academy", "owner: !!str academy"),
                replacing(
                        FaultKind.YAML_TOO_DEEP,
                        "course.yaml",
                        "owner: academy",
                        "owner: " + "[".repeat(21) + "]".repeat(21)),
                at(
                        FaultKind.KEY_MISSING,
                        "course.yaml:1",
                        course -> course.replacing("course.yaml", "level: foundation\n", "")),
                replacing(FaultKind.KEY_MISSING, "course.yaml", "licence: Apache-2.0", "licence: ''"),
                at(
                        FaultKind.KEY_MISSING,
                        "course.yaml:1",
                        course -> course.replacing("course.yaml", "owner: academy", "owner:")),
                replacing(FaultKind.KEY_UNKNOWN, "course.yaml", "licence: Apache-2.0", "license: MIT\nlicence: MIT"),
                replacing(FaultKind.KEY_TWICE, "course.yaml", "level: foundation", "kind: skill\nlevel: foundation"),
                replacing(FaultKind.VALUE_SHAPE, "course.yaml", "effort-minutes: 30", "effort-minutes: long"),
                replacing(FaultKind.VALUE_SHAPE, "course.yaml", "as-of: 2026-11-22", "as-of: 22.11.2026"),
                replacing(FaultKind.VALUE_SHAPE, "course.yaml", "as-of: 2026-11-22", "as-of: 2026-02-30"),
                at(
                        FaultKind.VALUE_SHAPE,
                        "course.yaml:" + VALID.line("course.yaml", "citation:"),
                        course ->
                                course.replacing("course.yaml", "    citation:", "    language: EN_us\n    citation:")),
                replacing(FaultKind.VALUE_SHAPE, "course.yaml", "licence: Apache-2.0", "licence: [MIT]"),
                replacing(FaultKind.VALUE_SHAPE, "questions.yaml", "shuffle: false", "shuffle: no"),
                replacing(FaultKind.VALUE_SHAPE, "questions.yaml", "answer: 2003.5", "answer: many"),
                replacing(FaultKind.VALUE_RANGE, "course.yaml", "pass-mark: 70", "pass-mark: 101"),
                replacing(FaultKind.VALUE_RANGE, "questions.yaml", "tolerance: 0.5", "tolerance: -1"),
                replacing(FaultKind.VALUE_UNKNOWN, "course.yaml", "kind: skill", "kind: sport"),
                replacing(FaultKind.VALUE_UNKNOWN, "course.yaml", "un18-corruption", "un18-littering"),
                replacing(FaultKind.VALUE_UNKNOWN, "course.yaml", "[TW", "[XX"),
                replacing(FaultKind.TEXT_TOO_LONG, "en/course.yaml", "What it is for.", "x".repeat(401)),
                replacing(FaultKind.ID_SHAPE, "course.yaml", "id: sample", "id: Sample"),
                replacing(FaultKind.ID_TWICE, "course.yaml", "id: second", "id: first"),
                replacing(FaultKind.ID_TWICE, "questions.yaml", "id: several", "id: single"),
                replacing(FaultKind.ID_TWICE, "questions.yaml", "options: [a, b, c]", "options: [a, b, c, a]"),
                replacing(FaultKind.ADDRESS_SHAPE, "course.yaml", "https://treaties.un.org/", "javascript:alert(1)"),
                at(
                        FaultKind.TOO_MANY,
                        "course.yaml:15",
                        course -> course.replacing(
                                "course.yaml",
                                "  - id: second",
                                "  - {id: more, minutes: 1}\n".repeat(60) + "  - id: second")),
                replacing(
                        FaultKind.TOO_FEW,
                        "questions.yaml",
                        "options: [a, b, c], answer: b",
                        "options: [b], answer: b"),
                replacing(FaultKind.TOO_FEW, "en/questions.yaml", "[mutual legal assistance, MLA]", "[]"));
    }

    private static Stream<Case> course() {
        return Stream.of(
                replacing(FaultKind.FORMAT_VERSION, "course.yaml", "format: 1", "format: 2"),
                at(FaultKind.LANGUAGE_TAG, "ZH-hant:0", course -> course.with("ZH-hant/course.yaml", "title: x")),
                at(
                        FaultKind.ORIGINAL_MISSING,
                        "course.yaml:0",
                        course -> course.replacing("course.yaml", "original: en", "original: fr")),
                replacing(FaultKind.LESSON_UNKNOWN, "questions.yaml", "lesson: second", "lesson: third"),
                at(FaultKind.LESSON_UNLISTED, "en/third.md:0", course -> course.with("en/third.md", "# x {#x}\n\ny")),
                at(
                        FaultKind.REVIEW_UNKNOWN,
                        "en/course.yaml:6",
                        course -> course.appending(
                                "en/course.yaml",
                                "reviews:\n  - units: [first/nowhere]\n    by: A\n    on: 2026-11-22\n")),
                at(
                        FaultKind.SOURCE_UNCITED,
                        "course.yaml:0",
                        course -> course.appending("course.yaml", "  - {id: other, citation: Other}\n")),
                at(
                        FaultKind.LESSON_WITHOUT_QUESTION,
                        "questions.yaml:0",
                        course -> course.replacing("questions.yaml", "lesson: second", "lesson: first")
                                .replacing("questions.yaml", "lesson: second", "lesson: first")
                                .replacing("questions.yaml", "lesson: second", "lesson: first")),
                at(
                        FaultKind.PICTURE_UNUSED,
                        "figures/other.svg:0",
                        course -> course.with("figures/other.svg", SampleCourse.SVG)));
    }

    private static Stream<Case> lessons() {
        return Stream.of(
                at(
                        FaultKind.TEXT_BEFORE_HEADING,
                        "en/second.md:1",
                        course -> course.with("en/second.md", "Text.\n\n" + course.text("en/second.md"))),
                replacing(FaultKind.HEADING_FIRST, "en/second.md", "# The second", "## The second"),
                replacing(FaultKind.HEADING_SECOND_TITLE, "en/first.md", "## More", "# More"),
                replacing(FaultKind.HEADING_ID_MISSING, "en/first.md", "## More {#more}", "## More"),
                replacing(FaultKind.ID_SHAPE, "en/first.md", "{#more}", "{#More}"),
                replacing(FaultKind.ID_TWICE, "en/first.md", "{#more}", "{#intro}"),
                at(
                        FaultKind.HEADING_ID_SUPERFLUOUS,
                        "en/second.md:5",
                        course -> course.appending("en/second.md", "\n### Detail {#detail}\n")),
                at(
                        FaultKind.HEADING_NESTED,
                        "en/second.md:5",
                        course -> course.appending("en/second.md", "\n> ## Inside\n")),
                replacing(FaultKind.UNIT_UNKNOWN, "zh-Hant/first.md", "{#more}", "{#fewer}"),
                at(
                        FaultKind.UNIT_ORDER,
                        "zh-Hant/first.md:5",
                        course -> course.replacing("zh-Hant/first.md", "{#intro}", "{#swap}")
                                .replacing("zh-Hant/first.md", "{#more}", "{#intro}")
                                .replacing("zh-Hant/first.md", "{#swap}", "{#more}")),
                at(
                        FaultKind.UNIT_EMPTY,
                        "en/second.md:5",
                        course -> course.appending("en/second.md", "\n## Nothing {#nothing}\n")),
                at(
                        FaultKind.UNIT_SHORT,
                        "en/second.md:1",
                        course -> course.with("en/second.md", "# S {#intro}\n\nShort.")),
                at(
                        FaultKind.UNIT_LONG,
                        "en/second.md:1",
                        course -> course.with("en/second.md", "# S {#intro}\n\n" + "word ".repeat(301))),
                at(
                        FaultKind.UNIT_UNTRANSLATED,
                        "zh-Hant/first.md:0",
                        course -> course.with(
                                "zh-Hant/first.md",
                                course.text("zh-Hant/first.md").replaceAll("(?s)## .*", ""))),
                at(
                        FaultKind.LESSON_UNTRANSLATED,
                        "zh-Hant/second.md:0",
                        course -> course.without("zh-Hant/second.md")));
    }

    private static Case inLesson(FaultKind kind, String markdown) {
        return at(kind, "en/second.md:5", course -> course.appending("en/second.md", "\n" + markdown + "\n"));
    }

    private static Stream<Case> markdown() {
        return Stream.of(
                inLesson(FaultKind.CITATION_SHAPE, "As said [@untoc; @other]."),
                inLesson(FaultKind.CITATION_SHAPE, "As said [@Untoc]."),
                inLesson(FaultKind.CITATION_UNKNOWN, "As said [@nowhere, p. 3]."),
                inLesson(FaultKind.PICTURE_MISSING, "![A](figures/nowhere.svg)"),
                inLesson(FaultKind.PICTURE_PATH, "![A](../figures/map.svg)"),
                inLesson(FaultKind.PICTURE_PATH, "![A](https://example.org/a.png)"),
                inLesson(FaultKind.PICTURE_TEXT, "![](figures/map.svg)"),
                inLesson(FaultKind.PICTURE_INLINE, "See ![A](figures/map.svg) here."),
                inLesson(FaultKind.HTML_ELEMENT, "A <b>bold</b> word."),
                inLesson(FaultKind.HTML_ELEMENT, "<script>alert(1)</script>"),
                inLesson(FaultKind.HTML_ELEMENT, "A <!-- hidden --> word."),
                inLesson(FaultKind.HTML_ATTRIBUTE, "A <bdi onclick=\"x\">word</bdi>."),
                inLesson(FaultKind.HTML_ATTRIBUTE, "A <bdi lang=\"not a tag\">word</bdi>."),
                inLesson(FaultKind.HTML_UNBALANCED, "A <sub>word."),
                inLesson(FaultKind.HTML_UNBALANCED, "A **<sup>word**</sup>."),
                inLesson(FaultKind.ABBREVIATION_TITLE, "An <abbr>MLA</abbr>."),
                inLesson(FaultKind.LINK_TARGET, "[a](http://example.org/)"),
                inLesson(FaultKind.LINK_TARGET, "[a](javascript:alert(1))"),
                inLesson(FaultKind.LINK_TARGET, "[a](/login)"),
                inLesson(FaultKind.LESSON_UNKNOWN, "[a](lesson:third)"),
                inLesson(FaultKind.EMPHASIS_BROKEN, "這是**「引渡」**制度。"),
                replacing(FaultKind.MARKUP_NOT_HERE, "en/questions.yaml", "Match.", "'# Match'"),
                replacing(FaultKind.MARKUP_NOT_HERE, "en/questions.yaml", "Match.", "'![a](figures/map.svg)'"),
                replacing(FaultKind.MARKUP_NOT_HERE, "en/questions.yaml", "The second", "[x](https://example.org)"),
                replacing(FaultKind.MARKUP_NOT_HERE, "en/questions.yaml", "The second", "- item"));
    }

    private static Stream<Case> questions() {
        return Stream.of(
                replacing(FaultKind.ANSWER_UNKNOWN, "questions.yaml", "answer: b", "answer: d"),
                replacing(FaultKind.ANSWER_UNKNOWN, "questions.yaml", "answers: [a, c]", "answers: [a, e]"),
                replacing(FaultKind.ANSWER_UNKNOWN, "questions.yaml", "pairs: {a: x, b: z}", "pairs: {a: x, b: w}"),
                replacing(FaultKind.PAIR_MISSING, "questions.yaml", "pairs: {a: x, b: z}", "pairs: {a: x}"),
                replacing(FaultKind.DRAW_TOO_MANY, "questions.yaml", "draw: 3", "draw: 4"),
                at(
                        FaultKind.QUESTION_UNKNOWN,
                        "en/questions.yaml:" + (1 + lines("en/questions.yaml")),
                        course -> course.appending("en/questions.yaml", "stray: {prompt: x}\n")),
                at(FaultKind.KEY_MISSING, "en/questions.yaml:1", course -> withoutQuestion(course, "en")),
                at(
                        FaultKind.QUESTION_UNTRANSLATED,
                        "zh-Hant/questions.yaml:1",
                        course -> withoutQuestion(course, "zh-Hant")),
                at(
                        FaultKind.QUESTIONS_UNTRANSLATED,
                        "zh-Hant/questions.yaml:0",
                        course -> course.without("zh-Hant/questions.yaml")),
                at(
                        FaultKind.EXPLANATION_MISSING,
                        "en/questions.yaml:2",
                        course -> course.replacing(
                                "en/questions.yaml", "  explanation: Because [@untoc, art. 3].\n", "")),
                replacing(
                        FaultKind.KEY_MISSING,
                        "en/questions.yaml",
                        "{text: \"The second\", feedback: \"Yes.\"}",
                        "{text: \"x\"}"),
                replacing(
                        FaultKind.CITATION_UNKNOWN,
                        "en/questions.yaml",
                        "Choose all that apply.",
                        "Choose [@nobody]."));
    }

    private static int lines(String path) {
        return (int) VALID.text(path).lines().count();
    }

    private static SampleCourse withoutQuestion(SampleCourse course, String language) {
        String path = language + "/questions.yaml";
        return course.with(path, course.text(path).replaceAll("(?s)year:.*", ""));
    }

    private static Case inPicture(FaultKind kind, String svg) {
        return at(
                kind,
                "figures/map.svg:3",
                course -> course.with("figures/map.svg", SampleCourse.SVG.replaceFirst("<rect.*/>", svg)));
    }

    private static Stream<Case> pictures() {
        return Stream.of(
                at(
                        FaultKind.PICTURE_CONTENT,
                        "figures/map.png:0",
                        course -> course.with("figures/map.png", "no picture")),
                inPicture(FaultKind.SVG_SYNTAX, "<rect width=1/>"),
                inPicture(FaultKind.SVG_ELEMENT, "<script/>"),
                inPicture(FaultKind.SVG_ATTRIBUTE, "<rect onload=\"alert(1)\"/>"),
                inPicture(FaultKind.SVG_REFERENCE, "<use href=\"https://example.org/a.svg#b\"/>"),
                inPicture(FaultKind.SVG_TOO_DEEP, "<g>".repeat(50) + "</g>".repeat(50)),
                at(
                        FaultKind.SVG_DOCTYPE,
                        "figures/map.svg:2",
                        course -> course.with("figures/map.svg", "\n<!DOCTYPE svg>" + SampleCourse.SVG)),
                at(
                        FaultKind.SVG_SIZE,
                        "figures/map.svg:1",
                        course -> course.replacing("figures/map.svg", " viewBox=\"0 0 720 400\"", "")));
    }

    private Faults check(SampleCourse course) {
        Faults faults = new Faults();
        CourseReader.read(FolderReader.read(course.into(folder), faults), faults);
        return faults;
    }

    @Test
    void the_sample_has_neither_faults_nor_warnings() {
        assertThat(Report.of(check(VALID))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_fault_is_reported_with_its_place(Case spoiled) {
        Faults faults = check(spoiled.spoil().apply(VALID));

        assertThat(Report.of(faults))
                .contains(spoiled.place() + " " + spoiled.kind().code());
        assertThat(faults.refuse())
                .as("refused")
                .isEqualTo(spoiled.kind().severity() == org.comity.content.Fault.Severity.FAULT);
    }

    @Test
    void every_kind_of_fault_has_a_case() {
        Set<FaultKind> tested = cases().map(Case::kind).collect(Collectors.toSet());
        tested.addAll(ELSEWHERE);

        assertThat(tested).containsExactlyInAnyOrderElementsOf(Arrays.asList(FaultKind.values()));
    }

    @Test
    void all_faults_of_a_course_are_found_at_once() {
        SampleCourse spoiled = VALID.replacing("course.yaml", "kind: skill", "kind: sport")
                .replacing("questions.yaml", "answer: b", "answer: d")
                .replacing("en/first.md", "{#more}", "")
                .replacing("zh-Hant/second.md", "{#intro}", "{#other}")
                .with("figures/map.svg", "no picture")
                .with("notes.txt", "x");

        assertThat(Report.of(check(spoiled)).stream().map(line -> line.replaceAll(".* ", "")))
                .contains(
                        "value-unknown",
                        "answer-unknown",
                        "heading-id-missing",
                        "unit-unknown",
                        "svg-syntax",
                        "file-unknown");
    }
}
