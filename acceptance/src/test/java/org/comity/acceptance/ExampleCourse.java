package org.comity.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A short course with one question of every kind and as many attempts as wanted, so that tests need not draw until
/// they are lucky.
final class ExampleCourse {

    static final String ID = "every-kind";

    /// The questions with their right answers, in the form of the API.
    static final Map<String, String> RIGHT = Map.of(
            "one", "{\"option\":\"cross-border\"}",
            "several", "{\"options\":[\"act\",\"means\",\"purpose\"]}",
            "pairs", "{\"pairs\":{\"source\":\"origin\",\"transit\":\"carriers\"}}",
            "order", "{\"order\":[\"placement\",\"layering\",\"integration\"]}",
            "words", "{\"text\":\"mutual legal assistance\"}",
            "years", "{\"number\":\"4\"}");

    /// The same questions, answered wrongly.
    static final Map<String, String> WRONG = Map.of(
            "one", "{\"option\":\"new\"}",
            "several", "{\"options\":[\"act\",\"weather\"]}",
            "pairs", "{\"pairs\":{\"source\":\"buyers\",\"transit\":\"carriers\"}}",
            "order", "{\"order\":[\"integration\",\"layering\",\"placement\"]}",
            "words", "{\"text\":\"a favour\"}",
            "years", "{\"number\":\"7\"}");

    private static final Path FOLDER = RunningSystem.home()
            .resolve("acceptance/src/test/resources/courses")
            .resolve(ID);

    private ExampleCourse() {}

    static byte[] archive() {
        return archive(files());
    }

    /// The same course with faults in it.
    static byte[] faultyArchive() {
        return archive(files().stream()
                .filter(file -> !file.endsWith("en/answering.md"))
                .toList());
    }

    private static byte[] archive(List<Path> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(FOLDER.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Path> files() {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
