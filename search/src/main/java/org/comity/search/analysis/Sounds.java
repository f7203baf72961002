package org.comity.search.analysis;

import java.util.Optional;

/// The consonants of a word, so that a name is recognised in scripts that write no vowels, or other ones: Putin
/// and `bwtyn` are both `btn`. Consonants that languages do not tell apart in names that they borrow (p and b,
/// v and f, z and s) are one; after an idea of Knuth's account of Soundex (1973, "The Art of Computer
/// Programming", volume 3, section 6), but without its groups, which are those of English.
final class Sounds {

    /// Distinguishes sounds from grams.
    static final char MARK = '~';

    private static final int SHORTEST = 3;

    private Sounds() {}

    /// The sound of a word, or nothing where too few consonants are left to tell it from others.
    ///
    /// @param latin the romanised word, see [Romanisation]
    static Optional<String> of(String latin) {
        StringBuilder sound = new StringBuilder().append(MARK);
        for (int at = 0; at < latin.length(); at++) {
            char letter = latin.charAt(at);
            if (Character.isDigit(letter)) {
                return Optional.empty();
            }
            char next = at + 1 < latin.length() ? latin.charAt(at + 1) : ' ';
            String consonant = consonant(letter, next);
            if (!consonant.isEmpty() && consonant.charAt(0) != sound.charAt(sound.length() - 1)) {
                sound.append(consonant);
            }
        }
        return sound.length() > SHORTEST ? Optional.of(sound.toString()) : Optional.empty();
    }

    private static String consonant(char letter, char next) {
        return switch (letter) {
            case 'b', 'p' -> next == 'h' && letter == 'p' ? "f" : "b";
            case 'f', 'v' -> "f";
            case 'g', 'j' -> "g";
            case 'c' -> next == 'e' || next == 'i' || next == 'y' ? "s" : "k";
            case 'k', 'q' -> "k";
            case 'x' -> "ks";
            case 's', 'z' -> "s";
            case 'd', 'l', 'm', 'n', 'r', 't' -> String.valueOf(letter);
            default -> "";
        };
    }
}
