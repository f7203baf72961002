package org.comity.platform.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Transactions on PostgreSQL. Thread-safe. A transaction commits when the work returns and rolls back when it
/// throws;
/// work is given the
/// handle so that everything that belongs together (change, audit entry) shares one transaction.
@Singleton
public final class Database {

    private final Jdbi jdbi;

    @Inject
    public Database(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource).registerArrayType(String.class, "text");
    }

    /// Runs the work in one transaction and returns its result after the commit.
    public <T> T transaction(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    /// Runs the work in one transaction.
    public void change(Consumer<Handle> work) {
        jdbi.useTransaction(work::accept);
    }

    /// Runs the work in one transaction on a connection of its own. Transactions that the work begins by this class are
    /// theirs alone, while those within `transaction` and `change` join the outer one.
    public <T> T separately(Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            return handle.inTransaction(work::apply);
        }
    }

    /// Runs reads that need no transaction of their own.
    public <T> T query(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }
}
