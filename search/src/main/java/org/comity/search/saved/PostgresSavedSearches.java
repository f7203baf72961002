package org.comity.search.saved;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Saved searches in PostgreSQL, within the caller's transaction. Every statement names the person, so that nobody
/// reaches what belongs to another.
@Singleton
public final class PostgresSavedSearches {

    /// Keeps others from saving for the same person until the transaction ends.
    void lock(Handle handle, UUID person) {
        handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended('search.saved_search:' || :person, 0))")
                .bind("person", person.toString())
                .mapToMap()
                .list();
    }

    int count(Handle handle, UUID person) {
        return handle.createQuery("SELECT count(*) FROM search.saved_search WHERE person = :person")
                .bind("person", person)
                .mapTo(Integer.class)
                .one();
    }

    /// Hers, those first that she looked at longest ago.
    List<SavedSearch> of(Handle handle, UUID person) {
        return handle.createQuery("SELECT * FROM search.saved_search WHERE person = :person ORDER BY looked_at, id")
                .bind("person", person)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<SavedSearch> find(Handle handle, UUID person, UUID id) {
        return handle.createQuery("SELECT * FROM search.saved_search WHERE person = :person AND id = :id")
                .bind("person", person)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<SavedSearch> asking(Handle handle, UUID person, String query) {
        return handle.createQuery("SELECT * FROM search.saved_search WHERE person = :person AND query = :query")
                .bind("person", person)
                .bind("query", query)
                .map((row, context) -> read(row))
                .findOne();
    }

    void insert(Handle handle, UUID person, SavedSearch search) {
        handle.createUpdate("""
                        INSERT INTO search.saved_search (id, person, name, query, saved_at, looked_at, wishes, seen)
                        VALUES (:id, :person, :name, :query, :savedAt, :lookedAt, :wishes, :seen)
                        """)
                .bind("id", search.id())
                .bind("person", person)
                .bind("name", search.name())
                .bind("query", search.query())
                .bind("savedAt", search.savedAt())
                .bind("lookedAt", search.lookedAt())
                .bind("wishes", String.join(" ", search.wishes()))
                .bind("seen", search.seen().stored())
                .execute();
    }

    boolean rename(Handle handle, UUID person, UUID id, String name) {
        return handle.createUpdate("UPDATE search.saved_search SET name = :name WHERE person = :person AND id = :id")
                        .bind("person", person)
                        .bind("id", id)
                        .bind("name", name)
                        .execute()
                == 1;
    }

    boolean looked(Handle handle, UUID person, UUID id, Instant at, List<String> wishes, SeenWorks seen) {
        return handle.createUpdate("""
                        UPDATE search.saved_search SET looked_at = :at, wishes = :wishes, seen = :seen
                        WHERE person = :person AND id = :id
                        """)
                        .bind("person", person)
                        .bind("id", id)
                        .bind("at", at)
                        .bind("wishes", String.join(" ", wishes))
                        .bind("seen", seen.stored())
                        .execute()
                == 1;
    }

    boolean delete(Handle handle, UUID person, UUID id) {
        return handle.createUpdate("DELETE FROM search.saved_search WHERE person = :person AND id = :id")
                        .bind("person", person)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    int deleteAll(Handle handle, UUID person) {
        return handle.createUpdate("DELETE FROM search.saved_search WHERE person = :person")
                .bind("person", person)
                .execute();
    }

    private static SavedSearch read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String wishes = row.getString("wishes");
        return new SavedSearch(
                id,
                row.getString("name"),
                row.getString("query"),
                row.getTimestamp("saved_at").toInstant(),
                row.getTimestamp("looked_at").toInstant(),
                wishes.isEmpty() ? List.of() : List.of(wishes.split(" ", -1)),
                SeenWorks.read(id, row.getBytes("seen")));
    }
}
