package org.comity.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// A real PostgreSQL for tests: one server per test run, a fresh database per call. It lives until the tests'
/// process
/// ends.
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final ConcurrentMap<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();

    private TestDatabase() {}

    /// A new, empty database with the schemas migrated. Migrates once per combination of schemas and copies.
    ///
    /// @param schemas each with its migrations on the class path
    public static DataSource with(String... schemas) {
        String template = TEMPLATES.computeIfAbsent(List.of(schemas), TestDatabase::migrated);
        String name = "test_" + NUMBER.incrementAndGet();
        create(name + " TEMPLATE " + template);
        return Server.POSTGRES.getDatabase("postgres", name);
    }

    private static String migrated(List<String> schemas) {
        String name = "template_" + NUMBER.incrementAndGet();
        create(name);
        new Migrations(Server.POSTGRES.getDatabase("postgres", name)).run(schemas);
        return name;
    }

    private static void create(String nameAndOptions) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + nameAndOptions);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The test database cannot be created.", e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
