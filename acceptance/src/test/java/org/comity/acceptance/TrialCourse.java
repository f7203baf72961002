package org.comity.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A small course of the organisation `comity`: two lessons, one question of each type, as many attempts as wanted.
final class TrialCourse {

    /// The id of the course that `archive("trial-course", …)` holds; other ids make other courses.
    static final String ID = "trial-course";

    /// What answers each question fully, as the API takes it.
    private static final Map<String, String> RIGHT = Map.of(
            "single", "{\"option\":\"b\"}",
            "several", "{\"options\":[\"a\",\"c\"]}",
            "pairs", "{\"pairs\":{\"a\":\"x\",\"b\":\"z\"}}",
            "order", "{\"order\":[\"p\",\"q\",\"r\"]}",
            "words", "{\"text\":\"MLA\"}",
            "year", "{\"number\":\"2003\"}");

    private static final List<String> FILES = List.of(
            "course.yaml", "questions.yaml", "en/course.yaml", "en/first.md", "en/second.md", "en/questions.yaml");

    private TrialCourse() {}

    static String rightAnswer(String question) {
        return Objects.requireNonNull(RIGHT.get(question), question);
    }

    /// The course as an archive.
    ///
    /// @param title what tells one version from another
    static byte[] archive(String id, String owner, String title) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : FILES) {
                String text = read(file)
                        .replace("id: " + ID, "id: " + id)
                        .replace("owner: comity", "owner: " + owner)
                        .replace("title: A trial course", "title: " + title);
                zip.putNextEntry(new ZipEntry(file));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String read(String file) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(TrialCourse.class.getResourceAsStream("/trial-course/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
