package org.comity.launcher.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.folder.DataFolder;
import org.comity.launcher.folder.OwnerFile;
import org.comity.launcher.folder.Secrets;
import org.comity.launcher.postgres.DatabaseAddress;
import org.comity.launcher.process.Child;
import org.comity.launcher.process.ChildSpec;
import org.comity.launcher.process.Children;
import org.comity.launcher.process.PidFile;
import org.comity.launcher.process.Ports;
import org.comity.launcher.process.Readiness;
import org.comity.launcher.process.Signal;

/// The identity provider. Its home lies in the data folder, made of links into the shared distribution.
public final class KeycloakServer {
    /// Logins are rare and short: the first compiler is enough and starts at half the cost.
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx320m",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");
    /// What the distribution's own script passes.
    private static final List<String> REQUIRED = List.of(
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");
    private static final Duration START = Duration.ofMinutes(5);
    private static final ChildSpec.Ending ENDING = new ChildSpec.Ending(Signal.TERM, Duration.ofSeconds(15), false);
    private static final String REALM = "/realms/comity/.well-known/openid-configuration";

    private final KeycloakDistribution distribution;
    private final DataFolder data;
    private final Path javaHome;
    private final Children children;

    public KeycloakServer(KeycloakDistribution distribution, DataFolder data, Path javaHome, Children children) {
        this.distribution = distribution;
        this.data = data;
        this.javaHome = javaHome;
        this.children = children;
    }

    public static void endOrphan(DataFolder data) {
        PidFile.endOrphan(pidFile(data), ENDING);
    }

    /// True once the realm is in the identity provider's database.
    public static boolean imported(DataFolder data) {
        return Files.exists(data.root().resolve("keycloak/imported"));
    }

    /// @param themes folder of our own themes
    /// @param realm what to import at the first start
    public Child start(int port, DatabaseAddress database, Path themes, RealmImport realm) {
        Path home = data.directory("keycloak");
        boolean importing = !imported(data);
        lay(home, port, database, themes);
        if (importing) {
            data.directory("keycloak/data/import");
            OwnerFile.write(home.resolve("data/import/comity-realm.json"), realm.text());
            OwnerFile.write(home.resolve("demo-accounts.txt"), realm.accounts());
        }
        Child child = children.start(new ChildSpec(
                "Keycloak",
                command(home, importing),
                environment(realm.secrets(), importing),
                data.logs().resolve("keycloak.log"),
                pidFile(data),
                ENDING));
        Readiness.await(
                child, START, () -> Readiness.get("127.0.0.1", port, REALM).status() == 200);
        if (importing) {
            finishImport(home);
        }
        return child;
    }

    private static void finishImport(Path home) {
        try {
            Files.deleteIfExists(home.resolve("data/import/comity-realm.json"));
        } catch (IOException e) {
            throw Fault.during("remove the imported realm", e);
        }
        OwnerFile.write(home.resolve("imported"), "");
    }

    private void lay(Path home, int port, DatabaseAddress database, Path themes) {
        try {
            for (String part : List.of("lib", "providers", "themes")) {
                Path link = home.resolve(part);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, distribution.home().resolve(part));
            }
        } catch (IOException e) {
            throw Fault.during("lay out " + home, e);
        }
        data.directory("keycloak/conf");
        OwnerFile.write(home.resolve("conf/keycloak.conf"), configuration(port, database, themes));
    }

    private static String configuration(int port, DatabaseAddress database, Path themes) {
        return """
                # Written at every start.
                db-url=%s
                db-username=%s
                db-password=%s
                db-pool-initial-size=1
                db-pool-max-size=20
                http-enabled=true
                http-host=127.0.0.1
                http-port=%d
                http-management-host=127.0.0.1
                http-management-port=%d
                hostname=http://localhost:%d
                cache=local
                log-level=warn,org.keycloak.events:info,io.quarkus:info
                spi-theme--folder--dir=%s
                """.formatted(
                database.jdbcUrl(), database.user(), escaped(database.password()), port, Ports.free(), port, themes);
    }

    /// The file knows `${…}` expressions and backslash escapes.
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("$", "\\$");
    }

    private List<String> command(Path home, boolean importing) {
        List<String> command =
                new ArrayList<>(List.of(javaHome.resolve("bin/java").toString()));
        command.addAll(JVM);
        command.addAll(REQUIRED);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized"));
        if (importing) {
            command.add("--import-realm");
        }
        return command;
    }

    private static Map<String, String> environment(Secrets secrets, boolean importing) {
        Map<String, String> environment = new HashMap<>();
        if (importing) {
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin());
        }
        return environment;
    }

    /// One line per demo account, or nothing.
    public static String demoAccounts(DataFolder data) {
        Path file = data.root().resolve("keycloak/demo-accounts.txt");
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? OwnerFile.read(file) : "";
    }

    private static Path pidFile(DataFolder data) {
        return data.running().resolve("keycloak.pid");
    }
}
