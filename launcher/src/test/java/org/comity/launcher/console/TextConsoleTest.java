package org.comity.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextConsoleTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void awayFromATerminalThereAreWholeLinesOnly() {
        try (TextConsole console = new TextConsole(out, false, Map.of())) {
            try (Console.Step step = console.begin("PostgreSQL")) {
                step.done();
            }
            console.begin("Keycloak").close();
        }

        assertThat(text().lines()).hasSize(4).allMatch(line -> line.startsWith("  ") && !line.contains("\r"));
        assertThat(text()).contains("✓ PostgreSQL").contains("✗ Keycloak").doesNotContain("\u001b");
    }

    @Test
    void onATerminalTheStepsUnderWayShareALiveLineWithTheirShare() {
        try (TextConsole console = new TextConsole(out, true, Map.of("Keycloak", 1000.0));
                Console.Step first = console.begin("Keycloak");
                Console.Step second = console.begin("Open Liberty")) {
            second.done();
            first.done();
        }

        assertThat(text()).contains("Keycloak 0 % · 0 s   Open Liberty 0 s").contains("✓ Open Liberty");
    }

    @Test
    void whatWasMeasuredIsKnownNextTime(@TempDir Path folder) {
        StepTimes times = StepTimes.of(folder.resolve("times"));
        assertThat(times.lastTime()).isEmpty();

        times.remember(Map.of("Open Liberty 26", 12.34));
        times.remember(Map.of("PostgreSQL", 0.2));

        assertThat(times.lastTime()).isEqualTo(Map.of("Open Liberty 26", 12.3, "PostgreSQL", 0.2));
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
