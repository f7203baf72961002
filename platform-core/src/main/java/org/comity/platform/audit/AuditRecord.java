package org.comity.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// An entry as it stands in the trail.
///
/// The hash is SHA-256 over the previous hash and every field, each preceded by its length, so that no two
/// different
/// entries have the same
/// input. Times are kept in microseconds, the precision of PostgreSQL.
///
/// @param details canonical JSON: members sorted by name
public record AuditRecord(
        long sequence,
        Instant occurredAt,
        Optional<UUID> actor,
        Optional<String> organisation,
        Optional<String> jurisdiction,
        String action,
        String recordType,
        String recordId,
        String details,
        String previousHash,
        String hash) {

    /// The hash that stands before the first entry: 32 zero bytes in hexadecimal.
    public static final String GENESIS = "0".repeat(64);

    /// This record with the hash that its content demands.
    AuditRecord sealedAfter(String previous) {
        AuditRecord unsealed = withHashes(previous, "");
        return withHashes(previous, unsealed.computedHash());
    }

    private AuditRecord withHashes(String previous, String own) {
        return new AuditRecord(
                sequence,
                occurredAt,
                actor,
                organisation,
                jurisdiction,
                action,
                recordType,
                recordId,
                details,
                previous,
                own);
    }

    /// The hash of the content, in hexadecimal.
    public String computedHash() {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(previousHash));
        add(digest, Long.toString(sequence));
        add(
                digest,
                Long.toString(
                        Math.multiplyExact(occurredAt.getEpochSecond(), 1_000_000L) + occurredAt.getNano() / 1000));
        add(digest, actor.map(UUID::toString).orElse(""));
        add(digest, organisation.orElse(""));
        add(digest, jurisdiction.orElse(""));
        add(digest, action);
        add(digest, recordType);
        add(digest, recordId);
        add(digest, details);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
