package org.comity.search.judgement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// The halves that the articles of the library are split into, so that nothing is reported of what was learned from. An
/// article is in the same half in all its languages.
public enum Half {
    /// To learn translations from and to tune weights with.
    LEARN,
    /// To report figures of.
    REPORT;

    /// The seed that docs/search-quality.md reports with.
    public static final long SEED = 20261128;

    /// The half of an article; the same on every machine.
    ///
    /// @param article its id in the library, e.g. `untoc-18`, `udhr-3`, `course-liaison-officer-acts-intro`
    public static Half of(long seed, String article) {
        return digest(seed + " " + article)[0] >= 0 ? LEARN : REPORT;
    }

    /// The name in commands.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A number that looks like chance and is none, to choose by.
    static String lot(long seed, String of) {
        return HexFormat.of().formatHex(digest(seed + " " + of));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
