package org.comity.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.comity.launcher.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {
    @TempDir
    private Path folder;

    @Test
    void anOverlayAddsToListsAndReplacesTheRest() throws IOException {
        RealmFile realm = file("realm", "{\"policy\": \"hard\", \"name\": \"comity\", \"clients\": [1]}");
        RealmFile overlay = file("overlay", "{\"policy\": \"easy\", \"clients\": [2], \"users\": [3]}");

        assertThat(realm.with(overlay).text(Map.of()))
                .isEqualTo("{\"policy\":\"easy\",\"name\":\"comity\",\"clients\":[1,2],\"users\":[3]}");
    }

    @Test
    void placeholdersAreFilledIn() throws IOException {
        RealmFile realm = file("realm", "{\"url\": \"${URL}/login\", \"other\": \"${username}\"}");

        assertThat(realm.text(Map.of("URL", "http://localhost")))
                .isEqualTo("{\"url\":\"http://localhost/login\",\"other\":\"${username}\"}");
    }

    @Test
    void aBrokenFileIsNamed() {
        assertThatThrownBy(() -> file("realm", "{\"a\": "))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("realm.json");
    }

    private RealmFile file(String name, String text) throws IOException {
        return RealmFile.read(Files.writeString(folder.resolve(name + ".json"), text));
    }
}
