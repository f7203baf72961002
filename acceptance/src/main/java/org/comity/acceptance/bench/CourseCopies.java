package org.comity.acceptance.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Copies of the starter courses with ids and titles of their own and as many attempts as wanted, sent to the API as a
/// publisher sends hers.
final class CourseCopies {

    private static final String ID = "(?m)^id: .*$";
    private static final String ATTEMPTS = "(?m)^  attempts: \\d+$";
    private static final String TITLE = "(?m)^title: *(\"?)(.*?)(\"?) *$";
    private static final int COPIES_PER_TOKEN = 40;

    private final MeasuredSystem system;
    private final List<Path> originals;

    CourseCopies(MeasuredSystem system) throws IOException {
        this.system = system;
        try (Stream<Path> courses = Files.list(system.home().resolve("library/courses"))) {
            originals = courses.filter(Files::isDirectory).sorted().toList();
        }
    }

    int originals() {
        return originals.size();
    }

    /// Ids of the copies of one original that are surely among the first `copies`.
    static List<String> idsOf(String original, int copies, int originals) {
        return Stream.iterate(1, number -> number + 1)
                .limit(copies / originals)
                .map(number -> id(original, number))
                .toList();
    }

    private static String id(String original, int number) {
        return "copy-%03d-%s".formatted(number, original);
    }

    void send(int copies) throws IOException {
        SignIn signIn = new SignIn(system);
        String token = "";
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int sent = 0; sent < copies; sent++) {
                if (sent % COPIES_PER_TOKEN == 0) {
                    token = signIn.token("publisher");
                    Progress.say("taking in courses: %d of %d".formatted(sent, copies));
                }
                Path original = originals.get(sent % originals.size());
                send(client, token, archive(original, 1 + sent / originals.size()));
            }
        }
    }

    private void send(HttpClient client, String token, byte[] archive) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.baseUrl() + "/api/courses"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(archive))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IOException("A course was refused (" + response.statusCode() + "): " + response.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }

    /// A copy as a ZIP file whose root is the course folder.
    static byte[] archive(Path original, int number) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(original)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                Path name = original.relativize(file);
                zip.putNextEntry(new ZipEntry(name.toString().replace('\\', '/')));
                zip.write(content(file, name, original.getFileName().toString(), number));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] content(Path file, Path name, String original, int number) throws IOException {
        if (!name.endsWith("course.yaml")) {
            return Files.readAllBytes(file);
        }
        String text = Files.readString(file);
        String changed = name.getNameCount() == 1
                ? text.replaceFirst(ID, "id: " + id(original, number)).replaceFirst(ATTEMPTS, "  attempts: 0")
                : text.replaceFirst(TITLE, "title: $1$2 (" + number + ")$3");
        return changed.getBytes(StandardCharsets.UTF_8);
    }
}
