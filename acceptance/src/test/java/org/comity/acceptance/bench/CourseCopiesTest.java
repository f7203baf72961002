package org.comity.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CourseCopiesTest {

    @Test
    void a_copy_has_an_id_and_titles_of_its_own_and_as_many_attempts_as_wanted(@TempDir Path folder)
            throws IOException {
        Path course = folder.resolve("knots");
        Files.createDirectories(course.resolve("en"));
        Files.writeString(course.resolve("course.yaml"), "id: knots\nassessment:\n  attempts: 5\n");
        Files.writeString(course.resolve("en/course.yaml"), "title: \"Knots\"\nsummary: All of them.\n");
        Files.writeString(course.resolve("en/first.md"), "id: knots\n");

        assertThat(unpacked(CourseCopies.archive(course, 7)))
                .containsExactly(
                        Map.entry("course.yaml", "id: copy-007-knots\nassessment:\n  attempts: 0\n"),
                        Map.entry("en/course.yaml", "title: \"Knots (7)\"\nsummary: All of them.\n"),
                        Map.entry("en/first.md", "id: knots\n"));
    }

    @Test
    void the_originals_take_turns() {
        assertThat(CourseCopies.idsOf("knots", 7, 3)).containsExactly("copy-001-knots", "copy-002-knots");
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
