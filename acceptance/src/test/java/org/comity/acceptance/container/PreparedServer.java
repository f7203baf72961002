package org.comity.acceptance.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.comity.acceptance.RunningSystem;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Lays the server down that Arquillian starts: the application's own configuration without the application, and an
/// empty PostgreSQL of its own.
public final class PreparedServer implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (inContainer()) {
            return;
        }
        int port = startPostgres();
        Path server = RunningSystem.home().resolve("acceptance/target/arquillian/usr/servers/in-container");
        try {
            copyConfiguration(server);
            Files.write(server.resolve("bootstrap.properties"), variables(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same class is loaded inside the container, where there is nothing to prepare.
    private static boolean inContainer() {
        return System.getProperty("wlp.server.name") != null;
    }

    /// Lives until the tests' process ends.
    private static int startPostgres() {
        try {
            return EmbeddedPostgres.builder().start().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyConfiguration(Path server) throws IOException {
        Path built = RunningSystem.home().resolve("app/target/server");
        Files.createDirectories(server.resolve("jdbc"));
        try (Stream<Path> drivers = Files.list(built.resolve("jdbc"))) {
            for (Path driver : drivers.toList()) {
                Files.copy(
                        driver,
                        server.resolve("jdbc").resolve(driver.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        // the tests deploy the application themselves
        String configuration = Files.readString(built.resolve("server.xml"))
                .replaceAll("(?s)<webApplication.*?</webApplication>", "")
                .replaceAll("<applicationMonitor[^>]*/>", "")
                .replaceAll("(?s)<httpEndpoint.*?</httpEndpoint>", "")
                .replaceAll("<config [^>]*/>", "");
        Files.writeString(server.resolve("application.xml"), configuration);
        Files.copy(
                RunningSystem.home().resolve("acceptance/src/test/resources/arquillian/server.xml"),
                server.resolve("server.xml"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> variables(int port) {
        return List.of(
                "COMITY_DATABASE_HOST=localhost",
                "COMITY_DATABASE_PORT=" + port,
                "COMITY_DATABASE_NAME=postgres",
                "COMITY_DATABASE_USER=postgres",
                "COMITY_DATABASE_PASSWORD=postgres");
    }
}
