package org.comity.knowledge.supply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.knowledge.Source;
import org.jdbi.v3.core.Handle;

/// Uploads, and the sources that they name, in PostgreSQL.
@Singleton
public final class PostgresUploads {

    private static final int NEWEST = 20;

    @Inject
    public PostgresUploads() {}

    void insert(Handle handle, Upload upload, byte[] content) {
        handle.createUpdate("""
                        INSERT INTO knowledge.upload (id, kind, name, content, uploaded_at)
                        VALUES (:id, :kind, :name, :content, :now)
                        """)
                .bind("id", upload.id())
                .bind("kind", upload.kind().code())
                .bind("name", upload.name())
                .bind("content", content)
                .bind("now", upload.uploadedAt())
                .execute();
    }

    /// Those that were not taken in until a moment are forgotten.
    void expire(Handle handle, Instant moment) {
        handle.createUpdate("DELETE FROM knowledge.upload WHERE taken_at IS NULL AND uploaded_at < :moment")
                .bind("moment", moment)
                .execute();
    }

    /// The newest, taken in or not.
    List<Upload> newest(Handle handle) {
        return handle.createQuery("SELECT * FROM knowledge.upload ORDER BY uploaded_at DESC, id LIMIT :limit")
                .bind("limit", NEWEST)
                .map((row, context) -> upload(row))
                .list();
    }

    Optional<Upload> find(Handle handle, UUID id) {
        return find(handle, "SELECT * FROM knowledge.upload WHERE id = :id", id);
    }

    /// The upload, which nobody else takes in or discards until the transaction ends.
    Optional<Upload> lock(Handle handle, UUID id) {
        return find(handle, "SELECT * FROM knowledge.upload WHERE id = :id FOR UPDATE", id);
    }

    private static Optional<Upload> find(Handle handle, String sql, UUID id) {
        return handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> upload(row))
                .findOne();
    }

    /// The bytes of one that was not taken in yet.
    Optional<byte[]> content(Handle handle, UUID id) {
        return handle.createQuery("SELECT content FROM knowledge.upload WHERE id = :id AND taken_at IS NULL")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    void taken(Handle handle, UUID id, int items, Instant now) {
        handle.createUpdate(
                        "UPDATE knowledge.upload SET taken_at = :now, items = :items, content = NULL WHERE id = :id")
                .bind("now", now)
                .bind("items", items)
                .bind("id", id)
                .execute();
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM knowledge.upload WHERE id = :id AND taken_at IS NULL")
                .bind("id", id)
                .execute();
    }

    /// @return false when there is a source of that id
    boolean add(Handle handle, Source source) {
        return handle.createUpdate("""
                        INSERT INTO knowledge.source (id, title, url, licence, attribution)
                        VALUES (:id, :title, :url, :licence, :attribution) ON CONFLICT DO NOTHING
                        """)
                        .bind("id", source.id())
                        .bind("title", source.title())
                        .bind("url", source.url())
                        .bind("licence", source.licence())
                        .bind("attribution", source.attribution())
                        .execute()
                == 1;
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                Upload.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getTimestamp("uploaded_at").toInstant(),
                Optional.ofNullable(row.getObject("items", Integer.class)));
    }
}
