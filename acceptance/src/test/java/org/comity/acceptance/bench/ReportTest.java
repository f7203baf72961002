package org.comity.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {

    @Test
    void a_table_is_markdown_with_numbers_on_the_right() {
        assertThat(new Report()
                        .table(List.of("page", "ms"), List.of(List.of("lesson", "1"), List.of("answer", "1000")))
                        .text())
                .isEqualTo("""

                        | page   |   ms |
                        |--------|-----:|
                        | lesson |    1 |
                        | answer | 1000 |

                        """);
    }
}
