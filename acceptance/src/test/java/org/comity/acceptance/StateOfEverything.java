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
import java.util.stream.Collectors;
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

    /// The rows of every table, told by their place and by the transaction that wrote them: whoever inserts, deletes or
    /// writes a row changes it, even with the same values. Without sessions, whose use is noted in them.
    static Map<String, String> now() {
        DatabaseAddress address = RunningSystem.shared().database();
        try (Connection database = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = database.createStatement()) {
            String everyTable = column(statement, TABLES).stream()
                    .map(StateOfEverything::rows)
                    .collect(Collectors.joining(" UNION ALL "));
            Map<String, String> state = new TreeMap<>();
            try (ResultSet tables = statement.executeQuery(everyTable)) {
                while (tables.next()) {
                    state.put(tables.getString(1), tables.getString(2));
                }
            }
            return state;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rows(String table) {
        return """
                SELECT '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended(ctid::text || xmin::text, 0)), 0) FROM %1$s
                """.formatted(table);
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
