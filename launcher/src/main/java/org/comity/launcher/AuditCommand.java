package org.comity.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.folder.DataFolder;
import org.comity.launcher.folder.Installation;
import org.comity.launcher.folder.Secrets;
import org.comity.launcher.options.DatabasePlan;
import org.comity.launcher.options.Options;
import org.comity.launcher.options.Plan;
import org.comity.launcher.options.Settings;
import org.comity.launcher.postgres.DatabaseAddress;
import org.comity.launcher.postgres.PostgresBinaries;
import org.comity.launcher.postgres.PostgresServer;
import org.comity.launcher.postgres.RunningPostgres;
import org.comity.launcher.process.Children;

/// Verifies the audit trail of a data folder, whether the system runs on it or not.
record AuditCommand(Options options) {
    private static final String VERIFICATION = "org.comity.platform.audit.AuditVerification";

    int run() {
        Plan plan = Plan.of(options, Settings.read(options.data(), options.environment()));
        return switch (plan.database()) {
            case DatabasePlan.External external ->
                verify(new DatabaseAddress(
                        external.host(), external.port(), external.name(), external.user(), external.password()));
            case DatabasePlan.Embedded embedded -> verifyEmbedded();
        };
    }

    private int verifyEmbedded() {
        Path root = options.data();
        if (!Files.exists(root.resolve("postgres"))) {
            throw new Fault("There is no database in " + root + ".");
        }
        if (DataFolder.inUse(root)) {
            Secrets secrets = Secrets.of(root, new SecureRandom());
            return verify(RunningPostgres.comity(PostgresServer.port(root), secrets));
        }
        Children children = new Children();
        Runtime.getRuntime().addShutdownHook(new Thread(children::stopAll, "stop"));
        try (DataFolder data = DataFolder.open(root)) {
            PostgresServer.endOrphan(data);
            Secrets secrets = Secrets.of(root, new SecureRandom());
            PostgresBinaries binaries = PostgresBinaries.of(Installation.of(options.home()));
            try {
                return verify(new PostgresServer(binaries, data, secrets, children)
                        .start()
                        .comity());
            } finally {
                children.stopAll();
            }
        }
    }

    private int verify(DatabaseAddress database) {
        // The driver is the server's, not the application's.
        Path libraries = options.home().resolve("app/target/comity/WEB-INF/lib");
        Path driver = options.home().resolve("app/target/server/jdbc");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        libraries + "/*" + File.pathSeparator + driver + "/*",
                        VERIFICATION)
                .inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "COMITY_DATABASE_HOST", database.host(),
                        "COMITY_DATABASE_PORT", Integer.toString(database.port()),
                        "COMITY_DATABASE_NAME", database.name(),
                        "COMITY_DATABASE_USER", database.user(),
                        "COMITY_DATABASE_PASSWORD", database.password()));
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw Fault.during("start the verification", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("The verification was interrupted.", e);
        }
    }
}
