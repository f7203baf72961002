package org.comity.acceptance.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.comity.acceptance.RunningSystem;
import org.comity.launcher.postgres.DatabaseAddress;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Lays the server down that Arquillian starts: the application's own configuration without the application, and an
/// empty database of its own in the PostgreSQL of the system under test.
public final class PreparedServer implements BeforeAllCallback {

    private static final String DATABASE = "in_container";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (inContainer()) {
            return;
        }
        DatabaseAddress address = RunningSystem.shared().database();
        createDatabase(address);
        Path server = RunningSystem.home().resolve("acceptance/target/arquillian/usr/servers/comity");
        try {
            copyConfiguration(server);
            Files.write(server.resolve("bootstrap.properties"), variables(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same class is loaded inside the container, where there is nothing to prepare.
    private static boolean inContainer() {
        return System.getProperty("wlp.server.name") != null;
    }

    private static void createDatabase(DatabaseAddress address) {
        String url = "jdbc:postgresql://%s:%d/%s".formatted(address.host(), address.port(), address.name());
        try (var connection = DriverManager.getConnection(url, address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        } catch (SQLException e) {
            throw new IllegalStateException("The database for the tests in the container cannot be created.", e);
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

    private static List<String> variables(DatabaseAddress address) {
        return List.of(
                "COMITY_DATABASE_HOST=" + address.host(),
                "COMITY_DATABASE_PORT=" + address.port(),
                "COMITY_DATABASE_NAME=" + DATABASE,
                "COMITY_DATABASE_USER=" + address.user(),
                "COMITY_DATABASE_PASSWORD=" + address.password());
    }
}
