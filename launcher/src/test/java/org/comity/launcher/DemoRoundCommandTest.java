package org.comity.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import org.comity.launcher.fault.Fault;
import org.comity.launcher.folder.DataFolder;
import org.comity.launcher.options.Options;
import org.comity.launcher.process.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRoundCommandTest {
    @TempDir
    private Path data;

    private final int port = Ports.free();

    @Test
    void anInstallationThatOthersCanReachIsNeverTouched() throws IOException {
        Files.writeString(data.resolve("demo"), "");

        assertThat(refusal(Map.of(
                        "COMITY_BASE_URL", "https://comity.example.org",
                        "COMITY_HTTP_HOST", "0.0.0.0",
                        "COMITY_OIDC_ISSUER", "https://login.example.org/realms/comity",
                        "COMITY_OIDC_CLIENT_ID", "comity",
                        "COMITY_OIDC_CLIENT_SECRET", "secret")))
                .startsWith("This installation has no demo accounts")
                .contains("nothing was made");
    }

    @Test
    void aDatabaseElsewhereIsNeverTouched() throws IOException {
        Files.writeString(data.resolve("demo"), "");

        assertThat(refusal(Map.of(
                        "COMITY_DATABASE_HOST", "db.example.org",
                        "COMITY_DATABASE_NAME", "comity",
                        "COMITY_DATABASE_USER", "comity",
                        "COMITY_DATABASE_PASSWORD", "secret")))
                .startsWith("This installation has no demo accounts");
    }

    @Test
    void aFolderWithoutDemoAccountsIsNeverTouched() {
        assertThat(refusal(Map.of())).contains(data + " has no demo accounts").contains("Nothing was made");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = data.resolve("nowhere");

        assertThat(refusal(nowhere, Map.of())).startsWith("There is no Comity in " + nowhere);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aFolderOnWhichNothingRunsIsNamed() throws IOException {
        Files.writeString(data.resolve("demo"), "");

        assertThat(refusal(Map.of())).startsWith("No Comity runs on " + data).contains("./comity run");
    }

    @Test
    void aSystemThatRunsIsAskedAtItsAddress() throws IOException {
        Files.writeString(data.resolve("demo"), "");
        try (DataFolder held = DataFolder.open(data)) {
            assertThat(held.root()).isEqualTo(data);
            assertThat(refusal(Map.of())).startsWith("No server answers at http://localhost:" + port);
        }
    }

    private String refusal(Map<String, String> environment) {
        return refusal(data, environment);
    }

    private String refusal(Path folder, Map<String, String> environment) {
        Options options = new Options(Path.of(".."), folder, OptionalInt.of(port), OptionalInt.empty(), environment);
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Fault[] fault = new Fault[1];
        assertThatThrownBy(() -> new DemoRoundCommand(options, false, Clock.systemUTC(), out).run())
                .isInstanceOfSatisfying(Fault.class, thrown -> fault[0] = thrown);
        return fault[0].line();
    }
}
