package org.comity.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.launcher.postgres.DatabaseAddress;

/// What lies in the tables of the application, so that a test can tell whether anything changed.
final class StateOfEverything {

    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname IN (SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'
                                 AND nspname NOT IN ('information_schema', 'public'))
              AND tablename <> 'session' AND tablename NOT LIKE 'flyway%'
            """;

    private StateOfEverything() {}

    /// A digest by table; without sessions, whose use is noted in them.
    static Map<String, String> now() {
        DatabaseAddress address = RunningSystem.shared().database();
        try (Connection database = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = database.createStatement()) {
            Map<String, String> state = new TreeMap<>();
            for (String table : column(statement, TABLES)) {
                String digest =
                        "SELECT count(*) || ' ' || coalesce(md5(string_agg(r::text, ' ' ORDER BY r::text)), '') FROM "
                                + table + " r";
                state.put(table, column(statement, digest).getFirst());
            }
            return state;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
