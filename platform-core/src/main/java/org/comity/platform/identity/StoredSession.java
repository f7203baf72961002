package org.comity.platform.identity;

import java.time.Instant;
import java.util.Optional;

/// A session as it lies in the database: tokens only encrypted.
record StoredSession(
        Person person,
        byte[] sealedIdToken,
        Optional<byte[]> sealedRefreshToken,
        Instant freshUntil,
        Instant expiresAt) {}
