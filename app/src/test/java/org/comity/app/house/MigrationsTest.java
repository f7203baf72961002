package org.comity.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A migration touches only the schema of its module.
final class MigrationsTest {

    private static final List<Path> MIGRATIONS = Sources.in("src/main/resources/db/migration", ".sql");

    @Test
    void migrations_name_no_other_schema() {
        assertThat(MIGRATIONS).isNotEmpty().allSatisfy(file -> {
            String own = file.getName(file.getNameCount() - 2).toString();
            String sql = Sources.read(file).replaceAll("(?m)--.*$", "");
            for (String schema :
                    List.of("platform", "content", "courses", "knowledge", "search", "exchange", "public")) {
                if (!schema.equals(own)) {
                    assertThat(sql).as(Sources.name(file)).doesNotContainPattern("(?i)\\b" + schema + "\\.");
                }
            }
        });
    }

    @Test
    void migrations_are_named_by_the_minute_they_were_written() {
        assertThat(MIGRATIONS)
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("V\\d{12}__[a-z0-9_]+\\.sql"));
    }
}
