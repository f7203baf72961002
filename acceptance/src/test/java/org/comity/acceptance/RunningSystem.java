package org.comity.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.launcher.ComitySystem;
import org.comity.launcher.options.Options;

/// The system under test: started once for all tests on a fresh data folder, on free ports, and stopped when the
/// tests' process ends.
public final class RunningSystem {

    private RunningSystem() {}

    /// The root of the checkout.
    public static Path home() {
        return Path.of(System.getProperty("comity.home", "..")).toAbsolutePath().normalize();
    }

    /// The one system of this run.
    public static ComitySystem shared() {
        return Shared.SYSTEM;
    }

    /// The data folder of the one system of this run.
    static Path data() {
        return Shared.DATA;
    }

    /// Starts another one on a folder of its own.
    static ComitySystem startOn(Path data) {
        return ComitySystem.start(Options.at(home(), data, freePort(), freePort()));
    }

    /// A new, empty folder for data below `target`.
    static Path freshFolder() {
        try {
            Path target = Files.createDirectories(home().resolve("acceptance/target/data"));
            return Files.createTempDirectory(target, "system");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names a mail server, so that mail is offered. Nobody listens there.
    private static Path withMailServer(Path data) {
        List<String> settings = List.of(
                "COMITY_MAIL_HOST=127.0.0.1",
                "COMITY_MAIL_PORT=" + freePort(),
                "COMITY_MAIL_TLS=none",
                "COMITY_MAIL_SENDER=comity@comity.example");
        try {
            Files.write(data.resolve("comity.properties"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final Path DATA = withMailServer(freshFolder());
        static final ComitySystem SYSTEM = startOn(DATA);
    }
}
