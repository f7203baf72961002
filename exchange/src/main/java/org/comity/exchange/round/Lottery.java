package org.comity.exchange.round;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The lottery of a published round. Its digest is shown when the round is published and its seed when the round
/// runs, so that everybody can check that nobody chose the seed once the applicants were known: a commitment by
/// a hash (SHA-256, FIPS 180-4) of 32 random bytes.
///
/// @param commitment the digest of the seed, 64 hexadecimal digits
/// @param seed 64 hexadecimal digits; empty until the round runs
public record Lottery(String commitment, Optional<String> seed) {

    public static final int SEED_BYTES = 32;

    /// The digest of a seed, in hexadecimal digits.
    public static String commitment(byte[] seed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
