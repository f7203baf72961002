package org.comity.exchange.matching.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LotteryTest {

    @Test
    void everybody_can_draw_it_again() throws Exception {
        List<String> ids =
                IntStream.range(0, 100).mapToObj(each -> "officer-" + each).toList();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        List<String> drawn = ids.stream()
                .sorted(Comparator.comparing(id ->
                        HexFormat.of().formatHex(sha256.digest(("spring\n" + id).getBytes(StandardCharsets.UTF_8)))))
                .toList();

        int[] positions = Lottery.positions("spring", ids);

        for (int each = 0; each < ids.size(); each++) {
            assertThat(drawn.get(positions[each] - 1)).isEqualTo(ids.get(each));
        }
    }
}
