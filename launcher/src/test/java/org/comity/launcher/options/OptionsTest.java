package org.comity.launcher.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comity.launcher.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Path HOME = Path.of("/home/comity");

    @Test
    void withoutOptionsTheDataLieInTheCheckout() {
        Options options = parse();

        assertThat(options.data()).isEqualTo(Path.of("/home/comity/.comity/data"));
        assertThat(options.port()).isEmpty();
    }

    @Test
    void valuesFollowAsAWordOrAfterAnEqualsSign() {
        Options options = parse("--port", "8000", "--keycloak-port=8001", "--data=/srv/comity");

        assertThat(options.port()).hasValue(8000);
        assertThat(options.keycloakPort()).hasValue(8001);
        assertThat(options.data()).isEqualTo(Path.of("/srv/comity"));
    }

    @Test
    void aRelativeFolderIsMeantFromWhereTheCallerStands() {
        assertThat(parse("--data", "../mine").data()).isEqualTo(Path.of("/somewhere/mine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "extra", "-p"})
    void anUnknownOptionIsNamed(String word) {
        assertThatThrownBy(() -> parse(word)).isInstanceOf(Fault.class).hasMessageContaining(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "abc", "", "80 80", "-1", "99999999999"})
    void aPortOutOfRangeIsNamed(String port) {
        assertThatThrownBy(() -> parse("--port=" + port))
                .isInstanceOf(Fault.class)
                .hasMessage("--port needs a port between 1 and 65535, not \"" + port + "\".");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThatThrownBy(() -> parse("--port")).isInstanceOf(Fault.class).hasMessage("--port needs a value.");
        assertThatThrownBy(() -> parse("--data", "--port", "1")).hasMessage("--data needs a value.");
    }

    private static Options parse(String... words) {
        return Options.parse(List.of(words), HOME, Path.of("/somewhere/here"), Map.of());
    }
}
