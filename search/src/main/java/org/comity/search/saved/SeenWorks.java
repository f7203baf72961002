package org.comity.search.saved;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.search.WorkId;

/// The works that a saved search found at the last look, as hashes: they can be recognised but not listed. Each hash is
/// the first eight bytes of the SHA-256 of the search's id and the work's key, so that the same work looks different in
/// every saved search.
public final class SeenWorks {

    /// How many works are compared at most.
    static final int MOST = 1000;

    private final UUID search;
    private final Set<Long> hashes;

    private SeenWorks(UUID search, Set<Long> hashes) {
        this.search = search;
        this.hashes = hashes;
    }

    static SeenWorks of(UUID search, Set<WorkId> works) {
        Set<Long> hashes = new TreeSet<>();
        works.forEach(work -> hashes.add(hash(search, work)));
        return new SeenWorks(search, hashes);
    }

    /// What [#stored] gave.
    static SeenWorks read(UUID search, byte[] stored) {
        Set<Long> hashes = new TreeSet<>();
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        while (bytes.remaining() >= Long.BYTES) {
            hashes.add(bytes.getLong());
        }
        return new SeenWorks(search, hashes);
    }

    byte[] stored() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Long.BYTES);
        hashes.forEach(bytes::putLong);
        return bytes.array();
    }

    /// Whether the work was there.
    public boolean hold(WorkId work) {
        return hashes.contains(hash(search, work));
    }

    private static long hash(UUID search, WorkId work) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(search.toString().getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.wrap(sha256.digest(work.key().getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
