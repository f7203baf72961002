package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.comity.launcher.postgres.DatabaseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The launcher as the person at the keyboard meets it: what is wrong is said in one line, and what was started is
/// ended.
final class LauncherIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration START = Duration.ofMinutes(3);

    @Test
    void a_second_start_on_a_data_folder_in_use_says_who_holds_it() {
        String baseUrl = RunningSystem.shared().baseUrl();

        String line = refusal("run", "--data", RunningSystem.data().toString(), "--port", freePort());

        assertThat(line)
                .contains("already runs on " + RunningSystem.data())
                .contains("process " + ProcessHandle.current().pid())
                .contains("--data");
        assertThat(Caller.anonymous().send(Call.of("GET /health/ready")).status())
                .as("the system on %s goes on", baseUrl)
                .isEqualTo(200);
    }

    @Test
    void a_port_in_use_is_named_with_the_option_that_changes_it() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            String web = refusal("run", "--data", folder(), "--port", port, "--keycloak-port", freePort());
            String identity = refusal("run", "--data", folder(), "--port", freePort(), "--keycloak-port", port);

            assertThat(web).contains("Port " + port + " is in use").contains("--port");
            assertThat(identity).contains("Port " + port + " is in use").contains("--keycloak-port");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "run --prot 9090, --prot",
        "run surplus, surplus",
        "run --port many, many",
        "run --port, --port",
        "fly, fly"
    })
    void a_word_that_is_not_understood_is_named(String words, String named) {
        assertThat(refusal(words.split(" ", -1))).contains(named);
    }

    @Test
    void a_setting_that_does_not_exist_is_named() {
        try (LauncherProcess launcher =
                LauncherProcess.start(Map.of("COMITY_DATABASE_HOSTNAME", "db.example"), "run", "--data", folder())) {
            assertThat(refusal(launcher)).contains("COMITY_DATABASE_HOSTNAME");
        }
    }

    @Test
    void parts_elsewhere_that_do_not_answer_are_named() {
        Map<String, String> nowhere = Map.of(
                "COMITY_DATABASE_HOST", "127.0.0.1",
                "COMITY_DATABASE_PORT", freePort(),
                "COMITY_DATABASE_NAME", "comity",
                "COMITY_DATABASE_USER", "comity",
                "COMITY_DATABASE_PASSWORD", "x");
        try (LauncherProcess launcher = LauncherProcess.start(
                nowhere, "run", "--data", folder(), "--port", freePort(), "--keycloak-port", freePort())) {
            assertThat(refusal(launcher))
                    .contains("No database answers at 127.0.0.1:" + nowhere.get("COMITY_DATABASE_PORT"));
        }
    }

    @Test
    void a_termination_in_the_middle_of_a_first_start_leaves_no_process() {
        try (LauncherProcess launcher = LauncherProcess.start(
                Map.of(), "run", "--data", folder(), "--port", freePort(), "--keycloak-port", freePort())) {
            launcher.await(START, () -> launcher.out().contains("Open Liberty"));
            List<ProcessHandle> parts = launcher.descendants();

            launcher.terminate();
            launcher.end(SOON);

            assertThat(parts).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void a_server_with_its_parts_elsewhere_starts_and_leaves_no_process_behind() {
        String port = freePort();
        try (LauncherProcess launcher =
                LauncherProcess.start(partsOfTheSharedSystem(), "run", "--data", folder(), "--port", port)) {
            launcher.await(START, () -> launcher.out().contains("Comity is ready"));
            List<ProcessHandle> parts = launcher.descendants();
            assertThat(Caller.send(java.net.http.HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + port + "/api/courses"))
                            .build()))
                    .extracting(Reply::status)
                    .isEqualTo(200);
            assertThat(launcher.out())
                    .as("demo accounts are for a system on this machine alone")
                    .doesNotContain("officer-tw");

            launcher.terminate();
            launcher.end(SOON);

            assertThat(parts).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            assertThat(launcher.out()).contains("Stopped after");
            assertThat(launcher.err()).isEmpty();
        }
    }

    private static Map<String, String> partsOfTheSharedSystem() {
        DatabaseAddress database = RunningSystem.shared().database();
        return Map.of(
                "COMITY_DATABASE_HOST", database.host(),
                "COMITY_DATABASE_PORT", Integer.toString(database.port()),
                "COMITY_DATABASE_NAME", database.name(),
                "COMITY_DATABASE_USER", database.user(),
                "COMITY_DATABASE_PASSWORD", database.password(),
                "COMITY_OIDC_ISSUER", RunningSystem.shared().keycloakUrl() + "/realms/comity",
                "COMITY_OIDC_CLIENT_ID", "comity",
                "COMITY_OIDC_CLIENT_SECRET", "nobody-signs-in-here");
    }

    private static String refusal(String... words) {
        try (LauncherProcess launcher = LauncherProcess.start(Map.of(), words)) {
            return refusal(launcher);
        }
    }

    /// The one line on standard error of a launcher that ends with a failure.
    private static String refusal(LauncherProcess launcher) {
        assertThat(launcher.end(SOON)).as("exit code").isEqualTo(1);
        assertThat(launcher.err().lines()).hasSize(1);
        assertThat(launcher.err()).startsWith("comity: ").doesNotContain("Exception");
        return launcher.err();
    }

    private static String folder() {
        Path folder = RunningSystem.freshFolder().resolve("data");
        return folder.toString();
    }

    private static String freePort() {
        return Integer.toString(RunningSystem.freePort());
    }
}
