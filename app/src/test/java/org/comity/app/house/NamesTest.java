package org.comity.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Names say what a thing is for in the domain, not what shape it has in the code.
final class NamesTest {

    private static final Pattern BANNED_TYPE =
            Pattern.compile(".*(Impl|Manager|Helper|Util|Utils|Base|Info|Data|Dto)\\.java|I[A-Z][a-z]\\w*\\.java");

    private static final Pattern BANNED_PACKAGE =
            Pattern.compile(".*/(util|utils|common|helper|helpers|misc|shared|impl|dto)/.*");

    private static final List<Path> FILES = Sources.in("src/main/java", ".java");

    @Test
    void types_carry_no_empty_suffix() {
        assertThat(FILES)
                .isNotEmpty()
                .noneMatch(file ->
                        BANNED_TYPE.matcher(file.getFileName().toString()).matches());
    }

    @Test
    void packages_carry_the_name_of_a_concern() {
        assertThat(FILES)
                .isNotEmpty()
                .noneMatch(file -> BANNED_PACKAGE.matcher(Sources.name(file)).matches());
    }
}
