package org.comity.platform.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.platform.access.Actor;
import org.comity.platform.database.Database;
import org.comity.platform.json.Json;
import org.jdbi.v3.core.Handle;

/// The audit trail in PostgreSQL. Appending takes a lock until the surrounding transaction ends, because each entry
/// needs the hash of the one
/// before: append as the last step of a transaction, and only for what has consequence.
@Singleton
public final class AuditTrail {

    /// Any constant will do, as long as nothing else locks on it: the ASCII codes of "audit".
    private static final long LOCK = 0x6175646974L;

    private static final int PAGE_LIMIT = 500;

    private final Database database;
    private final Clock clock;

    @Inject
    public AuditTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Appends the entry in the caller's transaction: it stands if and only if the change stands.
    public void append(Handle handle, AuditEntry entry) {
        handle.createQuery("SELECT pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapToMap()
                .list();
        Optional<AuditRecord> last = last(handle);
        long sequence = last.map(AuditRecord::sequence).orElse(0L) + 1;
        insert(
                handle,
                recordOf(sequence, entry)
                        .sealedAfter(last.map(AuditRecord::hash).orElse(AuditRecord.GENESIS)));
    }

    /// The newest entries first.
    ///
    /// @param before only entries with a smaller sequence number; empty for the newest
    /// @param limit 1 to 500
    public List<AuditRecord> newest(OptionalLong before, int limit) {
        return database.query(handle -> handle.createQuery(
                        "SELECT * FROM platform.audit_entry WHERE sequence < :before ORDER BY sequence DESC LIMIT :limit")
                .bind("before", before.orElse(Long.MAX_VALUE))
                .bind("limit", Math.clamp(limit, 1, PAGE_LIMIT))
                .map((row, context) -> read(row))
                .list());
    }

    /// What one person did, oldest first: part of what must be told to her on request.
    public List<AuditRecord> of(Handle handle, UUID actor) {
        return handle.createQuery("SELECT * FROM platform.audit_entry WHERE actor = :actor ORDER BY sequence")
                .bind("actor", actor)
                .map((row, context) -> read(row))
                .list();
    }

    /// Walks the whole chain. Reads in constant memory.
    public ChainState verify() {
        return database.transaction(handle -> {
            ChainWalk walk = new ChainWalk();
            try (var rows = handle.createQuery("SELECT * FROM platform.audit_entry ORDER BY sequence")
                    .setFetchSize(1000)
                    .map((row, context) -> read(row))
                    .iterator()) {
                while (rows.hasNext() && walk.accepts(rows.next())) {
                    // the walk keeps what it needs
                }
            }
            return walk.state();
        });
    }

    private AuditRecord recordOf(long sequence, AuditEntry entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new AuditRecord(
                sequence,
                now,
                entry.actor().map(Actor::id),
                entry.actor().map(Actor::organisation),
                entry.actor().map(Actor::jurisdiction),
                entry.action(),
                entry.recordType(),
                entry.recordId(),
                canonical(entry.details()),
                AuditRecord.GENESIS,
                AuditRecord.GENESIS);
    }

    private static String canonical(Map<String, String> details) {
        return Json.write(new TreeMap<>(details));
    }

    private static Optional<AuditRecord> last(Handle handle) {
        return handle.createQuery("SELECT * FROM platform.audit_entry ORDER BY sequence DESC LIMIT 1")
                .map((row, context) -> read(row))
                .findOne();
    }

    private static void insert(Handle handle, AuditRecord entry) {
        handle.createUpdate("""
                        INSERT INTO platform.audit_entry (sequence, occurred_at, actor, actor_organisation, actor_jurisdiction,
                            action, record_type, record_id, details, previous_hash, hash)
                        VALUES (:sequence, :occurredAt, :actor, :organisation, :jurisdiction,
                            :action, :recordType, :recordId, :details, :previousHash, :hash)
                        """)
                .bind("sequence", entry.sequence())
                .bind("occurredAt", entry.occurredAt())
                .bind("actor", entry.actor())
                .bind("organisation", entry.organisation())
                .bind("jurisdiction", entry.jurisdiction())
                .bind("action", entry.action())
                .bind("recordType", entry.recordType())
                .bind("recordId", entry.recordId())
                .bind("details", entry.details())
                .bind("previousHash", HexFormat.of().parseHex(entry.previousHash()))
                .bind("hash", HexFormat.of().parseHex(entry.hash()))
                .execute();
    }

    private static AuditRecord read(ResultSet row) throws SQLException {
        return new AuditRecord(
                row.getLong("sequence"),
                row.getTimestamp("occurred_at").toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)),
                Optional.ofNullable(row.getString("actor_organisation")),
                Optional.ofNullable(row.getString("actor_jurisdiction")),
                row.getString("action"),
                row.getString("record_type"),
                row.getString("record_id"),
                row.getString("details"),
                HexFormat.of().formatHex(row.getBytes("previous_hash")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
