package org.comity.platform.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.platform.database.Database;
import org.comity.platform.json.Json;

/// The table of sessions.
@Singleton
public final class PostgresSessions {

    private final Database database;

    @Inject
    public PostgresSessions(Database database) {
        this.database = database;
    }

    void insert(byte[] key, StoredSession session) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO platform.session (id_hash, subject, person, id_token, refresh_token, fresh_until, expires_at)
                        VALUES (:key, :subject, cast(:person AS jsonb), :idToken, :refreshToken, :freshUntil, :expiresAt)
                        """)
                .bind("key", key)
                .bind("subject", session.person().subject())
                .bind("person", Json.write(session.person()))
                .bind("idToken", session.sealedIdToken())
                .bind("refreshToken", session.sealedRefreshToken().orElse(null))
                .bind("freshUntil", session.freshUntil())
                .bind("expiresAt", session.expiresAt())
                .execute());
    }

    void update(byte[] key, StoredSession session) {
        database.change(handle -> handle.createUpdate("""
                        UPDATE platform.session
                        SET person = cast(:person AS jsonb), id_token = :idToken, refresh_token = :refreshToken, fresh_until = :freshUntil
                        WHERE id_hash = :key
                        """)
                .bind("key", key)
                .bind("person", Json.write(session.person()))
                .bind("idToken", session.sealedIdToken())
                .bind("refreshToken", session.sealedRefreshToken().orElse(null))
                .bind("freshUntil", session.freshUntil())
                .execute());
    }

    Optional<StoredSession> find(byte[] key, Instant now) {
        return database.query(handle -> handle.createQuery(
                        "SELECT * FROM platform.session WHERE id_hash = :key AND expires_at > :now")
                .bind("key", key)
                .bind("now", now)
                .map((row, context) -> read(row))
                .findOne());
    }

    void delete(byte[] key) {
        database.change(handle -> handle.createUpdate("DELETE FROM platform.session WHERE id_hash = :key")
                .bind("key", key)
                .execute());
    }

    /// Ends every session of a person, on all devices.
    void deleteAllOf(UUID subject) {
        database.change(handle -> handle.createUpdate("DELETE FROM platform.session WHERE subject = :subject")
                .bind("subject", subject)
                .execute());
    }

    void removeExpired(Instant now) {
        database.change(handle -> handle.createUpdate("DELETE FROM platform.session WHERE expires_at <= :now")
                .bind("now", now)
                .execute());
    }

    private static StoredSession read(ResultSet row) throws SQLException {
        return new StoredSession(
                Json.read(row.getString("person"), Person.class),
                row.getBytes("id_token"),
                Optional.ofNullable(row.getBytes("refresh_token")),
                row.getTimestamp("fresh_until").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
