package org.comity.platform.authority;

import java.util.UUID;
import java.util.random.RandomGenerator;

/// Random UUIDs (version 4, RFC 9562 section 5.4) from an injected source.
public final class RandomId {

    private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION = 0x0000_0000_0000_4000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RandomId() {}

    public static UUID from(RandomGenerator random) {
        return new UUID((random.nextLong() & VERSION_MASK) | VERSION, (random.nextLong() & VARIANT_MASK) | VARIANT);
    }
}
