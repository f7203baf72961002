package org.comity.knowledge.reference;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What a file may refer to, in PostgreSQL.
public final class PostgresReferences {

    private PostgresReferences() {}

    /// Ids of sources.
    public static Set<String> sources(Handle handle) {
        return texts(handle, "SELECT id FROM knowledge.source");
    }

    /// Ids of instruments.
    public static Set<String> instruments(Handle handle) {
        return texts(handle, "SELECT id FROM knowledge.instrument");
    }

    /// Codes of jurisdictions and of organisations that one can be a member of.
    public static Set<String> participants(Handle handle) {
        return texts(
                handle, "SELECT code FROM knowledge.jurisdiction UNION SELECT organisation FROM knowledge.membership");
    }

    private static Set<String> texts(Handle handle, String sql) {
        return new HashSet<>(handle.createQuery(sql).mapTo(String.class).list());
    }
}
