package org.comity.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.comity.platform.configuration.Configuration.BrokenConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigurationTest {

    @Test
    void a_whole_environment_is_read() {
        Configuration configuration = Configuration.from(environment());

        assertThat(configuration.baseUrl()).isEqualTo(URI.create("https://comity.example"));
        assertThat(configuration.secure()).isTrue();
        assertThat(configuration.oidc().internal())
                .isEqualTo(configuration.oidc().issuer());
        assertThat(configuration.library()).isEmpty();
        assertThat(configuration.demo()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "COMITY_BASE_URL, ''",
        "COMITY_BASE_URL, ftp://comity.example",
        "COMITY_OIDC_ISSUER, not an address",
        "COMITY_OIDC_CLIENT_SECRET, ''",
        "COMITY_SECRET, c2hvcnQ=",
        "COMITY_SECRET, *",
    })
    void a_broken_value_is_one_sentence_that_names_the_variable(String name, String value) {
        Map<String, String> environment = environment();
        environment.put(name, value);

        assertThatThrownBy(() -> Configuration.from(environment))
                .isInstanceOf(BrokenConfiguration.class)
                .hasMessageContaining(name)
                .message()
                .hasLineCount(1);
    }

    private static Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "COMITY_BASE_URL", "https://comity.example/",
                "COMITY_OIDC_ISSUER", "https://id.example/realms/comity",
                "COMITY_OIDC_CLIENT_ID", "comity",
                "COMITY_OIDC_CLIENT_SECRET", "secret",
                "COMITY_SECRET", Base64.getEncoder().encodeToString(new byte[32])));
    }
}
