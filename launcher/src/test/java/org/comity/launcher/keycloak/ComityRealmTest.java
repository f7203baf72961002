package org.comity.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.comity.launcher.folder.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The realm of the checkout, as it is imported.
class ComityRealmTest {
    private static final Path CODE = Path.of("../platform-core/src/main/keycloak");

    @TempDir
    private Path data;

    @Test
    void peopleWithKnownPasswordsExistInTheDemoOnly() {
        assertThat(realm(false).containsKey("users")).isFalse();
        assertThat(realm(true).getJsonArray("users")).hasSizeGreaterThan(5);
        assertThat(clients(false))
                .extracting(client -> client.getString("clientId"))
                .containsExactly("comity");
    }

    @Test
    void theClientTakesCodesWithProofOnlyAndHasTheSecretOfThisFolder() {
        JsonObject client = clients(false).getFirst();

        assertThat(client.getBoolean("publicClient")).isFalse();
        assertThat(client.getBoolean("directAccessGrantsEnabled")).isFalse();
        assertThat(client.getBoolean("implicitFlowEnabled")).isFalse();
        assertThat(client.getJsonObject("attributes").getString("pkce.code.challenge.method"))
                .isEqualTo("S256");
        assertThat(client.getString("secret")).isEqualTo(secrets().oidcClient());
        assertThat(client.getJsonArray("redirectUris").getString(0)).isEqualTo("http://localhost/login/callback");
    }

    @Test
    void nobodyChoosesHerOwnJurisdictionOrOrganisation() {
        JsonObject component = realm(false)
                .getJsonObject("components")
                .getJsonArray("org.keycloak.userprofile.UserProfileProvider")
                .getJsonObject(0);
        JsonObject profile = parse(component
                .getJsonObject("config")
                .getJsonArray("kc.user.profile.config")
                .getString(0));

        for (JsonObject attribute : profile.getJsonArray("attributes").getValuesAs(JsonObject.class)) {
            List<String> editors =
                    attribute.getJsonObject("permissions").getJsonArray("edit").getValuesAs(JsonString::getString);
            if (attribute.getString("name").equals("locale")) {
                assertThat(editors).contains("user");
            } else {
                assertThat(editors).as(attribute.getString("name")).containsExactly("admin");
            }
        }
    }

    @Test
    void theClaimsThatAccessRulesRestOnAreInEveryToken() {
        for (JsonObject client : clients(true)) {
            for (String claim : List.of("groups", "jurisdiction", "organisation", "locale")) {
                JsonObject config = client.getJsonArray("protocolMappers").getValuesAs(JsonObject.class).stream()
                        .map(mapper -> mapper.getJsonObject("config"))
                        .filter(mapper -> mapper.getString("claim.name", "").equals(claim))
                        .findAny()
                        .orElseThrow();
                assertThat(config.getString("id.token.claim")).isEqualTo("true");
                assertThat(config.getString("access.token.claim")).isEqualTo("true");
                assertThat(config.getString("userinfo.token.claim")).isEqualTo("true");
            }
        }
    }

    @Test
    void everyDemoAccountIsListedWithItsPasswordByRule() {
        String accounts = new RealmImport(CODE, true, secrets()).accounts();

        for (JsonObject user : realm(true).getJsonArray("users").getValuesAs(JsonObject.class)) {
            String name = user.getString("username");
            assertThat(accounts).contains(name);
            assertThat(user.getJsonArray("credentials").getJsonObject(0).getString("value"))
                    .isEqualTo(name + "-demo");
        }
        assertThat(new RealmImport(CODE, false, secrets()).accounts()).isEmpty();
    }

    private List<JsonObject> clients(boolean demo) {
        return realm(demo).getJsonArray("clients").getValuesAs(JsonObject.class);
    }

    private JsonObject realm(boolean demo) {
        return parse(new RealmImport(CODE, demo, secrets()).text());
    }

    private Secrets secrets() {
        return Secrets.of(data, new SecureRandom());
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
