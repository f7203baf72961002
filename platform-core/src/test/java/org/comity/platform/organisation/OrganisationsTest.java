package org.comity.platform.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.configuration.Configuration.BrokenConfiguration;
import org.comity.platform.configuration.IndexPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrganisationsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_name_comes_in_the_language_that_the_reader_wishes_most() throws Exception {
        Organisations organisations = reading("""
                example-academy.en = Example Academy
                example-academy.zh-Hant = 範例學院
                school.fr = École fictive
                """);

        assertThat(organisations.name("example-academy", List.of("zh-TW", "en")))
                .isEqualTo("範例學院");
        assertThat(organisations.name("example-academy", List.of("ar"))).isEqualTo("Example Academy");
        assertThat(organisations.name("school", List.of("ar"))).isEqualTo("École fictive");
    }

    @Test
    void an_organisation_without_a_name_is_called_by_its_code() throws Exception {
        assertThat(reading("school.en = School").name("other", List.of("en"))).isEqualTo("other");
        assertThat(new Organisations(configuration(Optional.of(folder.resolve("elsewhere/courses"))))
                        .name("other", List.of()))
                .isEqualTo("other");
    }

    @Test
    void a_line_that_is_not_understood_is_named() {
        assertThatThrownBy(() -> reading("school = School"))
                .isInstanceOf(BrokenConfiguration.class)
                .hasMessageContaining("'school'")
                .hasMessageContaining(Organisations.FILE);
        assertThatThrownBy(() -> reading("school.en =")).isInstanceOf(BrokenConfiguration.class);
    }

    private Organisations reading(String text) throws Exception {
        Files.writeString(folder.resolve(Organisations.FILE), text);
        return new Organisations(configuration(Optional.of(folder.resolve("courses"))));
    }

    private static Configuration configuration(Optional<Path> library) {
        URI somewhere = URI.create("http://comity.example");
        return new Configuration(
                somewhere,
                new Configuration.Oidc(somewhere, somewhere, "comity", "x"),
                new byte[32],
                library,
                new IndexPlace.Folder(Path.of("search-index")),
                false);
    }
}
