package org.comity.acceptance.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.comity.launcher.ComitySystem;
import org.comity.launcher.folder.Secrets;
import org.comity.launcher.options.Options;
import org.comity.launcher.postgres.DatabaseAddress;
import org.comity.launcher.process.Ports;

/// The system that is measured: everything of it, fresh, on free ports.
final class MeasuredSystem implements AutoCloseable {

    private static final String YARDSTICK = "yardstick";

    private final Path home;
    private final Path data;
    private final int port;
    private final ComitySystem running;

    private MeasuredSystem(Path home, Path data, int port, ComitySystem running) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.running = running;
    }

    static MeasuredSystem start(Path home, Path data) {
        int port = Ports.free();
        Progress.say("starting the system on " + data);
        return new MeasuredSystem(home, data, port, ComitySystem.start(Options.at(home, data, port, Ports.free())));
    }

    Path home() {
        return home;
    }

    String baseUrl() {
        return running.baseUrl();
    }

    /// Name and port as they stand in a request's header `Host`.
    String host() {
        return baseUrl().substring(baseUrl().indexOf("//") + 2);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    String keycloakUrl() {
        return running.keycloakUrl();
    }

    Connection database() throws SQLException {
        DatabaseAddress address = running.database();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    StatementLog statements() throws SQLException {
        Connection superuser = DriverManager.getConnection(
                running.database().jdbcUrl(),
                "postgres",
                Secrets.of(data, new SecureRandom()).postgres());
        return StatementLog.open(superuser, data.resolve("logs/postgres.log"));
    }

    double serverCpuSeconds() {
        return ProcessUsage.cpuSecondsOfTree(running.serverPid());
    }

    double databaseCpuSeconds() {
        return ProcessUsage.cpuSecondsOfTree(running.postgresPid());
    }

    /// Lets the same server answer with a static file as well, and starts it anew.
    ///
    /// @return the path of the file on the server
    String serveStatically(byte[] content) throws IOException {
        Path server = data.resolve("liberty/servers/comity");
        Path web = Files.createDirectories(server.resolve("apps/" + YARDSTICK + ".war"));
        Files.write(web.resolve("page.html"), content);
        Path dropins = Files.createDirectories(server.resolve("configDropins/overrides"));
        Files.writeString(dropins.resolve(YARDSTICK + ".xml"), """
                <server>
                  <webApplication id="%1$s" name="%1$s" location="%1$s.war" contextRoot="/%1$s"/>
                </server>
                """.formatted(YARDSTICK), StandardCharsets.UTF_8);
        running.killServer();
        running.restartServer();
        return "/" + YARDSTICK + "/page.html";
    }

    @Override
    public void close() {
        Progress.say("stopping");
        running.close();
    }
}
