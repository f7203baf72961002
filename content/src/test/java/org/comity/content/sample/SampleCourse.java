package org.comity.content.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A valid course of two lessons in English and Traditional Chinese with one question of each type. Immutable: every
/// change makes a new one.
public final class SampleCourse {

    private static final String WORDS =
            "An officer who knows the treaty asks the right office at the right time. ".repeat(6);
    private static final String HAN = "承辦人員熟悉條約內容就能在適當的時間向適當的機關提出請求。".repeat(6);

    private final SortedMap<String, byte[]> files;

    private SampleCourse(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /// The course without a fault and without a warning.
    public static SampleCourse valid() {
        SampleCourse course = new SampleCourse(new TreeMap<>());
        for (Map.Entry<String, String> file : texts().entrySet()) {
            course = course.with(file.getKey(), file.getValue());
        }
        return course;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("course.yaml", COURSE);
        texts.put("questions.yaml", QUESTIONS);
        texts.put("figures/map.svg", SVG);
        texts.put("en/course.yaml", "title: A sample\nsummary: What it is for.\nobjectives:\n  - To test.\n");
        texts.put(
                "en/first.md",
                "# The first {#intro}\n\n" + WORDS + "[@untoc, art. 3]\n\n## More {#more}\n\n" + WORDS
                        + "\n\n![A map](figures/map.svg \"The map\")\n");
        texts.put("en/second.md", "# The second {#intro}\n\n" + WORDS + "See [the first](lesson:first).\n");
        texts.put("en/questions.yaml", TEXTS);
        texts.put("zh-Hant/course.yaml", "title: 範例\nsummary: 用途說明。\nobjectives: [測試]\n");
        texts.put(
                "zh-Hant/first.md",
                "# 第一課 {#intro}\n\n" + HAN + "[@untoc，第3條]\n\n## 其他 {#more}\n\n" + HAN
                        + "\n\n![地圖](figures/map.svg)\n");
        texts.put("zh-Hant/second.md", "# 第二課 {#intro}\n\n" + HAN + "\n");
        texts.put("zh-Hant/questions.yaml", TEXTS);
        return texts;
    }

    /// With another content of a file, or a new file.
    public SampleCourse with(String path, byte[] content) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, content.clone());
        return new SampleCourse(changed);
    }

    public SampleCourse with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public SampleCourse without(String path) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        Objects.requireNonNull(changed.remove(path), path);
        return new SampleCourse(changed);
    }

    /// With the first occurrence of a text in a file replaced.
    public SampleCourse replacing(String path, String from, String to) {
        String text = text(path);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException("'%s' does not occur in %s.".formatted(from, path));
        }
        return with(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    /// With a text at the end of a file.
    public SampleCourse appending(String path, String text) {
        return with(path, text(path) + text);
    }

    public String text(String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }

    /// The number of the line on which the text first occurs.
    public int line(String path, String text) {
        String before = text(path).substring(0, text(path).indexOf(text));
        return 1 + (int) before.chars().filter(character -> character == '\n').count();
    }

    /// Writes the course into a folder.
    public Path into(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.write(target, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The course as an archive.
    ///
    /// @param prefix a folder with slash, or nothing
    public byte[] zip(String prefix) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(prefix + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static final String COURSE = """
            format: 1
            id: sample
            kind: skill
            level: foundation
            original: en
            as-of: 2026-11-22
            effort-minutes: 30
            licence: Apache-2.0
            owner: academy
            topics:
              crime-types: [un18-corruption]
              jurisdictions: [TW, "NO"]
              treaties: [untoc]
            lessons:
              - id: first
                minutes: 10
              - id: second
                minutes: 20
            assessment:
              pass-mark: 70
              attempts: 5
              wait-hours: 0
            sources:
              - id: untoc
                citation: United Nations Convention against Transnational Organized Crime
                url: https://treaties.un.org/
                as-of: 2026-11-22
            """;

    private static final String QUESTIONS = """
            pools:
              - id: one
                draw: 2
                questions:
                  - {id: single, type: single, lesson: first, options: [a, b, c], answer: b}
                  - {id: several, type: multiple, lesson: first, options: [a, b, c], answers: [a, c], points: 2}
                  - id: pairs
                    type: matching
                    lesson: first
                    left: [a, b]
                    right: [x, y, z]
                    pairs: {a: x, b: z}
              - id: two
                draw: 3
                questions:
                  - {id: order, type: ordering, lesson: second, items: [p, q, r], shuffle: false}
                  - {id: words, type: text, lesson: second}
                  - {id: year, type: number, lesson: second, answer: 2003.5, tolerance: 0.5}
            """;

    private static final String TEXTS = """
            single:
              prompt: Which one? [@untoc]
              options:
                a: {text: "The *first*", feedback: "No."}
                b: {text: "The second", feedback: "Yes."}
                c: {text: "The third", feedback: "No."}
              explanation: Because [@untoc, art. 3].
            several:
              prompt: |
                Which ones?

                Choose all that apply.
              options:
                a: {text: "A", feedback: "Yes."}
                b: {text: "B", feedback: "No."}
                c: {text: "C", feedback: "Yes."}
              explanation: Because.
            pairs:
              prompt: Match.
              left: {a: "A", b: "B"}
              right: {x: "X", y: "Y", z: "Z"}
              correct: Right.
              incorrect: Wrong.
              explanation: Because.
            order:
              prompt: Order.
              items: {p: "P", q: "Q", r: "R"}
              correct: Right.
              incorrect: Wrong.
              explanation: Because.
            words:
              prompt: Name it.
              accept: [mutual legal assistance, MLA]
              correct: Right.
              incorrect: Wrong.
              explanation: Because.
            year:
              prompt: When?
              unit: years
              correct: Right.
              incorrect: Wrong.
              explanation: Because.
            """;

    /// A small allowed picture.
    public static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400">
            <title>A map</title>
            <rect width="720" height="400" fill="#ffffff"/>
            </svg>
            """;
}
