package org.comity.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Pages obey the content security policy: nothing inline, nothing from elsewhere.
final class TemplatesTest {

    private static final List<Path> TEMPLATES = Sources.in("src/main/jte", ".jte");

    @Test
    void templates_have_no_inline_style_script_or_handler() {
        assertThat(TEMPLATES)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Sources.read(file))
                        .as(Sources.name(file))
                        .doesNotContainPattern("(?i)\\sstyle\\s*=")
                        .doesNotContainPattern("(?i)<style")
                        .doesNotContainPattern("(?i)<script(?![^>]*\\ssrc=)")
                        .doesNotContainPattern("(?i)\\son[a-z]+\\s*=\\s*\"")
                        .doesNotContain("javascript:"));
    }

    @Test
    void nothing_is_loaded_from_another_host() {
        assertThat(TEMPLATES)
                .allSatisfy(file -> assertThat(Sources.read(file))
                        .as(Sources.name(file))
                        .doesNotContainPattern("(src|href|action)=\"(https?:)?//"));
        assertThat(Sources.in("src/main/resources/META-INF/resources/assets", ".css"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Sources.read(file))
                        .as(Sources.name(file))
                        .doesNotContainPattern("url\\(\\s*['\"]?(https?:)?//")
                        .doesNotContain("@import"));
    }
}
