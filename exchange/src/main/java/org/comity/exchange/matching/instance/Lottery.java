package org.comity.exchange.matching.instance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The published lottery, which decides where nothing else does. Everybody can draw it again: ids are put in the
/// order of SHA-256 of the seed, a line feed and the id, all in UTF-8, the digests compared as hexadecimal
/// numbers.
public final class Lottery {

    private Lottery() {}

    /// For each id its position, the first is 1.
    ///
    /// @param ids all different
    public static int[] positions(String seed, List<String> ids) {
        MessageDigest digest = sha256();
        byte[][] drawn = new byte[ids.size()][];
        Integer[] order = new Integer[ids.size()];
        for (int each = 0; each < order.length; each++) {
            drawn[each] = digest.digest((seed + "\n" + ids.get(each)).getBytes(StandardCharsets.UTF_8));
            order[each] = each;
        }
        Arrays.sort(order, Comparator.comparing((Integer each) -> drawn[each], Arrays::compareUnsigned));
        int[] positions = new int[order.length];
        for (int position = 0; position < order.length; position++) {
            positions[order[position]] = position + 1;
        }
        return positions;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
