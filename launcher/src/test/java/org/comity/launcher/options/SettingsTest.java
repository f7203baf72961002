package org.comity.launcher.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.comity.launcher.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path data;

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        file("# ours\n\nCOMITY_HTTP_PORT = 8000\nCOMITY_HTTP_HOST=127.0.0.1\n");

        Settings settings = Settings.read(data, Map.of("COMITY_HTTP_PORT", "9000"));

        assertThat(settings.port("COMITY_HTTP_PORT", 1)).isEqualTo(9000);
        assertThat(settings.get("COMITY_HTTP_HOST")).hasValue("127.0.0.1");
    }

    @Test
    void aValueMayContainAnEqualsSign() throws IOException {
        file("COMITY_SECRET=YWJj==\n");

        assertThat(Settings.read(data, Map.of()).get("COMITY_SECRET")).hasValue("YWJj==");
    }

    @Test
    void aLineThatIsNoSettingIsNamedWithItsNumber() throws IOException {
        file("COMITY_HTTP_PORT=8000\nnonsense\n");

        assertThatThrownBy(() -> Settings.read(data, Map.of()))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("comity.properties, line 2");
    }

    @Test
    void aMisspeltNameIsNoticedInTheFileAndInTheEnvironment() throws IOException {
        assertThatThrownBy(() -> Settings.read(data, Map.of("COMITY_DATABASE_HOTS", "db")))
                .hasMessageContaining("COMITY_DATABASE_HOTS");
        file("COMITY_DATABSE_HOST=db\n");
        assertThatThrownBy(() -> Settings.read(data, Map.of())).hasMessageContaining("COMITY_DATABSE_HOST");
    }

    @Test
    void variablesOfOthersAreLeftAlone() {
        assertThat(Settings.read(data, Map.of("PATH", "/bin", "COMITY_SCREENSHOTS", "yes"))
                        .get("PATH"))
                .isEmpty();
    }

    @Test
    void anEmptyValueCountsAsUnset() {
        assertThat(Settings.read(data, Map.of("COMITY_DATABASE_HOST", " ")).get("COMITY_DATABASE_HOST"))
                .isEmpty();
    }

    private void file(String text) throws IOException {
        Files.writeString(data.resolve(Settings.FILE), text);
    }
}
