package org.comity.platform.database;

import java.util.Collection;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings schemas to the version that the code expects. Each schema has its own folder `db/migration/<schema>`
/// and its
/// own history table,
/// so that a migration touches only the schema of its module.
public final class Migrations {

    private final DataSource dataSource;

    public Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Migrates the schemas in the given order; creates those that do not exist.
    ///
    /// @throws org.flywaydb.core.api.FlywayException when a migration fails or an applied one was changed
    public void run(Collection<String> schemas) {
        for (String schema : schemas) {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(dataSource)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .createSchemas(true)
                    .locations("classpath:db/migration/" + schema)
                    .callbackLocations("classpath:db/callback")
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        }
    }
}
