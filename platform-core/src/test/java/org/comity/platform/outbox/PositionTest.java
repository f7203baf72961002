package org.comity.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class PositionTest {

    @Test
    void its_text_leads_back_to_it() {
        Position position = new Position(new UUID(1, 2), 34, new UUID(-5, 6), 789);

        assertThat(Position.parse(position.toString())).isEqualTo(position);
    }

    @Test
    void another_text_is_refused() {
        String right = new Position(new UUID(1, 2), 3, new UUID(4, 5), 6).toString();
        for (String wrong : List.of("", "7", right + "0:", "x" + right, right.replace(":3:", ":-3:"), right + "\n")) {
            assertThatThrownBy(() -> Position.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no position");
        }
    }
}
