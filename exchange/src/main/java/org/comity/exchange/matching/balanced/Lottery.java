package org.comity.exchange.matching.balanced;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.exchange.matching.instance.Officer;

/// The lottery that everybody can draw again: officers are sorted by the SHA-256 of the seed, a line feed and
/// their id in UTF-8, as unsigned bytes.
final class Lottery {

    private Lottery() {}

    /// For each officer her position, 1 for the first.
    static int[] positions(String seed, List<Officer> officers) {
        byte[][] drawn =
                officers.stream().map(each -> digest(seed + "\n" + each.id())).toArray(byte[][]::new);
        int[] order = IntStream.range(0, drawn.length)
                .boxed()
                .sorted((one, other) -> Arrays.compareUnsigned(drawn[one], drawn[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] positions = new int[drawn.length];
        for (int at = 0; at < order.length; at++) {
            positions[order[at]] = at + 1;
        }
        return positions;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
        }
    }
}
