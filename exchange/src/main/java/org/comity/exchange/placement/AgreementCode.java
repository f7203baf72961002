package org.comity.exchange.placement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/// The code that stands on an agreement. Whoever records what was done on paper reads it from there, so that it is
/// recorded with the right placement. It is no secret.
///
/// @param value ten letters and digits in two groups, such as `K7QZ3-M9TBX`
public record AgreementCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int LETTER_MASK = 31;

    /// The code of a match; it follows from the match's random id.
    static AgreementCode of(UUID match) {
        StringBuilder code = new StringBuilder();
        byte[] digest = digest("agreement " + match);
        for (int at = 0; at < LENGTH; at++) {
            code.append(at == LENGTH / 2 ? "-" : "").append(ALPHABET.charAt(digest[at] & LETTER_MASK));
        }
        return new AgreementCode(code.toString());
    }

    /// Whether somebody typed it, with or without hyphen and in whatever case.
    boolean isTyped(String text) {
        return plain(text).equals(plain(value));
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
