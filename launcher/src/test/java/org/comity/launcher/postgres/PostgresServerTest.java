package org.comity.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.folder.DataFolder;
import org.comity.launcher.folder.Installation;
import org.comity.launcher.folder.Secrets;
import org.comity.launcher.process.Children;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private final Children children = new Children();
    private DataFolder data;
    private PostgresServer server;

    @BeforeEach
    void aFreshCluster() {
        data = DataFolder.open(folder);
        Secrets secrets = Secrets.of(folder, new SecureRandom());
        server = new PostgresServer(PostgresBinaries.of(Installation.of(home)), data, secrets, children);
        server.create();
    }

    @AfterEach
    void nothingIsLeft() {
        children.stopAll();
        data.close();
    }

    @Test
    void whatWasCommittedSurvivesSigkill() throws SQLException {
        RunningPostgres first = server.start();
        execute(first.comity(), "CREATE TABLE answer (id int)");
        execute(first.comity(), "INSERT INTO answer VALUES (1)");

        first.child().kill();
        RunningPostgres second = server.start(first.port());

        assertThat(query(second.comity(), "SELECT count(*) FROM answer")).isEqualTo("1");
    }

    @Test
    void aCommitIsOnTheDiskWhenItReturns() throws SQLException {
        DatabaseAddress comity = server.start().comity();

        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(query(comity, "SHOW " + setting)).as(setting).isEqualTo("on");
        }
        assertThat(query(comity, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void eachRoleReachesItsOwnDatabaseByItsOwnPasswordOnly() throws SQLException {
        RunningPostgres running = server.start();
        DatabaseAddress comity = running.comity();
        DatabaseAddress keycloak = running.keycloak();

        assertThat(query(keycloak, "SELECT current_user")).isEqualTo("keycloak");
        assertThatThrownBy(() -> query(
                        new DatabaseAddress("127.0.0.1", running.port(), "comity", "comity", "wrong"), "SELECT 1"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> query(
                        new DatabaseAddress("127.0.0.1", running.port(), "comity", "keycloak", keycloak.password()),
                        "SELECT 1"))
                .isInstanceOf(SQLException.class);
        assertThat(query(comity, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void theServerOfALauncherThatWasKilledIsEndedFirst() throws SQLException {
        RunningPostgres orphan = server.start();

        PostgresServer.endOrphan(data);

        assertThat(orphan.child().alive()).isFalse();
        assertThat(query(server.start().comity(), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void aNoteThatNamesAStrangerDoesNotKeepItFromStarting() throws Exception {
        // After a power cut the id in postmaster.pid may belong to anybody; PostgreSQL itself would refuse.
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");

        assertThat(query(server.start().comity(), "SELECT 1")).isEqualTo("1");
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aClusterOfAnotherVersionIsRefused() throws Exception {
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(server::start).isInstanceOf(Fault.class).hasMessageContaining("17");
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
