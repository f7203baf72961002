package org.comity.courses;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The code that a certificate is found by: 130 random bits as 26 characters of Crockford's Base32, which
/// leaves out the letters that are mistaken for digits. Whoever holds the code holds the paper.
///
/// @param value upper case, without separators
public record CertificateCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

    public CertificateCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A certificate's code has 26 characters of Crockford's Base32.");
        }
    }

    /// A new code.
    ///
    /// @param random a source that nobody can foresee
    public static CertificateCode next(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH; place++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CertificateCode(code.toString());
    }

    /// The code that somebody typed or scanned: case, spaces and hyphens do not matter, and O, I and L are read
    /// as the digits they look like. Empty when it cannot be a code.
    public static Optional<CertificateCode> parse(String typed) {
        String plain = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SHAPE.matcher(plain).matches() ? Optional.of(new CertificateCode(plain)) : Optional.empty();
    }

    /// The code as people read it: hyphens after every five characters.
    public String grouped() {
        return value.replaceAll("(.{5})(?!$)", "$1-");
    }

    @Override
    public String toString() {
        return value;
    }
}
