package org.comity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.launcher.ComitySystem;
import org.junit.jupiter.api.Test;

/// The demonstration round on a fresh installation, as whoever installs it makes it. The system is its own: the round
/// takes officers and offices that other tests need.
final class DemoRoundIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Pattern ROUND = Pattern.compile("/exchange/rounds/([0-9a-f-]{36})");

    @Test
    void a_fresh_installation_shows_an_exchange_at_every_stage() {
        Path data = RunningSystem.freshFolder();
        try (ComitySystem system = RunningSystem.startOn(data)) {
            String made = made(system, data);
            Matcher round = ROUND.matcher(made);
            assertThat(round.find()).isTrue();
            assertThat(made)
                    .contains("is made:  " + system.baseUrl() + round.group())
                    .contains("officer-tw: has begun an application")
                    .contains("coordinator-gb: offers places. One is still a draft")
                    .contains("coordinator-tw: nominates for the office. One officer has applied");

            assertThat(made(system, data)).contains("nothing was changed").contains(round.group());

            String announced = made(system, data, "--announced");
            assertThat(announced)
                    .contains(round.group())
                    .contains("officer-tw-3: got no place. Read why")
                    .contains("officer-gb: got a place, and the host office has agreed.")
                    .contains("coordinator-gb: decides for the host office on a guest without a name.");
            assertThat(made(system, data, "--announced")).contains("nothing was changed");
            everyAddressIsThere(system, Stream.of(made, announced));
        }
    }

    /// Every page that is named exists: it sends whoever is not signed in to the login, where another address is told
    /// to be none.
    private static void everyAddressIsThere(ComitySystem system, Stream<String> said) {
        List<String> addresses = said.flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.startsWith(system.baseUrl()))
                .distinct()
                .toList();
        assertThat(addresses).hasSizeGreaterThan(8);
        assertThat(addresses)
                .allSatisfy(address -> assertThat(Caller.send(HttpRequest.newBuilder(URI.create(address))
                                        .build())
                                .status())
                        .as(address)
                        .isEqualTo(303));
    }

    private static String made(ComitySystem system, Path data, String... more) {
        String[] words = Stream.concat(
                        Stream.of(
                                "demo-round",
                                "--data",
                                data.toString(),
                                "--port",
                                port(system.baseUrl()),
                                "--keycloak-port",
                                port(system.keycloakUrl())),
                        Stream.of(more))
                .toArray(String[]::new);
        try (LauncherProcess launcher = LauncherProcess.start(Map.of(), words)) {
            assertThat(launcher.end(SOON)).as(launcher.out() + launcher.err()).isEqualTo(0);
            assertThat(launcher.err()).isEmpty();
            return launcher.out();
        }
    }

    private static String port(String address) {
        return Integer.toString(URI.create(address).getPort());
    }
}
