package org.comity.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.folder.DataFolder;
import org.comity.launcher.folder.FileTree;
import org.comity.launcher.folder.OwnerFile;
import org.comity.launcher.folder.Secrets;
import org.comity.launcher.process.Child;
import org.comity.launcher.process.ChildSpec;
import org.comity.launcher.process.Children;
import org.comity.launcher.process.PidFile;
import org.comity.launcher.process.Ports;
import org.comity.launcher.process.Readiness;
import org.comity.launcher.process.Signal;

/// One cluster with the databases `comity` and `keycloak`, kept in the data folder.
public final class PostgresServer {
    /// What a commit promises must hold when the power fails, whatever a server-wide default says.
    private static final List<String> DURABLE =
            List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "wal_sync_method=" + toTheDisk());
    /// One machine, some hundred megabytes for all.
    private static final List<String> SMALL = List.of(
            "shared_buffers=96MB",
            "max_connections=80",
            "max_wal_size=512MB",
            "autovacuum_max_workers=2",
            "max_logical_replication_workers=0",
            "wal_level=minimal",
            "max_wal_senders=0",
            "io_method=sync");
    private static final List<String> PRIVATE =
            List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "password_encryption=scram-sha-256");
    private static final Duration START = Duration.ofMinutes(3);
    /// Fast shutdown: open transactions are rolled back, a checkpoint is written.
    private static final ChildSpec.Ending ENDING = new ChildSpec.Ending(Signal.INT, Duration.ofSeconds(30), true);
    private static final int POSTMASTER_STATUS = 7;
    private static final Map<String, String> PLAIN_LANGUAGE = Map.of("LC_ALL", "C");

    private final PostgresBinaries binaries;
    private final DataFolder data;
    private final Secrets secrets;
    private final Children children;

    public PostgresServer(PostgresBinaries binaries, DataFolder data, Secrets secrets, Children children) {
        this.binaries = binaries;
        this.data = data;
        this.secrets = secrets;
        this.children = children;
    }

    /// Ends a server that an earlier launcher left behind.
    public static void endOrphan(DataFolder data) {
        PidFile.endOrphan(pidFile(data), ENDING);
        PostmasterFile.of(cluster(data)).endServer(ENDING);
    }

    public static boolean created(DataFolder data) {
        return Files.exists(cluster(data));
    }

    /// Makes the cluster, whole or not at all.
    public void create() {
        Path fresh = data.root().resolve("postgres.new");
        Path log = data.logs().resolve("postgres-create.log");
        Path password = data.running().resolve("superuser");
        try {
            FileTree.delete(fresh);
            OwnerFile.write(password, secrets.postgres());
            children.run("The creation of the database", initdb(fresh, password), PLAIN_LANGUAGE, log, null);
            children.run("The creation of the database", single(fresh), PLAIN_LANGUAGE, log, roles());
            Files.move(fresh, cluster(data));
        } catch (IOException e) {
            throw Fault.during("create the database", e);
        } finally {
            password.toFile().delete();
        }
    }

    private List<String> initdb(Path folder, Path password) {
        return unprivileged(
                "initdb",
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorting for people is done by ICU in the application; the database sorts the same on every machine.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private List<String> single(Path folder) {
        return unprivileged("postgres", "--single", "-D", folder.toString(), "postgres");
    }

    /// One statement per line, as the single-user mode wants it.
    private String roles() {
        return """
                CREATE ROLE comity LOGIN PASSWORD '%s'
                CREATE DATABASE comity OWNER comity
                REVOKE ALL ON DATABASE comity FROM PUBLIC
                CREATE ROLE keycloak LOGIN PASSWORD '%s'
                CREATE DATABASE keycloak OWNER keycloak
                REVOKE ALL ON DATABASE keycloak FROM PUBLIC
                """.formatted(secrets.database(), secrets.keycloakDatabase());
    }

    /// Starts the server and waits until it has recovered and takes connections.
    public RunningPostgres start() {
        return start(Ports.free());
    }

    /// The same on a port that clients already know.
    public RunningPostgres start(int port) {
        requireVersion();
        PostmasterFile.of(cluster(data)).removeStale();
        Child child = children.start(new ChildSpec(
                "PostgreSQL",
                command(port),
                PLAIN_LANGUAGE,
                data.logs().resolve("postgres.log"),
                pidFile(data),
                ENDING));
        Readiness.await(child, START, () -> PostmasterFile.of(cluster(data)).ready(child.pid(), POSTMASTER_STATUS));
        OwnerFile.write(portFile(data.root()), Integer.toString(port));
        return new RunningPostgres(child, port, secrets);
    }

    private List<String> command(int port) {
        List<String> command =
                new ArrayList<>(unprivileged("postgres", "-D", cluster(data).toString()));
        command.addAll(List.of("-c", "port=" + port));
        for (List<String> settings : List.of(DURABLE, SMALL, PRIVATE)) {
            settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        }
        return command;
    }

    private void requireVersion() {
        Path version = cluster(data).resolve("PG_VERSION");
        String found = OwnerFile.read(version).strip();
        if (!found.equals("18")) {
            throw new Fault("The database in " + cluster(data) + " is of PostgreSQL " + found
                    + "; docs/operations.md says how to bring it to 18.");
        }
    }

    /// On a Mac the other methods end at the disk's own cache.
    private static String toTheDisk() {
        return System.getProperty("os.name", "").startsWith("Mac") ? "fsync_writethrough" : "fdatasync";
    }

    /// PostgreSQL refuses to run as root, so root gives up its name, though not its files, in a user namespace.
    private List<String> unprivileged(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /// Port of the server that runs on this data folder.
    public static int port(Path root) {
        return Integer.parseInt(OwnerFile.read(portFile(root)).strip());
    }

    private static Path cluster(DataFolder data) {
        return data.root().resolve("postgres");
    }

    private static Path pidFile(DataFolder data) {
        return data.running().resolve("postgres.pid");
    }

    private static Path portFile(Path root) {
        return root.resolve("run").resolve("postgres.port");
    }
}
