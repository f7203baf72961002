package org.comity.exchange.mailing;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// What a link from a mail carries: 32 bytes that nobody can guess, in Base64 for addresses.
final class LinkKey {

    static final int BYTES = 32;

    private final byte[] bytes;

    private LinkKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static LinkKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A key has %d bytes, not %d.".formatted(BYTES, bytes.length));
        }
        return new LinkKey(bytes.clone());
    }

    /// @return empty when it is no such key
    static Optional<LinkKey> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES ? Optional.of(new LinkKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
