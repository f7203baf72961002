package org.comity.search.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the units of courses from the Markdown that docs/course-format.md describes: headings with an id that is the
/// same in every language, and text. Tables and figures are left out; of citations, links and emphasis the words stay.
final class CourseUnits {

    private static final Pattern UNIT = Pattern.compile("##? +(.+?) *\\{#([0-9A-Za-z-]+)} *");
    private static final Pattern CITATION = Pattern.compile(" *\\[@[^\\]]*]");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern ELEMENT = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern LINE_MARK = Pattern.compile("^(?:> ?|[-*+] +|#+ +)+");

    private final String lesson;
    private final String language;
    private final ArticleShelf shelf;
    private final StringBuilder body = new StringBuilder();
    private String unit = "";
    private String heading = "";

    private CourseUnits(String lesson, String language, ArticleShelf shelf) {
        this.lesson = lesson;
        this.language = language;
        this.shelf = shelf;
    }

    /// Reads all courses.
    ///
    /// @param folder with one folder per course, in it one per language, in it one file per lesson
    static void read(Path folder, ArticleShelf shelf) throws IOException {
        for (Path course : ArticleShelf.in(folder)) {
            for (String language : ArticleShelf.LANGUAGES) {
                Path lessons = course.resolve(language);
                if (Files.isDirectory(lessons)) {
                    for (Path lesson : ArticleShelf.in(lessons)) {
                        read(course, lesson, language, shelf);
                    }
                }
            }
        }
    }

    private static void read(Path course, Path file, String language, ArticleShelf shelf) throws IOException {
        String name = ArticleShelf.name(file);
        if (name.endsWith(".md")) {
            String lesson = ArticleShelf.name(course) + "-" + name.substring(0, name.length() - 3);
            CourseUnits units = new CourseUnits(lesson, language, shelf);
            for (String line : Files.readAllLines(file)) {
                units.line(line.strip());
            }
            units.close();
        }
    }

    private void line(String line) throws IOException {
        Matcher next = UNIT.matcher(line);
        if (next.matches()) {
            close();
            heading = words(next.group(1));
            unit = next.group(2);
        } else if (!line.startsWith("|") && !line.startsWith("![") && !line.startsWith(":::")) {
            body.append(words(line)).append('\n');
        }
    }

    private static String words(String line) {
        String plain = CITATION.matcher(line).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = ELEMENT.matcher(plain).replaceAll("");
        return LINE_MARK.matcher(plain).replaceFirst("").replace("**", "").replace("*", "");
    }

    private void close() throws IOException {
        String text = body.toString().strip();
        body.setLength(0);
        if (!unit.isEmpty() && !text.isEmpty()) {
            shelf.put("course-" + lesson + "-" + unit, language, new Wording("", heading, text));
        }
    }
}
