package org.comity.knowledge.alias;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.alias.Alias.Subject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Aliases in PostgreSQL.
@Singleton
public final class PostgresAliases {

    @Inject
    public PostgresAliases() {}

    /// Puts these in the place of all that were there. A name that comes twice is kept once.
    void replace(Handle handle, List<Alias> aliases) {
        handle.execute("DELETE FROM knowledge.alias");
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO knowledge.alias (subject, id, language, position, name, source, as_of)
                VALUES (:subject, :id, :language, :position, :name, :source, :asOf)
                ON CONFLICT (subject, id, language, name) DO NOTHING
                """);
        for (Alias alias : aliases) {
            batch.bind("subject", alias.subject().code())
                    .bind("id", alias.id())
                    .bind("language", alias.language())
                    .bind("position", batch.size())
                    .bind("name", alias.name())
                    .bind("source", alias.provenance().source())
                    .bind("asOf", alias.provenance().asOf().iso())
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /// All aliases of a sort of things, by id, in the order of the file.
    public Map<String, List<Alias>> all(Handle handle, Subject subject) {
        return handle.createQuery("SELECT * FROM knowledge.alias WHERE subject = :subject ORDER BY position")
                .bind("subject", subject.code())
                .map((row, context) -> alias(row))
                .collect(Collectors.groupingBy(Alias::id));
    }

    /// The aliases of one thing, in the order of the file.
    public List<Alias> of(Handle handle, Subject subject, String id) {
        return handle.createQuery(
                        "SELECT * FROM knowledge.alias WHERE subject = :subject AND id = :id ORDER BY position")
                .bind("subject", subject.code())
                .bind("id", id)
                .map((row, context) -> alias(row))
                .list();
    }

    private static Alias alias(ResultSet row) throws SQLException {
        return new Alias(
                Subject.of(row.getString("subject")).orElseThrow(),
                row.getString("id"),
                row.getString("language"),
                row.getString("name"),
                new Provenance(row.getString("source"), new AsOf(row.getString("as_of"))));
    }
}
