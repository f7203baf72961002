package org.comity.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalAddressTest {

    private static final URI BASE = URI.create("https://comity.example");

    @Test
    void a_path_of_this_site_is_kept() {
        assertThat(LocalAddress.of(BASE, "/courses?kind=treaty"))
                .isEqualTo(URI.create("https://comity.example/courses?kind=treaty"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "evil",
                "",
                "/a b",
                "/\tx",
                ".evil.example"
            })
    void anything_that_could_lead_elsewhere_becomes_the_start_page(String path) {
        assertThat(LocalAddress.of(BASE, path)).isEqualTo(URI.create("https://comity.example/"));
    }
}
