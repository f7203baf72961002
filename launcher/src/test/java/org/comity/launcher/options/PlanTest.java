package org.comity.launcher.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.launcher.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    private static final Map<String, String> DATABASE = Map.of(
            "COMITY_DATABASE_HOST", "db.example.org",
            "COMITY_DATABASE_NAME", "comity",
            "COMITY_DATABASE_USER", "comity",
            "COMITY_DATABASE_PASSWORD", "secret");
    private static final Map<String, String> IDENTITY = Map.of(
            "COMITY_OIDC_ISSUER", "https://id.example.org/realms/comity",
            "COMITY_OIDC_CLIENT_ID", "comity",
            "COMITY_OIDC_CLIENT_SECRET", "secret");

    @TempDir
    private Path data;

    @Test
    void withoutSettingsEverythingRunsHereOnLoopback() {
        Plan plan = plan(Map.of());

        assertThat(plan.web()).isEqualTo(new Plan.Web("http://localhost:9080", "127.0.0.1", 9080));
        assertThat(plan.database()).isEqualTo(new DatabasePlan.Embedded());
        assertThat(plan.identity()).isEqualTo(new IdentityPlan.Embedded(9081));
        assertThat(plan.demo()).isTrue();
    }

    @Test
    void theAddressFollowsThePort() {
        assertThat(plan(Map.of(), "--port", "8000").web().baseUrl()).isEqualTo("http://localhost:8000");
    }

    @Test
    void theMailServerIsPassedOnAsItIsNamed() {
        Map<String, String> mail = Map.of("COMITY_MAIL_HOST", "mail.example.org", "COMITY_MAIL_PASSWORD", "secret");

        assertThat(plan(Map.of()).mail()).isEmpty();
        assertThat(plan(mail).mail()).isEqualTo(mail);
    }

    @Test
    void thereIsNoDemoAsSoonAsOnePartIsElsewhere() {
        assertThat(plan(DATABASE).demo()).isFalse();
        assertThat(plan(IDENTITY).demo()).isFalse();
    }

    @Test
    void anAddressThatOthersReachNeedsAnIdentityProviderOfItsOwn() {
        for (Map<String, String> open : List.of(
                Map.of("COMITY_HTTP_HOST", "0.0.0.0"), Map.of("COMITY_BASE_URL", "https://comity.example.org"))) {
            assertThatThrownBy(() -> plan(open)).isInstanceOf(Fault.class).hasMessageContaining("COMITY_OIDC_ISSUER");
            assertThat(plan(with(IDENTITY, open)).demo()).isFalse();
        }
    }

    @Test
    void anExternalPartMustBeDescribedCompletely() {
        for (String name : List.of("COMITY_DATABASE_NAME", "COMITY_DATABASE_USER", "COMITY_DATABASE_PASSWORD")) {
            Map<String, String> incomplete = new HashMap<>(DATABASE);
            incomplete.remove(name);
            assertThatThrownBy(() -> plan(incomplete)).isInstanceOf(Fault.class).hasMessageStartingWith(name);
        }
        Map<String, String> incomplete = new HashMap<>(IDENTITY);
        incomplete.remove("COMITY_OIDC_CLIENT_SECRET");
        assertThatThrownBy(() -> plan(incomplete)).hasMessageStartingWith("COMITY_OIDC_CLIENT_SECRET");
    }

    @Test
    void twoPartsCannotShareAPort() {
        assertThatThrownBy(() -> plan(Map.of(), "--port", "9081"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("9081");
    }

    @Test
    void aBaseAddressThatIsNoneIsRefused() {
        for (String address : List.of("comity.example.org", "ftp://x", "http://", "not an address")) {
            assertThatThrownBy(() -> plan(with(IDENTITY, Map.of("COMITY_BASE_URL", address))))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("COMITY_BASE_URL");
        }
    }

    private Plan plan(Map<String, String> environment, String... words) {
        Options options = Options.parse(List.of(words), Path.of("/home/comity"), data, environment);
        return Plan.of(options, Settings.read(data, environment));
    }

    private static Map<String, String> with(Map<String, String> first, Map<String, String> second) {
        Map<String, String> both = new HashMap<>(first);
        both.putAll(second);
        return both;
    }
}
