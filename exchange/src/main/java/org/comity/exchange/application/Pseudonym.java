package org.comity.exchange.application;

/// A random code that stands for an officer wherever her office is not alone: ten of the 32 letters and digits
/// that nobody confuses, so that it can be told on the telephone. Leads to nobody but through the row that
/// holds both.
///
/// @param value such as `K7QZ3M9TBX`
public record Pseudonym(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int LETTER_MASK = 31;

    public Pseudonym {
        if (!isValid(value)) {
            throw new IllegalArgumentException("'%s' is no pseudonym.".formatted(value));
        }
    }

    /// The code of random bytes, of which each gives a letter.
    static Pseudonym of(byte[] random) {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            code.append(ALPHABET.charAt(random[at] & LETTER_MASK));
        }
        return new Pseudonym(code.toString());
    }

    /// How many random bytes a code takes.
    static int bytes() {
        return LENGTH;
    }

    public static boolean isValid(String value) {
        return value.length() == LENGTH && value.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
