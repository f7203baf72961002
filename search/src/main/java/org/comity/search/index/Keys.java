package org.comity.search.index;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Keys of documents that every engine makes alike.
public final class Keys {

    /// Between the name of a facet and a value.
    public static final char FACET_SEPARATOR = '=';

    private static final int LONGEST = 300;
    private static final int SEED = 0x436f6d69;

    private Keys() {}

    /// A number that tells works apart: 64 bits of MurmurHash3, so that two among a million works share one with a
    /// probability of less than one in ten million.
    public static long number(String key) {
        BytesRef bytes = new BytesRef(key);
        long[] hash = StringHelper.murmurhash3_x64_128(bytes);
        return hash[0] ^ SEED;
    }

    /// A name that tells nothing of what it is made from: the beginning of a SHA-256.
    ///
    /// @param bytes how many of the 32 bytes, two characters each
    public static String hash(String text, int bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Whether an index keeps a key; nobody types longer ones.
    public static boolean isKept(String key) {
        return !key.isEmpty() && key.length() <= LONGEST;
    }

    /// Words of a title in lower case, for corrections.
    public static Set<String> spellings(String title) {
        Set<String> words = new LinkedHashSet<>();
        for (String word :
                Normalizer2.getNFKCCasefoldInstance().normalize(title).split("[^\\p{L}\\p{M}]+", -1)) {
            if (word.length() > 3) {
                words.add(word);
            }
        }
        return words;
    }
}
